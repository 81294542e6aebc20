package uk.complexcase.pathway.enquiry;

import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import uk.complexcase.foundation.shared.LondonTime;
import uk.complexcase.work.tasks.FormReader;
import uk.complexcase.work.tasks.TaskContext;

/** The first core group turns the outline into steps with an owner and a day (F-16, SCR-B-44). */
@Component
class CoreGroupForm extends EnquiryForm {

  CoreGroupForm(EnquiryWork work) {
    super("hold-core-group", EnquiryStep.Kind.CORE_GROUP, work);
  }

  @Override
  public String why(TaskContext task) {
    return "first core group of the plan";
  }

  @Override
  protected Map<String, Object> known(Enquiry enquiry) {
    return Map.of();
  }

  @Override
  protected Storing<Enquiry> read(FormReader form, TaskContext task, Enquiry enquiry) {
    var conference = Objects.requireNonNull(enquiry.conferenceAt, "no conference was held");
    var at = HeldAt.read(form, task, conference, "the conference");
    HeldAt.agencies(form, "agenciesAtCoreGroup");
    form.text("childWords");
    form.text("planSteps", "Write what the plan asks of whom, by when");
    var next = form.date("nextCoreGroupOn", "Enter when the core group meets next");
    if (!next.isAfter(LondonTime.dateOf(at))) {
      form.problem("nextCoreGroupOn", "Enter a day after this core group");
    }
    return held -> {
      held.coreGroup(at);
      return new Done(
          at,
          "CORE_GROUP_HELD",
          "First core group after section 47 enquiry " + held.ref + " held",
          Map.of(),
          "Core group recorded.");
    };
  }
}
