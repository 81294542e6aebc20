package uk.complexcase.pathway.themes;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.complexcase.foundation.security.NotVisible;
import uk.complexcase.foundation.security.Permission;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.pathway.themes.Publication.Cell;
import uk.complexcase.pathway.themes.ThemesSheet.Line;
import uk.complexcase.pathway.themes.ThemesSheet.Point;
import uk.complexcase.pathway.themes.ThemesSheet.Section;
import uk.complexcase.pathway.themes.ThemesSheet.Trend;

/**
 * Reads what was published and nothing else, so that rank, change and trend tell no more than the
 * published cells do.
 */
@Service
@Transactional(readOnly = true)
class ReadingThemes implements ThemesDesk {

  private static final int MONTHS_OF_A_TREND = 12;

  private final Publications publications;
  private final Catalogue catalogue;

  ReadingThemes(Publications publications, Catalogue catalogue) {
    this.publications = publications;
    this.catalogue = catalogue;
  }

  @Override
  public ThemesSheet sheet(Viewer viewer, @Nullable YearMonth month) {
    if (!viewer.may(Permission.SEE_THEMES)) {
      throw new NotVisible("Not for " + viewer.id());
    }
    var months = publications.months();
    if (months.isEmpty()) {
      return new ThemesSheet(null, catalogue.below(), months, List.of());
    }
    var shown = months.contains(month) ? month : months.getFirst();
    var year =
        months.stream()
            .filter(one -> !one.isAfter(shown))
            .limit(MONTHS_OF_A_TREND)
            .flatMap(one -> publications.of(one).stream())
            .sorted(Comparator.comparing(Publication::month))
            .toList();
    var now = year.getLast();
    var sections =
        Arrays.stream(Dimension.values())
            .filter(dimension -> !now.of(dimension).isEmpty())
            .map(dimension -> section(dimension, year))
            .toList();
    return new ThemesSheet(shown, now.below(), months, sections);
  }

  private static Section section(Dimension dimension, List<Publication> year) {
    var now = year.getLast();
    var before =
        year.size() > 1 ? Optional.of(year.get(year.size() - 2)) : Optional.<Publication>empty();
    var ranked =
        now.of(dimension).stream()
            .filter(Cell::shown)
            .sorted(Comparator.comparing(Cell::atLeast).reversed())
            .toList();
    var lines =
        ranked.stream()
            .map(cell ->
                new Line(
                    place(cell, ranked),
                    cell.label(),
                    Numbers.words(cell.atLeast(), now.below()),
                    Numbers.change(cell, now, before)))
            .toList();
    var heldBack =
        now.of(dimension).stream().filter(cell -> !cell.shown()).map(Cell::label).toList();
    return new Section(dimension, lines, heldBack, trends(dimension, year));
  }

  private static int place(Cell cell, List<Cell> ranked) {
    return 1 + (int) ranked.stream().filter(one -> one.atLeast() > cell.atLeast()).count();
  }

  private static List<Trend> trends(Dimension dimension, List<Publication> year) {
    return year.getLast().of(dimension).stream()
        .map(cell -> new Trend(cell.label(), year.stream().map(one -> point(cell, one)).toList()))
        .filter(trend -> trend.points().stream().anyMatch(point -> point.atLeast() > 0))
        .toList();
  }

  private static Point point(Cell theme, Publication one) {
    int atLeast = Numbers.of(theme, one).map(Cell::atLeast).orElse(Suppression.HELD_BACK);
    return new Point(one.month(), atLeast, Numbers.words(atLeast, one.below()));
  }
}
