package uk.complexcase.desk.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.casefile.IdentityBars;
import uk.complexcase.clock.timescales.Breach;
import uk.complexcase.clock.timescales.Computation;
import uk.complexcase.clock.timescales.Deadline;
import uk.complexcase.clock.timescales.DeadlineReading;
import uk.complexcase.clock.timescales.DeadlineRegister;
import uk.complexcase.clock.timescales.Move;
import uk.complexcase.desk.web.DeadlineSight.Seen;
import uk.complexcase.foundation.audit.AuditLog;
import uk.complexcase.foundation.people.PeopleDirectory;
import uk.complexcase.foundation.security.CaseAccess;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.procedure.ProcedureModels;
import uk.complexcase.work.tasks.TaskDesk;
import uk.complexcase.work.tasks.TaskView;

/** Puts the page of one clock together; every view is logged on each child it shows. */
@Component
class DeadlinePages {

  private final DeadlineSight sight;
  private final DeadlineRegister register;
  private final DeadlineReading reading;
  private final DeadlineHistory history;
  private final ClockRows rows;
  private final MeetingLinks meetings;
  private final TaskDesk desk;
  private final CaseAccess access;
  private final ProcedureModels models;
  private final PeopleDirectory people;
  private final AuditLog audit;
  private final IdentityBars bars;

  DeadlinePages(
      DeadlineSight sight,
      DeadlineRegister register,
      DeadlineReading reading,
      DeadlineHistory history,
      ClockRows rows,
      MeetingLinks meetings,
      TaskDesk desk,
      CaseAccess access,
      ProcedureModels models,
      PeopleDirectory people,
      AuditLog audit,
      IdentityBars bars) {
    this.sight = sight;
    this.register = register;
    this.reading = reading;
    this.history = history;
    this.rows = rows;
    this.meetings = meetings;
    this.desk = desk;
    this.access = access;
    this.models = models;
    this.people = people;
    this.audit = audit;
    this.bars = bars;
  }

  /** The clock for a viewer who may know of it, else {@code NotVisible}. */
  DeadlinePage of(Viewer viewer, UUID id) {
    var seen = sight.require(viewer, id);
    var deadline = seen.deadline();
    var computed = reading.computationOf(deadline.id());
    log(viewer, seen);
    return new DeadlinePage(
        rows.of(viewer, List.of(seen)).getFirst(),
        deadline,
        bars.of(viewer, seen.children()),
        caseAddress(viewer, seen),
        meetings.of(viewer, deadline),
        computed.map(steps -> ComputationWords.steps(deadline, steps)).orElse(List.of()),
        computed.map(Computation::source).map(ComputationWords::source).orElse(""),
        models.clause(deadline.clause()).orElse(null),
        computed.map(ComputationWords::warningsWhenMoved).orElse(List.of()),
        work(viewer, deadline),
        register.breachesOf(deadline.id()).stream().map(this::missed).toList(),
        history.of(deadline),
        register.refusalToMove(deadline.id(), viewer.id()).map(Move.Refused::sentence).orElse(null),
        sight.mayExplain(viewer, deadline));
  }

  private void log(Viewer viewer, Seen seen) {
    if (seen.children().isEmpty()) {
      audit.view(viewer.id(), seen.deadline().subject().owner(), "deadline");
    }
    seen.children().forEach(child -> audit.view(viewer.id(), child.caseRef().value(), "deadline"));
  }

  private @Nullable String caseAddress(Viewer viewer, Seen seen) {
    return seen.children().stream()
        .filter(child -> access.mayOpen(viewer, child.caseRef()))
        .findFirst()
        .map(child -> "/cases/" + child.caseRef() + "/deadlines")
        .orElse(null);
  }

  private List<DeadlinePage.Work> work(Viewer viewer, Deadline deadline) {
    return desk
        .runningBy(viewer, List.of(deadline.id()))
        .getOrDefault(deadline.id(), List.of())
        .stream()
        .map(task ->
            new DeadlinePage.Work(
                task.name(),
                holder(viewer, task),
                DeadlineSight.hasTask(viewer, task) ? "/tasks/" + task.taskKey() : null))
        .toList();
  }

  private String holder(Viewer viewer, TaskView task) {
    var holder = task.assignee();
    if (holder == null) {
      return "nobody holds it yet";
    }
    return holder.equals(viewer.id()) ? "you hold it" : "held by " + people.nameOf(holder);
  }

  private DeadlinePage.Missed missed(Breach breach) {
    var what = breach.prevented();
    var by = breach.saidBy();
    return new DeadlinePage.Missed(
        breach.due(),
        what == null ? null : what.label(),
        breach.words(),
        by == null ? "" : people.nameOf(by));
  }
}
