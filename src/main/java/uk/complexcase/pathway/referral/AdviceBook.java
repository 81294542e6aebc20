package uk.complexcase.pathway.referral;

import java.time.InstantSource;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Keeps what the decision tables advised, so that a step shows it even when its task was rebuilt.
 */
@Component
class AdviceBook {

  private static final String SCREENING_TYPE = "screening-type";
  private static final String COMPLEX = "complex-criteria";
  private static final String GROUP = "group-to-cs-team";
  private static final String REPEAT = "repeat-referral";
  private static final String ROUTE = "strategy-default";

  private final AdviceRecord record;
  private final InstantSource clock;

  AdviceBook(AdviceRecord record, InstantSource clock) {
    this.record = record;
    this.clock = clock;
  }

  /** Keeps the advice a step was given; again, it changes nothing. */
  void keep(Contact contact, String elementId, Map<String, Object> variables) {
    if (!elementId.equals("ConfirmScreening")) {
      return;
    }
    keep(contact, SCREENING_TYPE, variables.get("screeningTypeAdvice"), "type");
    keep(contact, COMPLEX, variables.get("complexAdvice"), "criteria");
    keep(contact, GROUP, variables.get("complexAdvice"), "groupToCsTeam");
    keep(contact, REPEAT, variables.get("repeatAdvice"), "review");
    keep(contact, ROUTE, variables.get("routeAdvice"), "route");
  }

  ScreeningAdvice of(Contact contact) {
    return new ScreeningAdvice(
        advised(contact, SCREENING_TYPE).flatMap(code -> option(ScreeningType.class, code)),
        advised(contact, COMPLEX).flatMap(code -> option(ComplexCriteria.class, code)),
        advised(contact, GROUP).map(Boolean::parseBoolean),
        advised(contact, REPEAT).map("STEP_UP_REVIEW"::equals));
  }

  /**
   * Whether the table's default is a strategy discussion; lost advice never lifts the guard that
   * rests on it.
   */
  boolean strategyByDefault(Contact contact) {
    return advised(contact, ROUTE).map("STRATEGY_DISCUSSION"::equals).orElse(true);
  }

  String screeningTypeText(Contact contact) {
    return text(contact, SCREENING_TYPE, ScreeningType.class);
  }

  String complexText(Contact contact) {
    return text(contact, COMPLEX, ComplexCriteria.class);
  }

  String routeText(Contact contact) {
    return text(contact, ROUTE, Route.class);
  }

  String repeatText(Contact contact) {
    return find(contact, REPEAT)
        .map(given ->
            (given.advised.equals("STEP_UP_REVIEW") ? "Step-up review" : "No step-up review")
                + reason(given))
        .orElse("No advice was kept");
  }

  private <E extends Enum<E>> String text(Contact contact, String decision, Class<E> options) {
    return find(contact, decision)
        .map(given -> label(options, given.advised) + reason(given))
        .orElse("No advice was kept");
  }

  private static String reason(AdviceGiven given) {
    return given.because.isEmpty() ? "" : ": " + given.because;
  }

  private static <E extends Enum<E>> String label(Class<E> options, String code) {
    return option(options, code)
        .map(value ->
            switch (value) {
              case ScreeningType type -> type.label();
              case ComplexCriteria criteria -> criteria.label();
              case Route route -> route.label();
              default -> code;
            })
        .orElse(code);
  }

  private static <E extends Enum<E>> Optional<E> option(Class<E> options, String code) {
    return Arrays.stream(options.getEnumConstants())
        .filter(option -> option.name().equals(code))
        .findFirst();
  }

  private void keep(Contact contact, String decision, @Nullable Object advice, String output) {
    if (advice instanceof Map<?, ?> row
        && row.get(output) != null
        && find(contact, decision).isEmpty()) {
      String because = row.get("rule") instanceof String rule ? rule : "";
      record.save(
          new AdviceGiven(
              contact.ref, decision, row.get(output).toString(), because, clock.instant()));
    }
  }

  private Optional<String> advised(Contact contact, String decision) {
    return find(contact, decision).map(given -> given.advised);
  }

  private Optional<AdviceGiven> find(Contact contact, String decision) {
    return record.findById(new AdviceGiven.Key(contact.ref, decision));
  }
}
