package uk.complexcase.pathway.meetings;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.complexcase.cases.actions.ActionBook;
import uk.complexcase.cases.sharing.HandlingCode;
import uk.complexcase.foundation.people.Agency;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.PractitionerId;

/**
 * The whole record of one session, kept from nobody: what minutes are composed of. Never to be
 * shown as it is.
 *
 * @param invitedAt null until the session is convened
 * @param endedAt null while the session has not ended
 * @param minutesIssuedAt null until the minutes went out
 * @param children of the discussion, in order
 * @param asked those asked to this session and not withdrawn
 * @param points settled in this session
 * @param notes of this session that were not taken back
 * @param lines actions and recommendations of this session that stand, with children as in {@link
 *     Child#ref()}
 */
public record SessionRecord(
    DiscussionRef ref,
    DiscussionKind kind,
    int number,
    @Nullable MeetingMode mode,
    @Nullable Instant plannedFor,
    String howToJoin,
    @Nullable Instant invitedAt,
    @Nullable Instant startedAt,
    @Nullable Instant endedAt,
    @Nullable Instant minutesIssuedAt,
    @Nullable PractitionerId chair,
    @Nullable PractitionerId noteTaker,
    @Nullable Boolean quorate,
    String reconveneFor,
    @Nullable EnquiryType enquiryType,
    String enquiryRationale,
    List<Child> children,
    List<Asked> asked,
    List<Point> points,
    List<Note> notes,
    List<Gap> gaps,
    List<FollowUp> followUps,
    List<Absence> absences,
    List<ActionBook.Line> lines) {

  /**
   * One child with what was recorded for them.
   *
   * @param ref by which the discussion names the child
   * @param file the file that holds the case now
   */
  public record Child(
      CaseRef ref,
      CaseRef file,
      String name,
      @Nullable LocalDate dateOfBirth,
      @Nullable ViewSought voice,
      String voiceWords,
      String voiceChanged,
      @Nullable ViewSought parentsView,
      String parentsWords,
      @Nullable ParentsRole parentsRole,
      String safetyPlan,
      String support,
      String toldBy,
      String seenBy,
      @Nullable Instant seeBy,
      boolean allegedToHaveHarmed,
      @Nullable ChildOutcome outcome,
      String outcomeReason,
      @Nullable Instant outcomeAt,
      List<DiscussionView.Measure> measures) {}

  /**
   * Somebody asked to come.
   *
   * @param person null where an agency or an outside person is asked
   * @param answering those who answer for an agency of which nobody is named
   * @param children those they are asked about; never empty
   */
  public record Asked(
      UUID id,
      Agency agency,
      String employer,
      @Nullable PractitionerId person,
      Set<PractitionerId> answering,
      String outsideName,
      String outsideEmail,
      Set<CaseRef> children,
      Attendance attendance,
      String attendedAs,
      String report) {}

  /** A point of the agenda and what was done with it. */
  public record Point(AgendaItem item, AgendaStatus status, String reason) {}

  /**
   * One contribution.
   *
   * @param children those it speaks of; never empty
   */
  public record Note(
      UUID id,
      AgendaItem item,
      String words,
      PractitionerId author,
      Agency agency,
      String employer,
      HandlingCode handling,
      Set<CaseRef> children) {}

  /** An agency that should have been asked and was not, with the reason. */
  public record Gap(Agency agency, String reason) {}

  /** Somebody or a place that needs a step of its own. */
  public record FollowUp(FollowUpKind kind, String words) {}

  /** An agency that was not there, and what came of it so far. */
  public record Absence(
      Agency agency,
      Attendance attendance,
      String recipient,
      @Nullable EscalationMethod method,
      String response) {}
}
