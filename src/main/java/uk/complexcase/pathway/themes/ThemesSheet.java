package uk.complexcase.pathway.themes;

import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a month as they are read.
 *
 * @param month null where nothing is published yet
 * @param below the smallest number shown, and the step of every number
 * @param months the published months, newest first
 */
public record ThemesSheet(
    @Nullable YearMonth month, int below, List<YearMonth> months, List<Section> sections) {

  public ThemesSheet {
    months = List.copyOf(months);
    sections = List.copyOf(sections);
  }

  /** One dimension: its themes by rank, and the trend of those that were ever shown. */
  public record Section(
      Dimension dimension, List<Line> lines, List<String> heldBack, List<Trend> trends) {

    public Section {
      lines = List.copyOf(lines);
      heldBack = List.copyOf(heldBack);
      trends = List.copyOf(trends);
    }
  }

  /**
   * One theme with a number.
   *
   * @param place by rank; themes in the same step share it
   * @param number for example "10 to 14"
   * @param change what is known of it against the month before
   */
  public record Line(int place, String label, String number, String change) {}

  /** One theme over the published months up to this one, oldest first, at most twelve. */
  public record Trend(String label, List<Point> points) {

    public Trend {
      points = List.copyOf(points);
    }
  }

  /**
   * One month of a trend.
   *
   * @param atLeast 0 where the number is held back
   */
  public record Point(YearMonth month, int atLeast, String number) {}
}
