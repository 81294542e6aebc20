package uk.complexcase.pathway.meetings;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import uk.complexcase.clock.timescales.ClockSubject;
import uk.complexcase.clock.timescales.DeadlineRegister;
import uk.complexcase.foundation.security.NotVisible;
import uk.complexcase.pathway.meetings.ActOutcome.Done;
import uk.complexcase.work.tasks.SettledTasks;

/**
 * Names whom or what a discussion found beside its children: each is somebody's task with a clock
 * from that moment, whether or not the session goes on (CSD-42, 44, 51, 56 to 58).
 */
@Component
class NamingFollowUps {

  static final String TAKE_UP = "take-up-follow-up";
  static final String CONTACT = "open-contact-for-child";

  private final FollowUpsNeeded followUps;
  private final FollowUpOwners owners;
  private final DeadlineRegister deadlines;
  private final SettledTasks tasks;
  private final Trace trace;
  private final ApplicationEventPublisher events;

  NamingFollowUps(
      FollowUpsNeeded followUps,
      FollowUpOwners owners,
      DeadlineRegister deadlines,
      SettledTasks tasks,
      Trace trace,
      ApplicationEventPublisher events) {
    this.followUps = followUps;
    this.owners = owners;
    this.deadlines = deadlines;
    this.tasks = tasks;
    this.trace = trace;
    this.events = events;
  }

  ActOutcome name(Doing doing, StrategyAct.NeedFollowUp act) {
    if (followUps.findById(act.id()).isPresent()) {
      return new Done("Recorded.");
    }
    return Agreeing.contributor(doing)
        .and(act.kind().named(), "kind", "Record it as an urgent measure of the child")
        .words("words", act.words(), 4000, "Say who or what it is")
        .text("childName", act.childName(), 200)
        .text("livesWith", act.livesWith(), 200)
        .and(
            act.childAge() == null || (act.childAge() >= 0 && act.childAge() <= 25),
            "childAge",
            "Enter an age between 0 and 25")
        .then(() -> {
          keep(doing, named(doing, act));
          return new Done("Recorded.");
        });
  }

  /** What is known of a child is kept for the contact; of anybody else it is in the words. */
  private static FollowUpNeeded named(Doing doing, StrategyAct.NeedFollowUp act) {
    var one =
        new FollowUpNeeded(
            act.id(),
            doing.session(),
            act.kind(),
            Check.clean(act.words()),
            doing.by().value(),
            doing.now());
    if (act.kind().anotherChild()) {
      one.childName = Check.clean(act.childName());
      one.childAge = act.childAge();
      one.livesWith = Check.clean(act.livesWith());
    }
    return one;
  }

  /** The referral a measure asks for, once as long as it waits or was made. */
  void measured(Doing doing, DiscussionChild child, boolean taken) {
    var before =
        followUps.findByDiscussionRefOrderByNamedAtAscIdAsc(doing.discussion().ref).stream()
            .filter(one -> one.kind == FollowUpKind.NRM && !one.withdrawn)
            .filter(one -> one.caseRef.equals(child.key.caseRef()))
            .findFirst();
    if (taken && before.isEmpty()) {
      var referral =
          new FollowUpNeeded(
              UUID.randomUUID(),
              doing.session(),
              FollowUpKind.NRM,
              "Decided as an urgent measure",
              doing.by().value(),
              doing.now());
      referral.caseRef = child.key.caseRef();
      keep(doing, referral);
    } else if (!taken) {
      before.filter(FollowUpNeeded::open).ifPresent(one -> withdraw(doing, one));
    }
  }

  private void keep(Doing doing, FollowUpNeeded one) {
    var discussion = doing.discussion();
    followUps.saveAndFlush(one);
    circumstance(one.kind).ifPresent(discussion::isAbout);
    deadlines.open(owners.of(one.kind).timescale(), clocks(one), origin(discussion, one));
    trace.act(discussion, doing.by(), "STRATEGY_FOLLOW_UP_NAMED", discussion.ref + " " + one.kind);
    events.publishEvent(new FollowUpNamed(one.id));
  }

  /** What decides who is to be asked to the next session (CSD-07, CSD-44, CSD-58). */
  private static Optional<Circumstance> circumstance(FollowUpKind kind) {
    return switch (kind) {
      case ADULT_VICTIM -> Optional.of(Circumstance.ADULT_INVOLVED);
      case POSITION_OF_TRUST -> Optional.of(Circumstance.POSITION_OF_TRUST);
      case PREMISES -> Optional.of(Circumstance.LICENSED_PREMISES);
      case OTHER_CHILD, CURRENT_CONTACT, FORMER_CONTACT, NRM -> Optional.empty();
    };
  }

  /**
   * What the first session brings to light about somebody in a position of trust lay in the
   * information it was asked for: the earliest clock wins.
   */
  static Instant origin(Discussion discussion, FollowUpNeeded one) {
    return one.kind == FollowUpKind.POSITION_OF_TRUST && one.sessionNumber == 1
        ? discussion.infoReceivedAt
        : one.namedAt;
  }

  static ClockSubject clocks(FollowUpNeeded one) {
    return new ClockSubject(one.discussionRef, one.id.toString());
  }

  ActOutcome withdraw(Doing doing, StrategyAct.WithdrawFollowUp act) {
    var found =
        followUps
            .findById(act.id())
            .filter(one -> one.discussionRef.equals(doing.discussion().ref))
            .orElseThrow(() -> new NotVisible("Nothing named " + act.id()));
    return Agreeing.contributor(doing)
        .and(found.kind.named(), "", "Change the urgent measure of the child instead")
        .and(found.settledAt == null, "", "It has been taken up already")
        .then(() -> {
          if (found.open()) {
            withdraw(doing, found);
          }
          return new Done("Taken back.");
        });
  }

  private void withdraw(Doing doing, FollowUpNeeded one) {
    one.withdrawn = true;
    followUps.flush();
    deadlines.cancel(owners.of(one.kind).timescale(), clocks(one), "Named by mistake", doing.by());
    tasks.settle(
        owner(doing.discussion(), one),
        one.kind.anotherChild() ? CONTACT : TAKE_UP,
        one.id.toString(),
        Map.of(),
        "Taken back in the discussion.",
        doing.by());
    trace.act(
        doing.discussion(),
        doing.by(),
        "STRATEGY_FOLLOW_UP_WITHDRAWN",
        doing.discussion().ref + " " + one.kind);
  }

  /** The owner its task stands under. */
  private static String owner(Discussion discussion, FollowUpNeeded one) {
    if (!discussion.contactRef.isEmpty()) {
      return discussion.contactRef;
    }
    return one.caseRef.isEmpty() ? discussion.clockOwner : one.caseRef;
  }
}
