package uk.complexcase.pathway.meetings;

import java.time.Instant;
import org.springframework.stereotype.Component;
import uk.complexcase.pathway.meetings.ActOutcome.Done;

/** Convenes a discussion: how soon, and when the invitations go (CSD-16 to CSD-25, CSD-66). */
@Component
class Convening {

  private static final int LONGEST = 4000;

  private final Inviting inviting;
  private final Joining joining;
  private final RoomTasks tasks;
  private final Trace trace;

  Convening(Inviting inviting, Joining joining, RoomTasks tasks, Trace trace) {
    this.inviting = inviting;
    this.joining = joining;
    this.tasks = tasks;
    this.trace = trace;
  }

  static Check convener(Doing doing) {
    return Check.that(
        doing.part().convenes() || doing.part().chairs(),
        "",
        "Only those who convene the discussion may do this");
  }

  ActOutcome timing(Doing doing, StrategyAct.SetTiming act) {
    boolean planned = act.timing() == StrategyTiming.PLANNED_MEETING;
    var plannedFor = act.plannedFor();
    var check = convener(doing).text("reason", act.reason(), LONGEST);
    if (planned) {
      check
          .words("reason", act.reason(), LONGEST, "Say why it is planned for later than 24 hours")
          .and(plannedFor != null, "plannedFor", "Enter when it is held")
          .and(
              plannedFor == null || plannedFor.isAfter(doing.now()),
              "plannedFor",
              "Enter a time that lies ahead");
    }
    for (var child : doing.part().children()) {
      var plan = plan(act, child);
      check.text("interimSafetyPlan", plan, 8000);
      if (planned) {
        check.and(
            !plan.isEmpty(), "interimSafetyPlan", "Write how each child is kept safe until then");
      }
    }
    return check.then(() -> {
      var discussion = doing.discussion();
      discussion.timing = act.timing();
      discussion.timingReason = Check.clean(act.reason());
      discussion.plannedFor = planned ? plannedFor : null;
      doing.part().children().forEach(child -> child.interimSafetyPlan = plan(act, child));
      trace.act(discussion, doing.by(), "STRATEGY_TIMING_SET", discussion.ref + " " + act.timing());
      return new Done("How soon it is held is recorded.");
    });
  }

  /** What stood before, where the act says nothing of the child. */
  private static String plan(StrategyAct.SetTiming act, DiscussionChild child) {
    return Check.clean(
        act.interimSafetyPlans().getOrDefault(child.named(), child.interimSafetyPlan));
  }

  ActOutcome convene(Doing doing, StrategyAct.Convene act) {
    var discussion = doing.discussion();
    inviting.fill(discussion, doing.now());
    boolean gaps =
        inviting.gaps(discussion, doing.session()).stream().anyMatch(gap -> !gap.explained());
    var check =
        convener(doing)
            .and(doing.session().startedAt == null, "", "The session has begun already")
            .and(discussion.timing != null, "timing", "Say how soon it is held")
            .and(discussion.chair != null, "chair", "Name the chair")
            .and(discussion.noteTaker != null, "noteTaker", "Name the note taker")
            .and(
                !gaps || discussion.timing != StrategyTiming.PLANNED_MEETING,
                "gaps",
                "Ask every agency that should come to a planned meeting, or say why not")
            .and(
                !act.plannedFor().isBefore(doing.now()),
                "plannedFor",
                "Enter a time that lies ahead");
    return joining
        .check(check, doing, act.mode(), act.howToJoin())
        .then(() -> {
          arrange(doing, act);
          doing.session().invitedAt = doing.now();
          discussion.state = DiscussionState.SCHEDULED;
          convened(doing, "Strategy discussion " + discussion.ref + " convened");
          return new Done("The invitations are ready to go.");
        });
  }

  /** Whoever was told keeps knowing it right as long as nothing of it changes. */
  private static void arrange(Doing doing, StrategyAct.Convene act) {
    var session = doing.session();
    String join = Check.clean(act.howToJoin());
    boolean same =
        session.mode == act.mode()
            && act.plannedFor().equals(session.plannedFor)
            && session.howToJoin.equals(join);
    if (!same || session.arrangedAt == null) {
      session.arrangedAt = doing.now();
    }
    session.mode = act.mode();
    session.plannedFor = act.plannedFor();
    session.howToJoin = join;
  }

  /** Leaves the trace and completes the task that asked for it. */
  void convened(Doing doing, String line) {
    trace.everyChild(
        doing.discussion(), doing.by(), doing.now(), "STRATEGY_DISCUSSION_CONVENED", line);
    tasks.convened(doing);
  }

  /** For a discussion at once, whose session begins as it is asked for. */
  void atOnce(Doing doing, Instant now) {
    if (doing.session().invitedAt == null) {
      doing.session().invitedAt = now;
      if (doing.discussion().timing == null) {
        doing.discussion().timing = StrategyTiming.IMMEDIATE;
      }
      convened(doing, "Strategy discussion " + doing.discussion().ref + " convened at once");
    }
  }
}
