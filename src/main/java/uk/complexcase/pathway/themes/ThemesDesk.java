package uk.complexcase.pathway.themes;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import uk.complexcase.foundation.security.Viewer;

/**
 * The panel's themes, trends and hotspots (TCS-74): the same figures for everybody who may see any.
 */
public interface ThemesDesk {

  /**
   * The figures of a published month, with the month before and a year of trends.
   *
   * @param month in London; the last published where it is null or not published
   */
  ThemesSheet sheet(Viewer viewer, @Nullable YearMonth month);
}
