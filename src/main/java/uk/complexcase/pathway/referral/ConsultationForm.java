package uk.complexcase.pathway.referral;

import org.springframework.stereotype.Component;
import uk.complexcase.work.tasks.FormReader;
import uk.complexcase.work.tasks.TaskContext;

/** A specialist service advises the hub (SCR-B-10, LR-50). */
@Component
class ConsultationForm extends StepForm {

  private final Consultations consultations;

  ConsultationForm(Steps steps, Consultations consultations) {
    super("consultation", steps);
    this.consultations = consultations;
  }

  @Override
  public String why(TaskContext task) {
    return "the hub asks for your advice";
  }

  @Override
  Storing read(FormReader form, TaskContext task) {
    form.text("consultationFacts", "Write the facts your advice rests on");
    form.text("consultationView", "Write what you make of them");
    String advice = form.text("consultationAdvice", "Write your advice");
    var next =
        form.option(
            ConsultationFollowUp.class, "consultationFollowUp", "Choose what should follow");
    return contact -> {
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
      return new Trace(
          "CONSULTATION_GIVEN",
          "Advice given by the " + service + ": " + ContactWords.lower(next.label()),
          "Advice recorded. The hub can read it now.");
    };
  }
}
