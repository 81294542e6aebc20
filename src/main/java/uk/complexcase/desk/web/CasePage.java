package uk.complexcase.desk.web;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.complexcase.cases.casefile.ChronologyEntry;
import uk.complexcase.clock.timescales.Deadline;
import uk.complexcase.foundation.people.Agency;
import uk.complexcase.pathway.meetings.DiscussionLine;
import uk.complexcase.pathway.referral.ContactRecord.ContactSummary;

/** A case page: now, next, by when, who and why. */
public record CasePage(
    ChildBar child,
    List<Now> now,
    List<ContactSummary> contacts,
    List<DiscussionLine> discussions,
    List<Deadline> deadlines,
    List<Line> chronology) {

  /**
   * One open step, as a sentence with holder and clock.
   *
   * @param address where it is done, when the viewer may go there
   */
  public record Now(
      String sentence, String holder, @Nullable Instant due, @Nullable String address) {}

  /** One line of the chronology with the name of who acted. */
  public record Line(ChronologyEntry entry, String by) {}

  /**
   * What a clock is about: the contact or case, and the agency or record where there are several.
   */
  public String about(Deadline deadline) {
    var subject = deadline.subject();
    if (subject.part().isEmpty()) {
      return subject.owner();
    }
    var part =
        Arrays.stream(Agency.values())
            .filter(agency -> agency.name().equals(subject.part()))
            .map(Agency::label)
            .findFirst()
            .orElse(subject.part());
    return subject.owner() + ", " + part;
  }
}
