package uk.complexcase.pathway.meetings;

import java.util.EnumSet;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.events.DiscussionCalledOff;
import uk.complexcase.clock.timescales.DeadlineRegister;
import uk.complexcase.foundation.people.Role;
import uk.complexcase.pathway.meetings.ActOutcome.Done;

/**
 * Refuses a request or calls a discussion off, always with a named manager's reason (CSD-10), and
 * never past a danger that is at hand (standing rule).
 */
@Component
class CallingOff {

  private static final int LONGEST = 4000;
  private static final Set<Role> MANAGERS =
      Set.copyOf(
          EnumSet.of(
              Role.CSC_TEAM_MANAGER,
              Role.CSC_SERVICE_MANAGER,
              Role.CSC_HEAD_OF_SERVICE,
              Role.CSC_ONCALL_SENIOR));

  private final DiscussionMeasures measures;
  private final Askers askers;
  private final ChairRule chairs;
  private final DeadlineRegister deadlines;
  private final RoomTasks tasks;
  private final Trace trace;
  private final ApplicationEventPublisher events;

  CallingOff(
      DiscussionMeasures measures,
      Askers askers,
      ChairRule chairs,
      DeadlineRegister deadlines,
      RoomTasks tasks,
      Trace trace,
      ApplicationEventPublisher events) {
    this.measures = measures;
    this.askers = askers;
    this.chairs = chairs;
    this.deadlines = deadlines;
    this.tasks = tasks;
    this.trace = trace;
    this.events = events;
  }

  ActOutcome callOff(Doing doing, StrategyAct.CallOff act) {
    var discussion = doing.discussion();
    boolean danger = act.immediateRisk() || discussion.timing == StrategyTiming.IMMEDIATE;
    var kind = danger ? DiscussionKind.COMPLEX_STRATEGY_DISCUSSION : discussion.kind;
    return Check.that(
            doing.part().whole() && doing.viewer().roles().stream().anyMatch(MANAGERS::contains),
            "",
            "Only a manager of children's social care may do this")
        .and(
            chairs.allows(kind, doing.now(), doing.viewer().roles()),
            "",
            danger
                ? "A child is in danger; only these may do this: "
                    + chairs.of(kind, doing.now()).because()
                : "Only those who may chair it may do this")
        .and(
            doing.session().number() == 1 && doing.session().startedAt == null,
            "",
            "A session has begun; end the discussion instead")
        .and(
            !protectionDecided(doing),
            "",
            "Protection was decided for a child; hold the discussion to complete it")
        .words("reason", act.reason(), LONGEST, "Say why no discussion is held")
        .text("keptSafe", act.keptSafe(), LONGEST)
        .and(
            !danger || !act.keptSafe().isBlank(),
            "keptSafe",
            "Write how each child is kept safe without the discussion")
        .then(() -> {
          end(doing, act);
          return new Done("The discussion is called off; whoever asked for it is told.");
        });
  }

  private boolean protectionDecided(Doing doing) {
    return doing.part().children().stream().anyMatch(child -> child.outcome != null)
        || measures.findByKeyDiscussionRef(doing.discussion().ref).stream()
            .anyMatch(measure -> measure.taken);
  }

  private void end(Doing doing, StrategyAct.CallOff act) {
    var discussion = doing.discussion();
    discussion.state = DiscussionState.CANCELLED;
    discussion.calledOffBecause = Check.clean(act.reason());
    discussion.keptSafe = Check.clean(act.keptSafe());
    discussion.calledOffBy = doing.by().value();
    discussion.calledOffAt = doing.now();
    deadlines.cancel(
        Clocks.DISCUSSION, discussion.clocks(), "The discussion is called off", doing.by());
    tasks.calledOff(doing);
    trace.everyChild(
        discussion,
        doing.by(),
        doing.now(),
        "STRATEGY_DISCUSSION_CALLED_OFF",
        "Strategy discussion " + discussion.ref + " called off by a manager, with the reason");
    events.publishEvent(
        new DiscussionCalledOff(discussion.ref, askers.of(doing), doing.by(), doing.now()));
  }
}
