package uk.complexcase.pathway.meetings;

import java.time.InstantSource;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import uk.complexcase.foundation.security.NotVisible;
import uk.complexcase.foundation.security.Viewer;

/**
 * Takes each act to the one who does it, with the discussion held so that acts follow each other.
 */
@Component
class Acts {

  private final Discussions discussions;
  private final DiscussionSessions sessions;
  private final DiscussionSight sight;
  private final Convening convening;
  private final NamingPeople naming;
  private final AskingToCome asking;
  private final Excluding excluding;
  private final OpeningLists lists;
  private final CallingOff callingOff;
  private final Holding holding;
  private final Reports reports;
  private final Writing writing;
  private final ForEachChild forEachChild;
  private final Protecting protecting;
  private final Agreeing agreeing;
  private final NamingFollowUps followUps;
  private final Ending ending;
  private final ApplicationEventPublisher events;
  private final InstantSource clock;

  Acts(
      Discussions discussions,
      DiscussionSessions sessions,
      DiscussionSight sight,
      Convening convening,
      NamingPeople naming,
      AskingToCome asking,
      Excluding excluding,
      OpeningLists lists,
      CallingOff callingOff,
      Holding holding,
      Reports reports,
      Writing writing,
      ForEachChild forEachChild,
      Protecting protecting,
      Agreeing agreeing,
      NamingFollowUps followUps,
      Ending ending,
      ApplicationEventPublisher events,
      InstantSource clock) {
    this.discussions = discussions;
    this.sessions = sessions;
    this.sight = sight;
    this.convening = convening;
    this.naming = naming;
    this.asking = asking;
    this.excluding = excluding;
    this.lists = lists;
    this.callingOff = callingOff;
    this.holding = holding;
    this.reports = reports;
    this.writing = writing;
    this.forEachChild = forEachChild;
    this.protecting = protecting;
    this.agreeing = agreeing;
    this.followUps = followUps;
    this.ending = ending;
    this.events = events;
    this.clock = clock;
  }

  ActOutcome act(Viewer viewer, DiscussionRef ref, StrategyAct act) {
    var discussion =
        discussions.hold(ref.value()).orElseThrow(() -> new NotVisible("No discussion " + ref));
    var part = sight.require(viewer, discussion);
    var session = sessions.findByKeyDiscussionRefOrderByKeyNumber(discussion.ref).getLast();
    var doing = new Doing(viewer, discussion, session, part, clock.instant());
    boolean after =
        act instanceof StrategyAct.TellTakenBack && discussion.state == DiscussionState.CANCELLED;
    return Check.that(doing.open() || after, "", "The discussion is over; its record is closed")
        .then(() -> told(doing, act, once(doing, act)));
  }

  /** Invitations depend on who is asked, who is kept out, and when the session is. */
  private ActOutcome told(Doing doing, StrategyAct act, ActOutcome outcome) {
    boolean invites =
        switch (act) {
          case StrategyAct.NameChair it -> true;
          case StrategyAct.NameNoteTaker it -> true;
          case StrategyAct.Invite it -> true;
          case StrategyAct.ChangeInvitee it -> true;
          case StrategyAct.Uninvite it -> true;
          case StrategyAct.Exclude it -> true;
          case StrategyAct.LiftExclusion it -> true;
          case StrategyAct.Convene it -> true;
          case StrategyAct.CallOff it -> true;
          case StrategyAct.Begin it -> true;
          default -> false;
        };
    if (invites && outcome instanceof ActOutcome.Done) {
      events.publishEvent(
          new InvitationsChanged(doing.discussion().reference(), doing.by(), doing.now()));
    }
    return outcome;
  }

  private ActOutcome once(Doing doing, StrategyAct act) {
    return switch (act) {
      case StrategyAct.SetTiming it -> convening.timing(doing, it);
      case StrategyAct.NameChair it -> naming.chair(doing, it);
      case StrategyAct.NameNoteTaker it -> naming.noteTaker(doing, it);
      case StrategyAct.Invite it -> asking.invite(doing, it);
      case StrategyAct.ChangeInvitee it -> asking.change(doing, it);
      case StrategyAct.TellInvitee it -> asking.told(doing, it);
      case StrategyAct.TellTakenBack it -> asking.toldOff(doing, it);
      case StrategyAct.Uninvite it -> asking.uninvite(doing, it);
      case StrategyAct.Exclude it -> excluding.exclude(doing, it);
      case StrategyAct.NameAlternate it -> excluding.alternate(doing, it);
      case StrategyAct.LiftExclusion it -> excluding.lift(doing, it);
      case StrategyAct.OpenList it -> lists.open(doing, it);
      case StrategyAct.ExplainGap it -> asking.explain(doing, it);
      case StrategyAct.Convene it -> convening.convene(doing, it);
      case StrategyAct.CallOff it -> callingOff.callOff(doing, it);
      case StrategyAct.Begin it -> holding.begin(doing, it);
      case StrategyAct.MarkAttendance it -> holding.attendance(doing, it);
      case StrategyAct.SendReport it -> reports.report(doing, it);
      case StrategyAct.DecideReport it -> reports.decideReport(doing, it);
      case StrategyAct.SettlePoint it -> holding.point(doing, it);
      case StrategyAct.DeferRest it -> holding.deferRest(doing);
      case StrategyAct.WriteNote it -> writing.write(doing, it);
      case StrategyAct.ChangeNote it -> writing.change(doing, it);
      case StrategyAct.WithdrawNote it -> writing.withdraw(doing, it);
      case StrategyAct.RecordVoice it -> forEachChild.voice(doing, it);
      case StrategyAct.RecordParents it -> forEachChild.parents(doing, it);
      case StrategyAct.RecordSafetyPlan it -> forEachChild.safetyPlan(doing, it);
      case StrategyAct.RecordSupport it -> forEachChild.support(doing, it);
      case StrategyAct.RecordTelling it -> forEachChild.telling(doing, it);
      case StrategyAct.RecordSeeing it -> forEachChild.seeing(doing, it);
      case StrategyAct.MarkAllegedToHaveHarmed it -> forEachChild.alleged(doing, it);
      case StrategyAct.DecideOutcome it -> protecting.outcome(doing, it);
      case StrategyAct.DecideEnquiry it -> protecting.enquiry(doing, it);
      case StrategyAct.DecideMeasure it -> protecting.measure(doing, it);
      case StrategyAct.NeedFollowUp it -> followUps.name(doing, it);
      case StrategyAct.WithdrawFollowUp it -> followUps.withdraw(doing, it);
      case StrategyAct.AgreeAction it -> agreeing.action(doing, it);
      case StrategyAct.Recommend it -> agreeing.recommendation(doing, it);
      case StrategyAct.WithdrawLine it -> agreeing.withdraw(doing, it);
      case StrategyAct.EndHeld it -> ending.held(doing);
      case StrategyAct.EndToReconvene it -> ending.toReconvene(doing, it);
    };
  }
}
