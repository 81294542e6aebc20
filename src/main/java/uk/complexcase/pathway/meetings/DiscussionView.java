package uk.complexcase.pathway.meetings;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.complexcase.cases.actions.ActionBook;
import uk.complexcase.cases.casefile.ChildIdentity;
import uk.complexcase.cases.sharing.Exclusions;
import uk.complexcase.cases.sharing.HandlingCode;
import uk.complexcase.clock.timescales.Deadline;
import uk.complexcase.foundation.people.Agency;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.PractitionerId;

/**
 * One discussion as one viewer may see it: only the children and the lines they may see; what is
 * left out leaves no gap that tells.
 *
 * @param contactRef the contact that led to it; empty where a practitioner asked
 * @param requests for those who convene; else empty
 * @param timing null until it is said
 * @param sessions in order; the last is the one that is convened, held or was held
 * @param invitees of all sessions, in the order of agencies
 * @param gaps agencies that are required and not asked to the last session, with the reason once
 *     explained; excluded people never show here
 * @param notAsked those involved with a child whom a convener took off, for those who convene; else
 *     empty
 * @param excluded who is kept out, lifted exclusions too, for the chair only; empty for others
 * @param agenda every point, in order
 * @param notes in the order they were written, without those withdrawn and those whose handling
 *     code keeps them from the viewer
 * @param lines agreed actions and recommendations
 * @param followUps for those who may see every child; else empty
 * @param missing what stands between the discussion and its end as held; empty when nothing does
 * @param consequences what will follow when the session ends now
 * @param clocks of this discussion, running first, by due time
 * @param calledOffBecause why none is held, for those who may see every child; else empty
 */
