package uk.complexcase.cases.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.CaseRef;

/**
 * Days of birth on the case files: entered, corrected, and what they were before. A change is told
 * by {@code BirthKnown}, in the transaction that makes it.
 */
public interface DaysOfBirth {

  /**
   * Enters or corrects the day on the file that holds the child now and on every file merged into
   * it. The same day again changes nothing.
   *
   * @return false where it stood so already
   */
  boolean set(Viewer viewer, CaseRef child, LocalDate day, String reason);

  /**
   * What was changed, newest first, for a viewer who may open the file; else {@code NotVisible}.
   */
  List<Change> changes(Viewer viewer, CaseRef child);

  /**
   * Days of birth of files in the order of their references, for clocks alone and never to be
   * shown.
   *
   * @param after the last reference of the page before; empty for the first
   */
  Map<CaseRef, LocalDate> page(String after, int size);

  /**
   * A change.
   *
   * @param before null where none was known
   */
  record Change(
      @Nullable LocalDate before, LocalDate after, String reason, String by, Instant at) {}
}
