package uk.complexcase.pathway.themes;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.CaseRef;

/**
 * Where whoever leads the panel marks a case with a place of the area's own list, so that the
 * panel's figures can show where harm gathers (TCS-74). Only a code of the list counts; what
 * somebody wrote never becomes a place.
 */
public interface AreaDesk {

  /** The places of the list, code to name. */
  Map<String, String> places();

  /** How a child's case is marked, latest month first; {@code NotVisible} without the file. */
  List<Marked> of(Viewer viewer, CaseRef child);

  /**
   * Marks the case with a place in this month; again in the same month changes nothing.
   *
   * @return what is wrong with the choice; null when it is marked
   */
  @Nullable String mark(Viewer viewer, CaseRef child, String area);

  /** Takes a mark back that no published month has counted. */
  void takeBack(Viewer viewer, CaseRef child, String area);

  /**
   * One mark.
   *
   * @param counted whether a published month has counted it, and then it stays
   */
  record Marked(String area, String name, YearMonth month, boolean counted) {}
}
