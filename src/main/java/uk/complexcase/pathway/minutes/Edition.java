package uk.complexcase.pathway.minutes;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.complexcase.pathway.meetings.SessionRecord;

/**
 * What one issue of minutes is composed of.
 *
 * @param record of the session, put right
 * @param called the children as they are called now, whose names are kept from others as those of
 *     then are
 * @param correction what was put right since the issue before; null for the first issue
 */
record Edition(
    SessionRecord record, List<SessionRecord.Child> called, @Nullable Correction correction) {

  Edition {
    called = List.copyOf(called);
  }

  static Edition first(SessionRecord record) {
    return new Edition(record, List.of(), null);
  }

  /** The children under all names they have had. */
  List<SessionRecord.Child> everyName() {
    return Stream.concat(record.children().stream(), called.stream()).toList();
  }

  /**
   * What was put right.
   *
   * @param by name of who did it
   */
  record Correction(
      int issue, Instant at, String by, CorrectionReason reason, List<Change> changes) {

    Correction {
      changes = List.copyOf(changes);
    }
  }

  /**
   * One passage put right.
   *
   * @param said what was wrong with it
   */
  record Change(Passage passage, String said) {}
}
