package uk.complexcase.pathway.meetings;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.complexcase.cases.actions.ActionKind;
import uk.complexcase.cases.sharing.Excluded;
import uk.complexcase.cases.sharing.ExclusionReason;
import uk.complexcase.cases.sharing.HandlingCode;
import uk.complexcase.foundation.people.Agency;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.PractitionerId;

/**
 * One act on a discussion. Children are named as {@link DiscussionView.Child#ref()} has them.
 * Conveners are the managers who may chair, the chair and the note taker; holders are these and
 * everybody asked to the session.
 */
public sealed interface StrategyAct {

  // --- convene, by conveners

  /**
   * Says how soon it is held (CSD-23 to CSD-25).
   *
   * @param reason needed for a planned meeting
   * @param plannedFor needed for a planned meeting
   * @param interimSafetyPlans for each child, needed for a planned meeting
   */
  record SetTiming(
      StrategyTiming timing,
      String reason,
      @Nullable Instant plannedFor,
      Map<CaseRef, String> interimSafetyPlans)
      implements StrategyAct {

    public SetTiming {
      interimSafetyPlans = Map.copyOf(interimSafetyPlans);
    }
  }

  /** Names the chair; refused unless of a grade the chair rule gives (CSD-16, A-01). */
  record NameChair(PractitionerId person) implements StrategyAct {}

  /** Names the note taker, who is of business support and never the chair (CSD-66). */
  record NameNoteTaker(PractitionerId person) implements StrategyAct {}

  /**
   * Asks somebody to come: a practitioner, or an outside person by name and address. Refused for
   * those who are excluded, without saying so of anybody.
   *
   * @param children those they are asked about; empty for all
   */
  record Invite(
      Agency agency,
      String employer,
      @Nullable PractitionerId person,
      String outsideName,
      String outsideEmail,
      String outsideTelephone,
      Set<CaseRef> children)
      implements StrategyAct {

    public Invite {
      children = Set.copyOf(children);
    }

    /** Of whom no telephone number is known. */
    public Invite(
        Agency agency,
        String employer,
        @Nullable PractitionerId person,
        String outsideName,
        String outsideEmail,
        Set<CaseRef> children) {
      this(agency, employer, person, outsideName, outsideEmail, "", children);
    }
  }

  /**
   * Records how somebody who cannot be written to was told to come. Everybody else is told by the
   * product.
   *
   * @param how for example by telephone, and to whom it was said; at most 400 characters
   */
  record TellInvitee(UUID invitee, long version, String how) implements StrategyAct {}

  /**
   * Records who rang somebody who had been told to come and no longer is, also once the discussion
   * was called off.
   *
   * @param how for example by telephone, and to whom it was said; at most 400 characters
   */
  record TellTakenBack(UUID invitee, long version, String how) implements StrategyAct {}

  /** Names or changes the person of an invited agency and the children they are asked about. */
  record ChangeInvitee(
      UUID invitee,
      long version,
      @Nullable PractitionerId person,
      String outsideName,
      String outsideEmail,
      String outsideTelephone,
      Set<CaseRef> children)
      implements StrategyAct {

    public ChangeInvitee {
      children = Set.copyOf(children);
    }

    /** Of whom no telephone number is known. */
    public ChangeInvitee(
        UUID invitee,
        long version,
        @Nullable PractitionerId person,
        String outsideName,
        String outsideEmail,
        Set<CaseRef> children) {
      this(invitee, version, person, outsideName, outsideEmail, "", children);
    }
  }

  /** No longer asks somebody to come, with the reason (CSD-17). */
  record Uninvite(UUID invitee, long version, String reason) implements StrategyAct {}

  /**
   * Keeps somebody out of the discussion and from its children's files, by the chair alone; their
   * agency names an alternate.
   */
  record Exclude(Excluded who, ExclusionReason reason, String words, String alternate)
      implements StrategyAct {}

