package uk.complexcase.pathway.enquiry;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.springframework.stereotype.Component;
import uk.complexcase.foundation.people.PeopleDirectory;
import uk.complexcase.foundation.people.Role;
import uk.complexcase.work.tasks.FormReader;
import uk.complexcase.work.tasks.PeopleOptions;
import uk.complexcase.work.tasks.TaskContext;

/** Child and family are told what the enquiry found, by a named person on a named day. */
@Component
class TellOutcomeForm extends EnquiryForm {

  private static final Role[] TELLERS = {Role.CSC_SOCIAL_WORKER, Role.CSC_TEAM_MANAGER};

  private final PeopleDirectory people;

  TellOutcomeForm(EnquiryWork work, PeopleDirectory people) {
    super("tell-enquiry-outcome", EnquiryStep.Kind.TOLD, work);
    this.people = people;
  }

  @Override
  public String why(TaskContext task) {
    return "child and family hear the outcome";
  }

  @Override
  protected Map<String, Object> known(Enquiry enquiry) {
    return Map.of(
        "tellers",
        PeopleOptions.of(people, TELLERS),
        "toldBy",
        enquiry.outcomeTeller == null ? "" : enquiry.outcomeTeller);
  }

  @Override
  protected Storing<Enquiry> read(FormReader form, TaskContext task, Enquiry enquiry) {
    form.yes("childTold", "Say whether the child has been told");
    form.text("childToldHow", "Write how the child was told, or why not");
    form.yes("familyTold", "Say whether the family has been told");
    form.text("familyToldHow", "Write how the family was told, or why not");
    String teller = form.text("toldBy", "Choose who told them");
    if (!teller.isEmpty() && !PeopleOptions.holds(people, teller, TELLERS)) {
      form.problem("toldBy", "Choose one of the people shown");
    }
    var at = form.moment("toldAt", "Enter when they were told", task.at());
    if (enquiry.concludedAt != null && at.isBefore(minute(enquiry.concludedAt))) {
      form.problem("toldAt", "Enter a time after the enquiry was concluded");
    }
    return held -> {
      held.told(at);
      return new Done(
          at,
          "ENQUIRY_OUTCOME_TOLD",
          "Telling the outcome of section 47 enquiry " + held.ref + " recorded",
          Map.of(),
          "Recorded.");
    };
  }

  /** Times are typed to the minute. */
  private static Instant minute(Instant instant) {
    return instant.truncatedTo(ChronoUnit.MINUTES);
  }
}
