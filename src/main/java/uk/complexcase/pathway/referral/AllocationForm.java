package uk.complexcase.pathway.referral;

import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.casefile.AllocatedWorkers;
import uk.complexcase.cases.casefile.CaseFiles;
import uk.complexcase.cases.events.AssessmentAllocated;
import uk.complexcase.foundation.people.PeopleDirectory;
import uk.complexcase.foundation.people.Role;
import uk.complexcase.foundation.security.CaseAccess;
import uk.complexcase.foundation.security.Grantee;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.ContactRef;
import uk.complexcase.foundation.shared.LondonTime;
import uk.complexcase.foundation.shared.PractitionerId;
import uk.complexcase.work.tasks.FormData;
import uk.complexcase.work.tasks.FormReader;
import uk.complexcase.work.tasks.PeopleOptions;
import uk.complexcase.work.tasks.SubmissionOutcome;
import uk.complexcase.work.tasks.TaskContext;
import uk.complexcase.work.tasks.TaskSubmission;

/** A team manager names the worker of an assessment (SCR-B-17). */
@Component
class AllocationForm implements TaskSubmission {

  private final Proceedings proceedings;
  private final TaskClocks clocks;
  private final Assessments assessments;
  private final PeopleDirectory people;
  private final CaseAccess access;
  private final CaseFiles files;
  private final ThresholdBrief brief;
  private final AllocatedWorkers workers;
  private final ApplicationEventPublisher events;

  AllocationForm(
      Proceedings proceedings,
      TaskClocks clocks,
      Assessments assessments,
      PeopleDirectory people,
      CaseAccess access,
      CaseFiles files,
      ThresholdBrief brief,
      AllocatedWorkers workers,
      ApplicationEventPublisher events) {
    this.proceedings = proceedings;
    this.clocks = clocks;
    this.assessments = assessments;
    this.people = people;
    this.access = access;
    this.files = files;
    this.brief = brief;
    this.workers = workers;
    this.events = events;
  }

  @Override
  public String formId() {
    return "allocate-assessment";
  }

  @Override
  public String why(TaskContext task) {
    return "assessment without a worker";
  }

  /** The child whose assessment it is, whatever other children the contact names. */
  @Override
  public List<CaseRef> about(TaskContext task) {
    return assessments
        .findById(task.text("assessmentRef"))
        .map(assessment -> List.of(files.current(new CaseRef(assessment.caseRef))))
        .orElse(task.cases());
  }

  @Override
  public Map<String, Object> prefill(TaskContext task) {
    return Map.of(
        "decisionText",
        decision(task),
        "workers",
        PeopleOptions.of(people, Role.CSC_SOCIAL_WORKER));
  }

  /** The decision speaks of every child of the contact, so it is shown to those who may see all. */
  private String decision(TaskContext task) {
    if (task.processId().equals("assessment-allocation")) {
      return "A strategy discussion decided on it; its minutes hold the reasons";
    }
    var contact = proceedings.contact(task);
    return access.hiddenOf(Proceedings.viewer(task), proceedings.files(contact)).isEmpty()
        ? brief.decisionText(contact)
        : "The reasons are kept with the hub; ask the hub manager for what you need";
  }

  @Override
  public SubmissionOutcome submit(TaskContext task, FormData data) {
    var form = new FormReader(data);
    String worker = form.text("allocatedTo", "Choose the worker");
    if (!worker.isEmpty() && !PeopleOptions.holds(people, Role.CSC_SOCIAL_WORKER, worker)) {
      form.problem("allocatedTo", "Choose one of the social workers shown");
    }
    var seeBy = form.date("seeChildBy", "Enter by when the child is seen");
    if (seeBy.isBefore(task.at().atZone(LondonTime.ZONE).toLocalDate())) {
      form.problem("seeChildBy", "Enter a date from today on");
    }
    String note = form.text("allocationNote");
    if (form.refused()) {
      return form.refusal();
    }
    proceedings.hold(task);
    var by = Proceedings.viewer(task).id();
    var assessment = assessments.findById(task.text("assessmentRef")).orElseThrow();
    assessment.allocate(worker, seeBy, note, by.value(), task.at());
    var file = files.current(new CaseRef(assessment.caseRef));
    access.grant(
        file,
        new Grantee.Person(new PractitionerId(worker)),
        "Allocated the assessment " + assessment.ref,
        by);
    workers.allocate(
        file, new PractitionerId(worker), "Child and family assessment", by, task.at());
    clocks.meet(task);
    proceedings.record(
        file,
        assessment.ref,
        by,
        task.at(),
        "ASSESSMENT_ALLOCATED",
        "Child and family assessment " + assessment.ref + " allocated to a social worker");
    events.publishEvent(
        new AssessmentAllocated(
            assessment.ref,
            new CaseRef(assessment.caseRef),
            new ContactRef(assessment.contactRef),
            new PractitionerId(worker),
            by,
            task.at()));
    return new SubmissionOutcome.Accepted(Map.of(), "Assessment allocated.");
  }
}
