package uk.complexcase.pathway.referral;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import uk.complexcase.foundation.people.Agency;
import uk.complexcase.work.tasks.FormReader;
import uk.complexcase.work.tasks.TaskContext;

/** An agency returns what its records hold, a nil return included (BRF-09, BRF-10, LR-49). */
@Component
class RecordsReturnForm extends StepForm {

  private final RecordsChecks checks;
  private final TellingInvolved involved;

  RecordsReturnForm(Steps steps, RecordsChecks checks, TellingInvolved involved) {
    super("return-records-check", steps);
    this.checks = checks;
    this.involved = involved;
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
  Storing read(FormReader form, TaskContext task) {
    var agency = agency(task);
    var found = form.option(RecordsFound.class, "recordsFound", "Say whether you hold records");
    boolean held = found == RecordsFound.HELD;
    form.text("recordsSearched", "Say which records you searched");
    String summary = form.textWhen(held, "recordsSummary", "Write what the records say");
    form.text("helpAlreadyGiven");
    form.text("otherChildren");
    form.text("recordsAnalysis");
    boolean unusual = held && agency == Agency.HEALTH && unusualAttendances(form);
    return contact -> {
      checks
          .findByContactRefAndAgency(contact.ref, agency)
          .orElseGet(() -> checks.save(new RecordsCheck(contact.ref, agency, task.at())))
          .returned(held, summary, answers(form), Proceedings.person(task), task.at());
      checks.flush();
      if (held) {
        involved.holdsRecords(contact, agency, Proceedings.viewer(task), task.at());
      }
      if (outstanding(contact).isEmpty()) {
        contact.awaitingInformation(false);
      }
      return new Trace(
          "RECORDS_RETURNED",
          "Records check returned by %s: %s"
              .formatted(ContactWords.lower(agency.label()), ContactWords.lower(found.label())),
          Map.of("unusualPattern", unusual),
          "Return recorded.");
    };
  }

  private static boolean unusualAttendances(FormReader form) {
    Integer lifetime = form.count("attendancesLifetime");
    Integer year = form.count("attendances12Months");
    if (lifetime != null && year != null && year > lifetime) {
      form.problem("attendances12Months", "Enter no more than the attendances in life");
    }
    return form.yes("unusualPattern", "Say whether the pattern is unusual");
  }

  private List<RecordsCheck> outstanding(Contact contact) {
    return checks.findByContactRefInAndReturnedAtIsNull(List.of(contact.ref));
  }

  private static Agency agency(TaskContext task) {
    return Agency.valueOf(task.text("agency"));
  }
}
