package uk.complexcase.pathway.enquiry;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.complexcase.clock.timescales.Deadline;
import uk.complexcase.clock.timescales.DeadlineRegister;
import uk.complexcase.foundation.people.PeopleDirectory;
import uk.complexcase.foundation.people.Role;
import uk.complexcase.foundation.shared.LondonTime;
import uk.complexcase.work.tasks.FormReader;
import uk.complexcase.work.tasks.PeopleOptions;
import uk.complexcase.work.tasks.TaskContext;

/** How an enquiry is carried out, who sees the child and by when (CSD-30, CSD-32). */
@Component
class PlanEnquiryForm extends EnquiryForm {

  private final PeopleDirectory people;
  private final DeadlineRegister deadlines;

  PlanEnquiryForm(EnquiryWork work, PeopleDirectory people, DeadlineRegister deadlines) {
    super("plan-enquiry", EnquiryStep.Kind.PLANNED, work);
    this.people = people;
    this.deadlines = deadlines;
  }

  @Override
  public String why(TaskContext task) {
    return "section 47 enquiry to plan";
  }

  @Override
  protected Map<String, Object> known(Enquiry enquiry) {
    return Map.of(
        "enquiryType",
        enquiry.type.name(),
        "workers",
        PeopleOptions.of(people, Role.CSC_SOCIAL_WORKER),
        "seenBy",
        enquiry.allocatedTo == null ? "" : enquiry.allocatedTo,
        "seeChildBy",
        running(enquiry).map(clock -> Typed.of(clock.due())).orElse(""));
  }

  private Optional<Deadline> running(Enquiry enquiry) {
    return deadlines.find(Clocks.CHILD_SEEN, Clocks.of(enquiry)).filter(Deadline::running);
  }

  @Override
  protected Storing<Enquiry> read(FormReader form, TaskContext task, Enquiry enquiry) {
    form.textWhen(
        enquiry.type == EnquiryType.JOINT_S47, "policeLead", "Name who leads for the police");
    String sees = form.text("seenBy", "Choose who sees the child");
    if (!sees.isEmpty() && !PeopleOptions.holds(people, Role.CSC_SOCIAL_WORKER, sees)) {
      form.problem("seenBy", "Choose one of the social workers shown");
    }
    var by = seeBy(form, enquiry);
    form.text("seenHow", "Say where and how the child is seen");
    boolean medical = form.yes("medicalNeeded", "Say whether a medical examination is needed");
    form.textWhen(medical, "medicalPlan", "Say who arranges the examination, where and by when");
    var consent =
        form.option(ParentsConsent.class, "parentsConsent", "Say whether the parents agree");
    form.textWhen(
        consent != ParentsConsent.AGREED,
        "parentsConsentReason",
        "Say what they object to, or why they were not asked");
    form.text("linesOfEnquiry", "Write what the enquiry must find out, and from whom");
    form.text("keptSafe", "Write how the child is kept safe while the enquiry runs");
    return held -> {
      by.ifPresent(time -> bringForward(held, time, task));
      return new Done(
          task.at(),
          "ENQUIRY_PLANNED",
          "Section 47 enquiry " + held.ref + " planned",
          Map.of(),
          "Plan recorded.");
    };
  }

  /** Never later than the clock that runs: somebody with the right to it moves the clock. */
  private Optional<Instant> seeBy(FormReader form, Enquiry enquiry) {
    var running = running(enquiry);
    if (running.isEmpty()) {
      return Optional.empty();
    }
    var clock = running.get();
    var by = form.moment("seeChildBy", "Enter by when the child is seen");
    if (by.filter(time -> time.isAfter(clock.due())).isPresent()) {
      form.problem(
          "seeChildBy",
          "Enter a time up to "
              + LondonTime.full(clock.due())
              + ", which is set already; a service manager can change it under Deadlines");
    }
    if (by.filter(time -> time.isBefore(clock.origin())).isPresent()) {
      form.problem("seeChildBy", "Enter a time after the discussion that opened the enquiry");
    }
    return by;
  }

  private void bringForward(Enquiry enquiry, Instant time, TaskContext task) {
    enquiry.seeBy = time;
    deadlines.openUntil(
        Clocks.CHILD_SEEN,
        Clocks.of(enquiry),
        enquiry.decidedAt,
        time,
        "Set by the plan of the enquiry",
        task.person().id());
  }
}
