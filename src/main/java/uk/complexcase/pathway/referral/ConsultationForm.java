package uk.complexcase.pathway.referral;

import java.util.Map;
import org.springframework.stereotype.Component;
import uk.complexcase.work.tasks.FormData;
import uk.complexcase.work.tasks.SubmissionOutcome;
import uk.complexcase.work.tasks.TaskContext;
import uk.complexcase.work.tasks.TaskSubmission;

/** A specialist service advises the hub (SCR-B-10, LR-50). */
@Component
class ConsultationForm implements TaskSubmission {

  private final Proceedings proceedings;
  private final TaskClocks clocks;
  private final Consultations consultations;

  ConsultationForm(Proceedings proceedings, TaskClocks clocks, Consultations consultations) {
    this.proceedings = proceedings;
    this.clocks = clocks;
    this.consultations = consultations;
  }

  @Override
  public String formId() {
    return "consultation";
  }

  @Override
  public String why(TaskContext task) {
    return "the hub asks for your advice";
  }

  @Override
  public Map<String, Object> prefill(TaskContext task) {
    return Map.of();
  }

  @Override
  public SubmissionOutcome submit(TaskContext task, FormData data) {
    var form = new FormReader(data);
    form.text("consultationFacts", "Write the facts your advice rests on");
    form.text("consultationView", "Write what you make of them");
    String advice = form.text("consultationAdvice", "Write your advice");
    var next =
        form.option(
            ConsultationFollowUp.class, "consultationFollowUp", "Choose what should follow");
    if (form.refused()) {
      return form.refusal();
    }
    var contact = proceedings.hold(task);
    String service =
        task.elementId().equals("ConsultMentalHealth")
            ? "mental health practitioner"
            : "complex safeguarding team";
    consultations.save(
        new Consultation(
            contact.ref,
            service,
            advice + " (" + next.label() + ")",
            Proceedings.person(task),
            task.at()));
    clocks.meet(task);
    proceedings.record(
        contact,
        task,
        "CONSULTATION_GIVEN",
        "Advice given by the " + service + ": " + ContactWords.lower(next.label()));
    return new SubmissionOutcome.Accepted(Map.of(), "Advice recorded. The hub can read it now.");
  }
}
