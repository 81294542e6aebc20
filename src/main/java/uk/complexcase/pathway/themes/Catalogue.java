package uk.complexcase.pathway.themes;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.casefile.RiskLevel;

/**
 * Every theme that can be counted, by dimension, in the one order in which cells are shown. The
 * order must not depend on the figures: the cell that is held back with the small ones is chosen by
 * it.
 */
@Component
@EnableConfigurationProperties(ThemeSettings.class)
class Catalogue {

  private final ThemeSettings settings;

  Catalogue(ThemeSettings settings) {
    this.settings = settings;
  }

  List<Theme> of(Dimension dimension) {
    return switch (dimension) {
      case CONCERN ->
          Arrays.stream(Concern.values()).map(one -> new Theme(one.name(), one.label())).toList();
      case SETTING ->
          Arrays.stream(Where.values()).map(one -> new Theme(one.name(), one.label())).toList();
      case WAY ->
          Arrays.stream(Way.values()).map(one -> new Theme(one.name(), one.label())).toList();
      case LEVEL ->
          List.of(RiskLevel.HIGH, RiskLevel.MEDIUM, RiskLevel.LOW).stream()
              .map(one -> new Theme(one.name(), one.label()))
              .toList();
      case AREA ->
          settings.places().entrySet().stream()
              .map(one -> new Theme(one.getKey(), one.getValue()))
              .toList();
    };
  }

  /** The place a case may be marked with. */
  Optional<Theme> area(String code) {
    return of(Dimension.AREA).stream().filter(one -> one.code().equals(code)).findFirst();
  }

  /** The smallest number of children shown. */
  int below() {
    return settings.suppressBelow();
  }
}
