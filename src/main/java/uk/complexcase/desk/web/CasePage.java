package uk.complexcase.desk.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.complexcase.cases.casefile.ChronologyEntry;
import uk.complexcase.cases.casefile.IdentityBar;
import uk.complexcase.pathway.meetings.DiscussionLine;
import uk.complexcase.pathway.referral.ContactRecord.ContactSummary;

/**
 * A case page: now, next, by when, who and why.
 *
 * @param parts what rooms show of the child, in their order
 * @param running its running clocks, first due first
 * @param closed those that were met or are not wanted any more
 */
public record CasePage(
    IdentityBar child,
    List<Now> now,
    List<ContactSummary> contacts,
    List<DiscussionLine> discussions,
    List<ClockRow> running,
    List<ClockRow> closed,
    CaseSystemPages.Part caseSystem,
    List<RoomPart> parts,
    List<Line> chronology) {

  /**
   * One open step, as a sentence with holder and clock.
   *
   * @param address where it is done, when the viewer may go there
   */
  public record Now(
      String sentence, String holder, @Nullable Instant due, @Nullable String address) {}

  /** What a room shows on the page: its fragment and what that is given. */
  public record RoomPart(String template, Object it) {}

  /** One line of the chronology with the name of who acted. */
  public record Line(ChronologyEntry entry, String by) {}
}
