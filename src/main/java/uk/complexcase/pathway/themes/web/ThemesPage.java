package uk.complexcase.pathway.themes.web;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import uk.complexcase.pathway.themes.ThemesSheet;
import uk.complexcase.pathway.themes.ThemesSheet.Section;
import uk.complexcase.pathway.themes.ThemesSheet.Trend;

/** The page of themes: the figures, and how wide and high their pictures are. */
public record ThemesPage(ThemesSheet sheet) {

  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);
  private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("MMM", Locale.UK);
  private static final int STEP = 20;
  private static final int HIGHEST = 60;

  /** A bar of a picture; a month that is held back has none and is marked by a dot. */
  public record Bar(int x, int y, int height, int middle, boolean heldBack, String month) {}

  /** The month as people say it. */
  public String said(YearMonth month) {
    return MONTH.format(month);
  }

  /** The month that is shown, as people say it. */
  public String month() {
    var month = sheet.month();
    return month == null ? "" : said(month);
  }

  /** The bars of a trend; all of a section are of one scale, so that they can be compared. */
  public List<Bar> bars(Section section, Trend trend) {
    int most =
        section.trends().stream()
            .flatMap(one -> one.points().stream())
            .mapToInt(ThemesSheet.Point::atLeast)
            .max()
            .orElse(1);
    return IntStream.range(0, trend.points().size())
        .mapToObj(i -> {
          var point = trend.points().get(i);
          int height = Math.round((float) point.atLeast() * HIGHEST / Math.max(most, 1));
          return new Bar(
              i * STEP,
              HIGHEST - height,
              height,
              i * STEP + STEP / 2 - 2,
              point.atLeast() == 0,
              SHORT.format(point.month()));
        })
        .toList();
  }

  /** What a picture shows, in a sentence for those who do not see it. */
  public String alternative(Trend trend) {
    var last = trend.points().getLast();
    return "%s, children a month from %s to %s; %s in the last of them. The table beside it says the same."
        .formatted(
            trend.label(),
            said(trend.points().getFirst().month()),
            said(last.month()),
            last.number().toLowerCase(Locale.UK));
  }
}
