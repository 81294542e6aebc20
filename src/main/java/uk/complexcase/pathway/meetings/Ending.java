package uk.complexcase.pathway.meetings;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.events.SessionAttended;
import uk.complexcase.clock.timescales.DeadlineRegister;
import uk.complexcase.foundation.shared.PractitionerId;
import uk.complexcase.pathway.meetings.ActOutcome.Done;

/**
 * Ends a session: the discussion is complete, or goes on in another. What is missing stops
 * completing only; a session can always end to be reconvened.
 */
@Component
class Ending {

  private final DiscussionSessions sessions;
  private final DiscussionInvitees invitees;
  private final DiscussionChildren children;
  private final Inviting inviting;
  private final Quorums quorums;
  private final WhatIsMissing missing;
  private final Absences absences;
  private final DeadlineRegister deadlines;
  private final RoomTasks tasks;
  private final Trace trace;
  private final ApplicationEventPublisher events;

  Ending(
      DiscussionSessions sessions,
      DiscussionInvitees invitees,
      DiscussionChildren children,
      Inviting inviting,
      Quorums quorums,
      WhatIsMissing missing,
      Absences absences,
      DeadlineRegister deadlines,
      RoomTasks tasks,
      Trace trace,
      ApplicationEventPublisher events) {
    this.sessions = sessions;
    this.invitees = invitees;
    this.children = children;
    this.inviting = inviting;
    this.quorums = quorums;
    this.missing = missing;
    this.absences = absences;
    this.deadlines = deadlines;
    this.tasks = tasks;
    this.trace = trace;
    this.events = events;
  }

  private static Check chair(Doing doing) {
    return Check.that(doing.part().chair(), "", "The chair ends the session")
        .and(doing.session().running(), "", "The session is not being held");
  }

  ActOutcome held(Doing doing) {
    var lacks = lacks(doing);
    return chair(doing)
        .and(
            lacks.isEmpty(),
            lacks.isEmpty() ? "" : lacks.getFirst().section(),
            lacks.isEmpty() ? "" : lacks.getFirst().sentence())
        .then(() -> {
          end(doing);
          doing.discussion().state = DiscussionState.HELD;
          doing.discussion().completeAt = doing.now();
          tasks.ended(doing, false);
          trace.everyChild(
              doing.discussion(),
              doing.by(),
              doing.now(),
              "STRATEGY_DISCUSSION_HELD",
              "Strategy discussion " + doing.discussion().ref + " held");
          return new Done("The discussion is held.");
        });
  }

  ActOutcome toReconvene(Doing doing, StrategyAct.EndToReconvene act) {
    var next = act.plannedFor();
    return chair(doing)
        .words("purpose", act.purpose(), 4000, "Say what the next session must complete")
        .and(
            next == null || next.isAfter(doing.now()), "plannedFor", "Enter a time that lies ahead")
        .then(() -> {
          end(doing);
          doing.session().reconveneFor = Check.clean(act.purpose());
          doing.discussion().state = DiscussionState.RECONVENE_NEEDED;
          limit(doing, next);
          open(doing, next);
          tasks.ended(doing, true);
          trace.everyChild(
              doing.discussion(),
              doing.by(),
              doing.now(),
              "STRATEGY_DISCUSSION_TO_RECONVENE",
              "Strategy discussion "
                  + doing.discussion().ref
                  + ", session "
                  + doing.session().number()
                  + ", ended; to be reconvened");
          return new Done("The session has ended. Another is to be held.");
        });
  }

  /**
   * By when the next session is held: soon, as long as this one left something to complete; where
   * it left nothing, when the chair says, so that a chair may meet every other day and later weekly.
   */
  private void limit(Doing doing, @Nullable Instant next) {
    var clocks = doing.discussion().clocks(doing.session().number(), "");
    if (next != null && lacks(doing).isEmpty()) {
      deadlines.openUntil(
          Clocks.RECONVENE,
          clocks,
          doing.now(),
          next,
          "Nothing was left to complete; the chair set the next session",
          doing.by());
    } else {
      deadlines.open(Clocks.RECONVENE, clocks, doing.now());
    }
  }

  private List<DiscussionView.Missing> lacks(Doing doing) {
    return missing.of(
        doing.discussion(),
        doing.session(),
        children.findByKeyDiscussionRefOrderByPosition(doing.discussion().ref));
  }

  /** Whoever was not recorded was not there; then absences and the clocks of the minutes begin. */
  private void end(Doing doing) {
    var session = doing.session();
    var discussion = doing.discussion();
    session.quorate = quorums.of(discussion, session).met();
    for (var one : inviting.of(discussion, session)) {
      if (one.asked() && one.attendance == Attendance.INVITED) {
        one.attendance = Attendance.NO_SHOW;
      }
    }
    invitees.flush();
    session.endedAt = doing.now();
    session.noteTaker = discussion.noteTaker;
    absences.record(discussion, session, doing.now());
    events.publishEvent(attended(doing));
    var clocks = discussion.clocks(session.number(), "");
    deadlines.open(Clocks.MINUTES, clocks, doing.now());
    deadlines.open(Clocks.MINUTES_OVERDUE, clocks, doing.now());
  }

  /** Who was there: the actions agreed for them are accepted by it (SCR-B-82). */
  private SessionAttended attended(Doing doing) {
    var there =
        inviting.of(doing.discussion(), doing.session()).stream()
            .filter(one -> one.asked() && one.attendance.present())
            .toList();
    String chair = doing.session().chair == null ? doing.discussion().chair : doing.session().chair;
    return new SessionAttended(
        doing.discussion().ref,
        doing.session().number(),
        chair == null ? null : new PractitionerId(chair),
        there.stream()
            .flatMap(one -> Stream.ofNullable(one.person))
            .map(PractitionerId::new)
            .collect(Collectors.toSet()),
        there.stream().map(one -> one.agency.name()).collect(Collectors.toSet()),
        doing.by(),
        doing.now());
  }

  /** The next session, to which the same people are asked. */
  private void open(Doing doing, @Nullable Instant plannedFor) {
    var before = inviting.of(doing.discussion(), doing.session());
    var next = new DiscussionSession(doing.discussion().ref, doing.session().number() + 1);
    next.plannedFor = plannedFor;
    sessions.saveAndFlush(next);
    for (var one : before) {
      // who was taken off with a reason is not asked anew
      if (one.asked() || !one.involvement.isEmpty()) {
        var again =
            new DiscussionInvitee(next, one.agency, one.employer, one.person, one.requiredBy);
        again.outsideName = one.outsideName;
        again.outsideEmail = one.outsideEmail;
        again.outsideTelephone = one.outsideTelephone;
        again.children = one.children;
        again.involvement = one.involvement;
        again.withdrawnBecause = one.withdrawnBecause;
        invitees.save(again);
      }
    }
    invitees.flush();
  }
}
