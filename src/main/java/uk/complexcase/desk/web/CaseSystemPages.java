package uk.complexcase.desk.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.casesystem.CaseSystem;
import uk.complexcase.cases.casesystem.CaseSystem.CaseNumber;
import uk.complexcase.cases.casesystem.CaseSystem.HandOver;
import uk.complexcase.cases.casesystem.HandOverState;
import uk.complexcase.foundation.people.PeopleDirectory;
import uk.complexcase.foundation.security.Permission;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.CaseRef;

/** Composes what a page says of a child's record in the council's case system. */
@Component
class CaseSystemPages {

  private final CaseSystem system;
  private final PeopleDirectory people;

  CaseSystemPages(CaseSystem system, PeopleDirectory people) {
    this.system = system;
    this.people = people;
  }

  /**
   * The child's record there.
   *
   * @param number null while it is not entered
   * @param enteredBy name of who entered it; empty while nobody did
   * @param keeps whether the viewer may enter the number and send again
   * @param records what was handed over, newest first
   */
  public record Part(
      String system,
      String hint,
      @Nullable String number,
      String enteredBy,
      @Nullable Instant enteredAt,
      boolean keeps,
      List<Row> records) {

    /** How many of the records the system has not confirmed. */
    public long notReceived() {
      return records.stream().filter(Row::waits).count();
    }
  }

  /** One record handed over, with the sentence that says why it is not there yet. */
  public record Row(HandOver sent, boolean waits) {}

  Part of(Viewer viewer, CaseRef child) {
    var number = system.number(viewer, child);
    return new Part(
        system.name(),
        system.numberHint(),
        number.map(CaseNumber::number).orElse(null),
        number.map(one -> people.nameOf(one.by())).orElse(""),
        number.map(CaseNumber::at).orElse(null),
        viewer.may(Permission.KEEP_CASE_NUMBERS),
        system.ofChild(viewer, child).stream()
            .map(one -> new Row(one, one.state() != HandOverState.RECEIVED))
            .toList());
  }
}
