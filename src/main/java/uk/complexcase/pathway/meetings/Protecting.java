package uk.complexcase.pathway.meetings;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.events.ChildOutcomeDecided;
import uk.complexcase.cases.events.EnquiryTermsDecided;
import uk.complexcase.foundation.shared.PractitionerId;
import uk.complexcase.pathway.meetings.ActOutcome.Done;

/**
 * Decides on protection. A section 47 enquiry and urgent measures can be decided from the moment
 * the discussion is asked for, take effect when recorded, and wait for nothing (standing rule).
 */
@Component
class Protecting {

  private static final int LONGEST = 8000;

  private final DiscussionChildren children;
  private final DiscussionMeasures measures;
  private final NamingFollowUps followUps;
  private final Trace trace;
  private final ApplicationEventPublisher events;

  Protecting(
      DiscussionChildren children,
      DiscussionMeasures measures,
      NamingFollowUps followUps,
      Trace trace,
      ApplicationEventPublisher events) {
    this.children = children;
    this.measures = measures;
    this.followUps = followUps;
    this.trace = trace;
    this.events = events;
  }

  private static Check chair(Doing doing) {
    return Check.that(doing.part().chairs(), "", "The chair decides");
  }

  ActOutcome outcome(Doing doing, StrategyAct.DecideOutcome act) {
    var child = doing.child(act.child());
    boolean protects = act.outcome().section47();
    boolean same =
        child.outcome == act.outcome() && child.outcomeReason.equals(Check.clean(act.reason()));
    return chair(doing)
        .text("reason", act.reason(), LONGEST)
        .and(
            protects || doing.session().running(),
            "outcome",
            "Begin the session first; a section 47 enquiry needs no session")
        .and(protects || !act.reason().isBlank(), "reason", "Give the reason for the outcome")
        .unchanged(same || act.seen().equals(Stamps.of(child, "outcome")), "outcome")
        .then(() -> {
          if (!same) {
            decide(doing, child, act);
          }
          return new Done(act.outcome().label() + ": decided, and in effect.");
        });
  }

  private void decide(Doing doing, DiscussionChild child, StrategyAct.DecideOutcome act) {
    boolean told = child.outcome == act.outcome();
    child.outcome = act.outcome();
    child.outcomeReason = Check.clean(act.reason());
    if (!told) {
      child.outcomeSession = doing.session().number();
      child.outcomeAt = doing.session().startedAt == null ? doing.now() : doing.session().startedAt;
      child.outcomeBy = doing.by().value();
    }
    children.flush();
    if (!told) {
      tell(doing.discussion(), child);
      trace.child(
          doing.discussion(),
          child,
          doing.by(),
          doing.now(),
          "STRATEGY_OUTCOME_DECIDED",
          "Strategy discussion " + doing.discussion().ref + " decided: " + act.outcome().label());
    }
  }

  private void tell(Discussion discussion, DiscussionChild child) {
    var outcome = java.util.Objects.requireNonNull(child.outcome);
    events.publishEvent(
        new ChildOutcomeDecided(
            discussion.ref,
            java.util.Objects.requireNonNull(child.outcomeSession),
            child.file(),
            outcome.name(),
            enquiry(discussion, outcome).name(),
            java.util.Objects.requireNonNull(child.outcomeAt),
            child.seeBy,
            new PractitionerId(java.util.Objects.requireNonNull(child.outcomeBy)),
            discussion.circumstances().contains(Circumstance.EXPLOITATION)));
  }

  /**
   * Until the discussion has said which, a section 47 enquiry is a joint one: the kind that brings
   * both social care and the police in.
   */
  private static EnquiryType enquiry(Discussion discussion, ChildOutcome outcome) {
    var type = discussion.enquiryType;
    if (!outcome.section47()) {
      return type == EnquiryType.CRIMINAL_INVESTIGATION_ONLY ? type : EnquiryType.NO_S47;
    }
    return type != null && type.section47() ? type : EnquiryType.JOINT_S47;
  }

  ActOutcome enquiry(Doing doing, StrategyAct.DecideEnquiry act) {
    var all = doing.part().children();
    boolean opened =
        all.stream().anyMatch(child -> child.outcome != null && child.outcome.section47());
    return chair(doing)
        .words("rationale", act.rationale(), LONGEST, "Give the reasons")
        .and(
            act.type().section47() || !opened,
            "type",
            "A child's outcome is a section 47 enquiry; change that first")
        .then(() -> {
          var discussion = doing.discussion();
          var before = all.stream().map(child -> terms(discussion, child)).toList();
          discussion.enquiryType = act.type();
          discussion.enquiryRationale = Check.clean(act.rationale());
          trace.act(discussion, doing.by(), "STRATEGY_ENQUIRY_DECIDED", discussion.ref);
          // the decision on each child stands as told; those told of another kind hear of this one
          for (int i = 0; i < all.size(); i++) {
            if (!before.get(i).equals(terms(discussion, all.get(i)))) {
              terms(doing, all.get(i));
            }
          }
          return new Done(act.type().label() + ": decided.");
        });
  }

  private static String terms(Discussion discussion, DiscussionChild child) {
    var outcome = child.outcome;
    return outcome == null || !outcome.section47() ? "" : enquiry(discussion, outcome).name();
  }

  /** Tells of what kind an enquiry decided on already is, and by when the child is seen. */
  void terms(Doing doing, DiscussionChild child) {
    var outcome = child.outcome;
    if (outcome != null && outcome.section47()) {
      events.publishEvent(
          new EnquiryTermsDecided(
              doing.discussion().ref,
              doing.session().number(),
              child.file(),
              enquiry(doing.discussion(), outcome).name(),
              child.seeBy,
              doing.by()));
    }
  }

  ActOutcome measure(Doing doing, StrategyAct.DecideMeasure act) {
    var child = doing.child(act.child());
    return chair(doing)
        .text("detail", act.detail(), 4000)
        .then(() -> {
          var key =
              new DiscussionMeasure.Key(doing.discussion().ref, child.key.caseRef(), act.measure());
          var known = measures.findById(key);
          var row =
              known.orElseGet(() -> new DiscussionMeasure(key, doing.by().value(), doing.now()));
          boolean fresh = known.isEmpty() || row.taken != act.taken();
          row.taken = act.taken();
          row.detail = Check.clean(act.detail());
          row.decidedBy = doing.by().value();
          row.decidedAt = doing.now();
          measures.saveAndFlush(row);
          if (act.measure() == UrgentMeasure.NRM) {
            followUps.measured(doing, child, act.taken());
          }
          if (fresh) {
            trace.child(
                doing.discussion(),
                child,
                doing.by(),
                doing.now(),
                act.taken() ? "URGENT_MEASURE_DECIDED" : "URGENT_MEASURE_CONSIDERED",
                (act.taken() ? "Decided: " : "Considered and not taken: ") + act.measure().label());
          }
          return new Done(act.measure().label() + ": recorded.");
        });
  }
}
