package uk.complexcase.pathway.transition;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import uk.complexcase.foundation.people.PeopleDirectory;
import uk.complexcase.foundation.people.Role;
import uk.complexcase.foundation.security.CaseAccess;
import uk.complexcase.foundation.security.Grantee;
import uk.complexcase.foundation.security.NotVisible;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.PractitionerId;
import uk.complexcase.work.tasks.FormReader;
import uk.complexcase.work.tasks.PeopleOptions;
import uk.complexcase.work.tasks.SubmissionOutcome;
import uk.complexcase.work.tasks.TaskContext;

/** Takes a step of a handover, the same way for each of its forms. */
@Component
class HandoverWork {

  private final Handovers handovers;
  private final HandoverSteps steps;
  private final HandoverTiming timing;
  private final HandoverTrace trace;
  private final HandoverWords words;
  private final PeopleDirectory people;
  private final CaseAccess access;
  private final ObjectMapper json;

  HandoverWork(
      Handovers handovers,
      HandoverSteps steps,
      HandoverTiming timing,
      HandoverTrace trace,
      HandoverWords words,
      PeopleDirectory people,
      CaseAccess access,
      ObjectMapper json) {
    this.handovers = handovers;
    this.steps = steps;
    this.timing = timing;
    this.trace = trace;
    this.words = words;
    this.people = people;
    this.access = access;
    this.json = json;
  }

  /** The handover a task is about, to read. */
  Handover handover(TaskContext task) {
    String ref = task.text("transferRef");
    return handovers.findById(ref).orElseThrow(() -> new NotVisible("No handover " + ref));
  }

  String soFar(Handover one) {
    return words.soFar(one);
  }

  /** Social workers who may have the child; none who is kept from the file. */
  List<Map<String, String>> workers(Handover one) {
    return PeopleOptions.of(people, Role.CSC_SOCIAL_WORKER).stream()
        .filter(option -> {
          var id = new PractitionerId(option.getOrDefault("value", ""));
          return !id.equals(one.from())
              && access.keptFrom(id, List.of(one.openedOn(), one.file())).isEmpty();
        })
        .toList();
  }

  boolean offers(Handover one, String worker) {
    return workers(one).stream().anyMatch(option -> worker.equals(option.get("value")));
  }

  /** The worker who is asked reads the file before they accept. */
  void mayRead(Handover one, String worker, PractitionerId by) {
    access.grant(
        one.file(),
        new Grantee.Person(new PractitionerId(worker)),
        "Asked to take the child over, " + one.ref,
        by);
  }

  /** Stores the step with its handover held, meets its clock and records it. */
  SubmissionOutcome take(
      TaskContext task, String kind, FormReader form, HandoverForm.Storing storing) {
    String ref = task.text("transferRef");
    var one = handovers.hold(ref).orElseThrow(() -> new NotVisible("No handover " + ref));
    var by = person(task).id();
    var before = one.clocks();
    var done = storing.store(one);
    steps.save(new HandoverStep(ref, kind, written(form.answers()), by, task.at()));
    var met = done.metAt();
    if (met != null) {
      timing.meet(task.elementId(), before, met);
    }
    if (one.state.running()) {
      timing.open(one.state.element(), one);
    }
    trace.record(one, by, task.at(), done.act(), done.line());
    return new SubmissionOutcome.Accepted(done.routing(), done.said());
  }

  /** The person who submits; a form never comes without one. */
  static Viewer person(TaskContext task) {
    var viewer = task.viewer();
    if (viewer == null) {
      throw new IllegalStateException("A form of " + task.elementId() + " came without a person");
    }
    return viewer;
  }

  private String written(Map<String, Object> answers) {
    try {
      return json.writeValueAsString(answers);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Answers could not be written", e);
    }
  }
}