  /** Names whom the agency sends instead of an excluded person, by the chair alone. */
  record NameAlternate(String exclusion, String alternate) implements StrategyAct {}

  /** Lets an excluded person take part again, with the reason, by the chair alone. */
  record LiftExclusion(String exclusion, String reason) implements StrategyAct {}

  /**
   * Puts somebody on the lists of the discussion's restricted children, by the head of service or
   * who stands in for them.
   */
  record OpenList(PractitionerId person, String reason) implements StrategyAct {}

  /** Says why an agency that should come is not asked (SCR-B-37). */
  record ExplainGap(Agency agency, String reason) implements StrategyAct {}

  /**
   * Sends the invitations. A gap stops only a planned meeting; a chair and a note taker must be
   * named (CSD-16, CSD-66).
   *
   * @param plannedFor when they meet
   * @param howToJoin room, video link or dial-in; it goes out with the invitation, so no name; may
   *     be empty
   */
  record Convene(MeetingMode mode, Instant plannedFor, String howToJoin) implements StrategyAct {

    /** Where nobody said yet how to join. */
    public Convene(MeetingMode mode, Instant plannedFor) {
      this(mode, plannedFor, "");
    }
  }

  /**
   * Refuses the request or calls the discussion off, by a manager of social care and before any
   * session began (CSD-10); who asked for it is told. Where a child is in danger at once it takes a
   * manager who may chair a complex discussion, and how each child is kept safe instead. Never once
   * something was decided for a child's protection.
   *
   * @param immediateRisk whether a child is in danger at once; a discussion to be held at once says
   *     so by itself
   * @param keptSafe how each child is kept safe; needed where one is in danger
   */
  record CallOff(String reason, boolean immediateRisk, String keptSafe) implements StrategyAct {}

  // --- hold

  /**
   * Begins the session, by the chair; what has not been convened is convened with it, so that a
   * discussion at once waits for nothing.
   *
   * @param statementRead whether the statement on confidentiality was read (CSD-63)
   */
  record Begin(MeetingMode mode, boolean statementRead) implements StrategyAct {}

  /**
   * Says whether somebody was there; by conveners. A report in place of attendance is not recorded
   * here but decided by {@link DecideReport}.
   *
   * @param attendedAs who came instead, where represented
   */
  record MarkAttendance(UUID invitee, long version, Attendance attendance, String attendedAs)
      implements StrategyAct {}

  /** Hands in a written report, by the agency itself or a convener, before the session's end. */
  record SendReport(UUID invitee, long version, String report) implements StrategyAct {}

  /** Accepts a report in place of attendance, or not: by the chair, before the end (CSD-22). */
  record DecideReport(UUID invitee, long version, boolean accepted) implements StrategyAct {}

  /** Settles a point of the agenda, by conveners; one that does not apply needs the reason. */
  record SettlePoint(AgendaItem item, AgendaStatus status, String reason) implements StrategyAct {}

  /** Leaves all points but the core to the next session, of a discussion held at once. */
  record DeferRest() implements StrategyAct {}

  /**
   * Writes a contribution of one's own under a point, by holders.
   *
   * @param note id made by the page, so that sending twice writes once
   * @param children those it speaks of; empty for all
   */
  record WriteNote(
      UUID note, AgendaItem item, String words, HandlingCode handling, Set<CaseRef> children)
      implements StrategyAct {

    public WriteNote {
      children = Set.copyOf(children);
    }
  }

  /** Changes one's own contribution. */
  record ChangeNote(
      UUID note, long version, String words, HandlingCode handling, Set<CaseRef> children)
      implements StrategyAct {

    public ChangeNote {
      children = Set.copyOf(children);
    }
  }

  /** Takes back one's own contribution. */
  record WithdrawNote(UUID note, long version) implements StrategyAct {}

  /**
   * What the child says and what changed because of it, or why not and the plan (CSD-33, B9).
   *
   * @param seen the stamp of the section as the page showed it
   */
  record RecordVoice(CaseRef child, String seen, ViewSought voice, String words, String changed)
      implements StrategyAct {}

