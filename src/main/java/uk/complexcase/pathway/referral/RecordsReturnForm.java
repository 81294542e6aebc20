package uk.complexcase.pathway.referral;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import uk.complexcase.foundation.people.Agency;
import uk.complexcase.work.tasks.FormData;
import uk.complexcase.work.tasks.SubmissionOutcome;
import uk.complexcase.work.tasks.TaskContext;
import uk.complexcase.work.tasks.TaskSubmission;

/** An agency returns what its records hold, a nil return included (BRF-09, BRF-10, LR-49). */
@Component
class RecordsReturnForm implements TaskSubmission {

  private final Proceedings proceedings;
  private final TaskClocks clocks;
  private final RecordsChecks checks;

  RecordsReturnForm(Proceedings proceedings, TaskClocks clocks, RecordsChecks checks) {
    this.proceedings = proceedings;
    this.clocks = clocks;
    this.checks = checks;
  }

  @Override
  public String formId() {
    return "return-records-check";
  }

  @Override
  public String why(TaskContext task) {
    return "records check for " + ContactWords.lower(agency(task).label());
  }

  @Override
  public Map<String, Object> prefill(TaskContext task) {
    return Map.of("agency", agency(task).name());
  }

  @Override
  public SubmissionOutcome submit(TaskContext task, FormData data) {
    var form = new FormReader(data);
    var contact = proceedings.hold(task);
    var agency = agency(task);
    var found = form.option(RecordsFound.class, "recordsFound", "Say whether you hold records");
    boolean held = found == RecordsFound.HELD;
    form.text("recordsSearched", "Say which records you searched");
    String summary = form.textWhen(held, "recordsSummary", "Write what the records say");
    form.text("helpAlreadyGiven");
    form.text("otherChildren");
    form.text("recordsAnalysis");
    boolean unusual = false;
    if (held && agency == Agency.HEALTH) {
      Integer lifetime = form.count("attendancesLifetime");
      Integer year = form.count("attendances12Months");
      if (lifetime != null && year != null && year > lifetime) {
        form.problem("attendances12Months", "Enter no more than the attendances in life");
      }
      unusual = form.yes("unusualPattern", "Say whether the pattern is unusual");
    }
    if (form.refused()) {
      return form.refusal();
    }
    checks
        .findByContactRefAndAgency(contact.ref, agency)
        .orElseGet(() -> checks.save(new RecordsCheck(contact.ref, agency, task.at())))
        .returned(
            held, summary, proceedings.json(form.answers()), Proceedings.person(task), task.at());
    checks.flush();
    if (outstanding(contact).isEmpty()) {
      contact.awaitingInformation(false);
    }
    clocks.meet(task);
    proceedings.record(
        contact,
        task,
        "RECORDS_RETURNED",
        "Records check returned by %s: %s"
            .formatted(ContactWords.lower(agency.label()), ContactWords.lower(found.label())));
    return new SubmissionOutcome.Accepted(Map.of("unusualPattern", unusual), "Return recorded.");
  }

  private List<RecordsCheck> outstanding(Contact contact) {
    return checks.findByContactRefInAndReturnedAtIsNull(List.of(contact.ref));
  }

  private static Agency agency(TaskContext task) {
    return Agency.valueOf(task.text("agency"));
  }
}
