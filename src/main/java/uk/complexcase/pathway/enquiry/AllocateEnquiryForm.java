package uk.complexcase.pathway.enquiry;

import java.util.Map;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.casefile.AllocatedWorkers;
import uk.complexcase.foundation.people.PeopleDirectory;
import uk.complexcase.foundation.people.Role;
import uk.complexcase.foundation.security.CaseAccess;
import uk.complexcase.foundation.security.Grantee;
import uk.complexcase.foundation.shared.PractitionerId;
import uk.complexcase.work.tasks.FormReader;
import uk.complexcase.work.tasks.PeopleOptions;
import uk.complexcase.work.tasks.TaskContext;

/** A team manager names the social worker of an enquiry (SCR-B-17); the child is seen meanwhile. */
@Component
class AllocateEnquiryForm extends EnquiryForm {

  private final PeopleDirectory people;
  private final CaseAccess access;
  private final AllocatedWorkers workers;

  AllocateEnquiryForm(
      EnquiryWork work, PeopleDirectory people, CaseAccess access, AllocatedWorkers workers) {
    super("allocate-enquiry", EnquiryStep.Kind.ALLOCATED, work);
    this.people = people;
    this.access = access;
    this.workers = workers;
  }

  @Override
  public String why(TaskContext task) {
    return "section 47 enquiry without a worker";
  }

  @Override
  protected Map<String, Object> known(Enquiry enquiry) {
    return Map.of("workers", PeopleOptions.of(people, Role.CSC_SOCIAL_WORKER));
  }

  @Override
  protected Storing<Enquiry> read(FormReader form, TaskContext task, Enquiry enquiry) {
    String worker = form.text("allocatedTo", "Choose who carries out the enquiry");
    if (!worker.isEmpty() && !PeopleOptions.holds(people, Role.CSC_SOCIAL_WORKER, worker)) {
      form.problem("allocatedTo", "Choose one of the social workers shown");
    }
    form.text("allocationNote");
    return held -> {
      held.allocatedTo = worker;
      access.grant(
          held.file(),
          new Grantee.Person(new PractitionerId(worker)),
          "Carries out the section 47 enquiry " + held.ref,
          task.person().id());
      workers.allocate(
          held.file(),
          new PractitionerId(worker),
          "Section 47 enquiry",
          task.person().id(),
          task.at());
      return new Done(
          task.at(),
          "ENQUIRY_ALLOCATED",
          "Section 47 enquiry " + held.ref + " allocated to a social worker",
          Map.of("enquiryWorker", worker),
          "Enquiry allocated. The social worker has the plan to write.");
    };
  }
}