  /** What the parents or carers say, and their part in keeping the child safe (CSD-33, 34). */
  record RecordParents(
      CaseRef child, String seen, ViewSought view, String words, @Nullable ParentsRole role)
      implements StrategyAct {}

  /** How the child is kept safe while enquiries run (CSD-26). */
  record RecordSafetyPlan(CaseRef child, String seen, String plan) implements StrategyAct {}

  /** What support child and carers need (CSD-28). */
  record RecordSupport(CaseRef child, String seen, String support) implements StrategyAct {}

  /** Who tells the child and the family. */
  record RecordTelling(CaseRef child, String seen, String toldBy) implements StrategyAct {}

  /** Who sees the child, by when (CSD-32). */
  record RecordSeeing(CaseRef child, String seen, String seenBy, @Nullable Instant seeBy)
      implements StrategyAct {}

  /** Whether the child is thought to have harmed others: a role beside, never instead (CSD-50). */
  record MarkAllegedToHaveHarmed(CaseRef child, boolean alleged) implements StrategyAct {}

  /**
   * Decides on one child, by the chair, from the moment a session has begun. A section 47 enquiry
   * stands at once and waits for nothing: no quorum, reason, plan or kind of enquiry (standing
   * rule). Other outcomes need their reason.
   *
   * @param seen the stamp of the section as the page showed it
   */
  record DecideOutcome(CaseRef child, String seen, ChildOutcome outcome, String reason)
      implements StrategyAct {}

  /** Decides what enquiry it is and why, by the chair (CSD-30, 31). */
  record DecideEnquiry(EnquiryType type, String rationale) implements StrategyAct {}

  /** Decides on an urgent measure for a child, by the chair; in effect at once (CSD-42). */
  record DecideMeasure(CaseRef child, UrgentMeasure measure, boolean taken, String detail)
      implements StrategyAct {}

  /**
   * Names somebody or a place that needs a step of its own, by holders.
   *
   * @param id made by the page, so that sending twice records once
   * @param childName where it is a child, as far as known; else empty
   * @param childAge in years; null where nobody knows
   */
  record NeedFollowUp(
      UUID id,
      FollowUpKind kind,
      String words,
      String childName,
      @Nullable Integer childAge,
      String livesWith)
      implements StrategyAct {

    /** Of somebody who is no child, or of whom no more is known. */
    public NeedFollowUp(UUID id, FollowUpKind kind, String words) {
      this(id, kind, words, "", null, "");
    }
  }

  /** Takes back what was named by mistake. */
  record WithdrawFollowUp(UUID id) implements StrategyAct {}

  /**
   * Agrees an action with one owner and one date, by holders (CSD-27).
   *
   * @param key made by the page
   */
  record AgreeAction(
      String key,
      Set<CaseRef> children,
      ActionKind kind,
      String words,
      Agency agency,
      @Nullable PractitionerId owner,
      String ownerName,
      @Nullable LocalDate due)
      implements StrategyAct {

    public AgreeAction {
      children = Set.copyOf(children);
    }
  }

  /** Recommends something to an agency, by holders; it is answered, never done (B5). */
  record Recommend(String key, Set<CaseRef> children, String words, Agency to)
      implements StrategyAct {

    public Recommend {
      children = Set.copyOf(children);
    }
  }

  /** Withdraws an action or recommendation of this discussion, with the reason. */
  record WithdrawLine(String ref, String reason) implements StrategyAct {}

  // --- close, by the chair

  /**
   * Ends the session and the discussion with it; refused with what is missing (see {@link
   * DiscussionView#missing()}).
   */
  record EndHeld() implements StrategyAct {}

  /**
   * Ends the session, to go on in another; always possible.
   *
   * @param purpose what the next session must complete
   * @param plannedFor when it is held, when that is known
   */
  record EndToReconvene(String purpose, @Nullable Instant plannedFor) implements StrategyAct {}
}