public record DiscussionView(
    DiscussionRef ref,
    DiscussionKind kind,
    DiscussionState state,
    String contactRef,
    Instant informationReceivedAt,
    Set<Circumstance> circumstances,
    List<Request> requests,
    @Nullable StrategyTiming timing,
    String timingReason,
    @Nullable Person chair,
    @Nullable Person noteTaker,
    List<Person> possibleChairs,
    String chairRule,
    List<Person> possibleNoteTakers,
    You you,
    List<Session> sessions,
    List<Child> children,
    List<Invitee> invitees,
    List<Gap> gaps,
    List<NotAsked> notAsked,
    List<Exclusions.Exclusion> excluded,
    @Nullable EnquiryType enquiryType,
    String enquiryRationale,
    List<Point> agenda,
    List<Note> notes,
    List<ActionBook.Line> lines,
    List<FollowUp> followUps,
    List<Absence> absences,
    Quorum quorum,
    List<Missing> missing,
    List<String> consequences,
    List<Deadline> clocks,
    String calledOffBecause) {

  /** The session that is convened, held or was held last. */
  public Session session() {
    return sessions.getLast();
  }

  /** Those asked to the last session and not withdrawn. */
  public List<Invitee> asked() {
    return invitees.stream()
        .filter(one -> one.session() == session().number() && one.withdrawnBecause().isEmpty())
        .toList();
  }

  /** Those to be rung because they are not to come any more, and those who were. */
  public List<Invitee> ringOff() {
    return invitees.stream().filter(Invitee::toRingOff).toList();
  }

  /** A practitioner with the name to show and the role that matters here. */
  public record Person(PractitionerId id, String name, String role) {}

  /** One request that led to the discussion or joined it. */
  public record Request(String by, Instant at, String because, boolean joined) {}

  /**
   * What the viewer may do now; the server checks each act again.
   *
   * @param opensLists whether they may put somebody on a restricted child's list
   * @param invitee their own row in the last session, where they were asked
   */
  public record You(
      boolean convenes,
      boolean chairs,
      boolean contributes,
      boolean opensLists,
      @Nullable UUID invitee) {}

  /** One sitting; {@code reconveneFor} says what the next one is for. */
  public record Session(
      int number,
      @Nullable MeetingMode mode,
      @Nullable Instant plannedFor,
      String howToJoin,
      @Nullable Instant invitedAt,
      @Nullable Instant startedAt,
      @Nullable Instant endedAt,
      @Nullable Person chair,
      @Nullable Person noteTaker,
      @Nullable Boolean quorate,
      boolean restDeferred,
      String reconveneFor,
      @Nullable Instant minutesIssuedAt) {

    /** Whether it has begun and not ended. */
    public boolean running() {
      return startedAt != null && endedAt == null;
    }
  }

  /**
   * One child of the strip.
   *
   * @param ref by which acts name the child
   * @param file the file that holds the case now
   * @param stamps section to stamp, to hand back as {@code seen}: voice, parents, safetyPlan,
   *     support, telling, seeing, outcome
   * @param missing sections that are not done, by the same names
   * @param measures urgent measures decided on, taken or not
   */
  public record Child(
      CaseRef ref,
      CaseRef file,
      ChildIdentity identity,
      String interimSafetyPlan,
      String safetyPlan,
      @Nullable ViewSought voice,
      String voiceWords,
      String voiceChanged,
      @Nullable ViewSought parentsView,
      String parentsWords,
      @Nullable ParentsRole parentsRole,
      String support,
      String toldBy,
      String seenBy,
      @Nullable Instant seeBy,
      boolean allegedToHaveHarmed,
      @Nullable ChildOutcome outcome,
      String outcomeReason,
      @Nullable Instant outcomeAt,
      List<Measure> measures,
      Map<String, String> stamps,
      Set<String> missing) {}

  /** One urgent measure decided on. */
  public record Measure(UrgentMeasure measure, boolean taken, String detail, Instant at) {}

  /**
   * Somebody asked to come.
   *
   * @param requiredBy the rule or person that asks for them, with its clause
   * @param involved what they are to each child the viewer may see; empty where nothing is known
   * @param children named as in {@link Child#ref()}; empty for all
   * @param outsideTelephone for those who convene; else empty
   * @param toRingOff whether they were told to come, are not to come any more and cannot be written
   *     to
   * @param report for the chair, the note taker and the agency itself; else empty
   */
  public record Invitee(
      UUID id,
      int session,
      long version,
      Agency agency,
      String employer,
      String employerName,
      @Nullable Person person,
      String outsideName,
      String outsideEmail,
      String outsideTelephone,
      String requiredBy,
      List<String> involved,
      Set<CaseRef> children,
      Attendance attendance,
      String attendedAs,
      String report,
      @Nullable Instant reportSentAt,
      @Nullable Boolean reportAccepted,
      String withdrawnBecause,
      @Nullable Told told,
      boolean toRingOff,
      @Nullable Told toldOff) {

    /** Whether they cannot be written to, so that somebody must ring them. */
    public boolean toRing() {
      return person == null && !outsideName.isEmpty() && outsideEmail.isEmpty();
    }
  }

  /**
   * How somebody who cannot be written to was told to come.
   *
   * @param before whether that was before the time or the way was changed, so that they know it
   *     wrong
   */
  public record Told(String how, String by, Instant at, boolean before) {}

  /** An agency that should be asked to come and is not. */
  public record Gap(Agency agency, String requiredBy, String reason) {

    /** Whether it was explained. */
    public boolean explained() {
      return !reason.isEmpty();
    }
  }

  /** Somebody involved with a child who is not asked to the last session, and why not. */
  public record NotAsked(Agency agency, String who, List<String> involved, String reason) {}

  /** A point of the agenda; the status is null until it is settled. */
  public record Point(
      AgendaItem item, @Nullable AgendaStatus status, String reason, @Nullable String settledBy) {}

  /** One contribution; {@code own} says whether the viewer may change it. */
  public record Note(
      UUID id,
      int session,
      long version,
      AgendaItem item,
      String words,
      String author,
      Agency agency,
      HandlingCode handling,
      Set<CaseRef> children,
      Instant writtenAt,
      Instant changedAt,
      boolean own) {}

  /**
   * Somebody or a place that needs a step of its own, and what came of it.
   *
   * @param child the child of the discussion it is about; null where it is about none
   * @param result null as long as nobody took it up
   * @param recipient who has it now; empty where nobody was told
   */
  public record FollowUp(
      UUID id,
      int session,
      FollowUpKind kind,
      String words,
      String namedBy,
      @Nullable CaseRef child,
      @Nullable FollowUpResult result,
      String recipient,
      String response) {}

  /** An agency that was not at a session, and what came of it. */
  public record Absence(
      int session,
      Agency agency,
      Attendance attendance,
      boolean settled,
      String recipient,
      @Nullable EscalationMethod method,
      String response) {}

  /** Whether those needed are heard, and who lacks. */
  public record Quorum(boolean met, List<Agency> lacking) {}

  /**
   * One thing that is missing.
   *
   * @param child null where it is about the whole
   * @param section where it is filled in: a child's section, agenda, enquiry, actions, quorum,
   *     attendance, convene
   */
  public record Missing(@Nullable CaseRef child, String section, String sentence) {}
}
