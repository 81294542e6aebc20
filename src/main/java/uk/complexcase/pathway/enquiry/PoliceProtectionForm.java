package uk.complexcase.pathway.enquiry;

import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.complexcase.foundation.shared.LondonTime;
import uk.complexcase.work.tasks.FormReader;
import uk.complexcase.work.tasks.TaskContext;

/** Somebody settles what keeps the child safe after police protection (TCS-24). */
@Component
class PoliceProtectionForm extends EnquiryForm {

  private final LegalOptions options;
  private final EndingProtection ending;

  PoliceProtectionForm(EnquiryWork work, LegalOptions options, EndingProtection ending) {
    super("settle-police-protection", EnquiryStep.Kind.PROTECTION_ENDED, work);
    this.options = options;
    this.ending = ending;
  }

  @Override
  public String why(TaskContext task) {
    return "police protection ends within 72 hours";
  }

  @Override
  protected Map<String, Object> known(Enquiry enquiry) {
    return protection(enquiry)
        .map(option ->
            Map.<String, Object>of(
                "soFar",
                "**Police protection** began %s, decided by %s. %s\n\n%s"
                    .formatted(
                        LondonTime.full(option.beganAt),
                        option.decidedBy,
                        option.words,
                        work.soFar(enquiry))))
        .orElse(Map.of());
  }

  private Optional<LegalOption> protection(Enquiry enquiry) {
    return options.running(enquiry.ref, LegalOption.Kind.POLICE_PROTECTION).stream().findFirst();
  }

  @Override
  protected Storing<Enquiry> read(FormReader form, TaskContext task, Enquiry enquiry) {
    var running = protection(enquiry);
    if (running.isEmpty()) {
      return held -> done("The end of police protection was on record already.");
    }
    var store = ending.read(form, running.get(), task.at());
    return held -> {
      store.accept(task.person().id());
      return done("The end of police protection is on record.");
    };
  }

  private static Done done(String said) {
    return new Done(
        null,
        "POLICE_PROTECTION_SETTLED",
        "What follows police protection is settled",
        Map.of(),
        said);
  }
}
