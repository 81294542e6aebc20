package uk.complexcase.cases.plans;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.actions.ActionBook;
import uk.complexcase.cases.actions.ActionBook.NewAction;
import uk.complexcase.cases.events.SessionAttended;
import uk.complexcase.cases.sharing.HandlingCode;
import uk.complexcase.foundation.shared.LondonTime;
import uk.complexcase.foundation.shared.PractitionerId;

/**
 * Signs lines off and takes that back. A signed line is an agreed action, once; a line that
 * conflicts with the child's plan or is paused is neither (B12, TCS-65).
 */
@Component
class SigningOff {

  private final StoredLines lines;
  private final ActionBook actions;
  private final PlanTrace trace;
  private final ApplicationEventPublisher events;

  SigningOff(
      StoredLines lines, ActionBook actions, PlanTrace trace, ApplicationEventPublisher events) {
    this.lines = lines;
    this.actions = actions;
    this.trace = trace;
    this.events = events;
  }

  /** Signs what may be signed; whether any line was. */
  boolean sign(StoredPlan plan, PractitionerId by, Instant at) {
    boolean signed = false;
    for (var line : lines.findByPlanRefOrderByPlace(plan.ref)) {
      signed |= line.signable() && sign(plan, line, by, at);
    }
    if (signed) {
      // their owners are asked to accept, as after a meeting they were not at
      events.publishEvent(new SessionAttended(plan.ref, 1, null, Set.of(), Set.of(), by, at));
    }
    return signed;
  }

  private boolean sign(StoredPlan plan, StoredLine line, PractitionerId by, Instant at) {
    return switch (actions.agree(action(plan, line, at), by, at)) {
      case ActionBook.Taken.Done done -> {
        line.state = LineState.SIGNED_OFF;
        line.round++;
        line.stamp++;
        line.actionRef = done.line().ref();
        line.notTakenOn = "";
        lines.saveAndFlush(line);
        trace.line(line, "PLAN_LINE_SIGNED_OFF", "Signed off as action " + line.actionRef, by, at);
        yield true;
      }
      case ActionBook.Taken.Refused no -> {
        line.notTakenOn = no.sentence();
        lines.saveAndFlush(line);
        yield false;
      }
    };
  }

  private static NewAction action(StoredPlan plan, StoredLine line, Instant at) {
    LocalDate today = LondonTime.dateOf(at);
    return new NewAction(
        line.id + "." + (line.round + 1),
        plan.ref,
        List.of(plan.file()),
        line.kind,
        words(plan, line),
        line.agency,
        line.owner == null ? null : new PractitionerId(line.owner),
        line.ownerName,
        // a date that passed while the line was in conflict is due at once
        line.due.isBefore(today) ? today : line.due);
  }

  /** The book is read by everybody who opens the file; a line that is not, is only pointed to. */
  private static String words(StoredPlan plan, StoredLine line) {
    return line.handling == HandlingCode.ATTENDEES
        ? line.what
        : "A line of multi-agency plan %s that goes to: %s. Read it on the plan's page."
            .formatted(plan.ref, line.handling.label().toLowerCase(java.util.Locale.UK));
  }

  /** Takes the sign-off back where it no longer stands, and calls its action off. */
  void review(StoredLine line, PractitionerId by, Instant at) {
    boolean stands =
        line.confirmed && line.fit != null && line.fit != Fit.CONFLICTS && !line.paused();
    if (line.state == LineState.SIGNED_OFF && !stands) {
      line.state = LineState.PROPOSED;
      callOff(line, "No longer signed off in multi-agency plan " + line.planRef, by, at);
    }
  }

  /** Calls off the action of a line; one that is done already stays done. */
  void callOff(StoredLine line, String reason, PractitionerId by, Instant at) {
    if (!line.actionRef.isEmpty()) {
      actions.withdraw(line.actionRef, reason, by, at);
      line.actionRef = "";
    }
  }
}
