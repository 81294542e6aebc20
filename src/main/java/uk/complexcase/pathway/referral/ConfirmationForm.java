package uk.complexcase.pathway.referral;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import uk.complexcase.clock.timescales.ClockSubject;
import uk.complexcase.clock.timescales.DeadlineRegister;
import uk.complexcase.foundation.people.Agency;
import uk.complexcase.work.tasks.FormData;
import uk.complexcase.work.tasks.FormReader;
import uk.complexcase.work.tasks.SubmissionOutcome;
import uk.complexcase.work.tasks.TaskContext;
import uk.complexcase.work.tasks.TaskSubmission;

/** One confirmation for all advice on a screening (LR-17, CSD-06, SCR-B-13). */
@Component
class ConfirmationForm implements TaskSubmission {

  private static final Set<Agency> CHECKED =
      Set.of(
          Agency.POLICE,
          Agency.HEALTH,
          Agency.EDUCATION,
          Agency.CSC,
          Agency.CS_TEAM,
          Agency.EARLY_HELP);

  private final Proceedings proceedings;
  private final TaskClocks clocks;
  private final Screenings screenings;
  private final RecordsChecks checks;
  private final AdviceBook advice;
  private final DeadlineRegister deadlines;
  private final ProtectionAtOnce protection;

  ConfirmationForm(
      Proceedings proceedings,
      TaskClocks clocks,
      Screenings screenings,
      RecordsChecks checks,
      AdviceBook advice,
      DeadlineRegister deadlines,
      ProtectionAtOnce protection) {
    this.proceedings = proceedings;
    this.clocks = clocks;
    this.screenings = screenings;
    this.checks = checks;
    this.advice = advice;
    this.deadlines = deadlines;
    this.protection = protection;
  }

  @Override
  public String formId() {
    return "confirm-screening";
  }

  @Override
  public String why(TaskContext task) {
    return ContactWords.of("advice to confirm", proceedings.contact(task));
  }

  @Override
  public Map<String, Object> prefill(TaskContext task) {
    var contact = proceedings.contact(task);
    var known = new LinkedHashMap<String, Object>();
    known.put("screeningTypeAdviceText", advice.screeningTypeText(contact));
    known.put("complexAdviceText", advice.complexText(contact));
    known.put("repeatAdviceText", advice.repeatText(contact));
    var advised = advice.of(contact);
    advised.screeningType().ifPresent(type -> both(known, "screeningType", type.name()));
    advised
        .complexCriteria()
        .ifPresent(criteria -> both(known, "complexCriteria", criteria.name()));
    advised.groupConcern().ifPresent(group -> both(known, "groupConcern", group ? "YES" : "NO"));
    advised
        .stepUpReview()
        .ifPresent(review -> {
          known.put("stepUpReviewRequired", review ? "YES" : "NO");
          known.put("stepUpReviewAdvised", review ? "YES" : "NO");
        });
    return known;
  }

  @Override
  public SubmissionOutcome submit(TaskContext task, FormData data) {
    var form = new FormReader(data);
    var contact = proceedings.hold(task);
    var confirmed =
        new ConfirmedAdvice(
            form.option(ScreeningType.class, "screeningType", "Choose who screens"),
            form.option(ComplexCriteria.class, "complexCriteria", "Choose how complex it is"),
            form.yes("groupConcern", "Say whether it goes to the complex safeguarding team"),
            form.yes("stepUpReviewRequired", "Say whether earlier contacts need a step-up review"));
    var agencies = form.options(Agency.class, "agenciesToCheck");
    if (!CHECKED.containsAll(agencies)) {
      form.problem("agenciesToCheck", "Choose from the agencies shown");
    }
    var changeReason = form.text("adviceChangeReason");
    var agenciesReason = form.text("agenciesReason");
    boolean complexSafeguarding = form.ticked("consultComplexSafeguarding");
    boolean mentalHealth = form.ticked("consultMentalHealth");
    form.problems(
        ConfirmationPolicy.problems(
            advice.of(contact), confirmed, changeReason, agencies, agenciesReason));
    var screening = screenings.findFirstByContactRefOrderByScreenedAtDesc(contact.ref);
    if (screening.isEmpty()) {
      form.problem("", "The contact has not been screened yet");
    }
    if (form.refused()) {
      return form.refusal();
    }
    screening
        .orElseThrow()
        .confirm(confirmed, proceedings.json(form.answers()), Proceedings.person(task), task.at());
    ask(contact, agencies, task.at());
    groupClock(contact, confirmed.groupConcern(), task);
    protection.confirmed(contact, confirmed.complexCriteria());
    clocks.meet(task);
    proceedings.record(
        contact,
        task,
        "SCREENING_CONFIRMED",
        "Screening confirmed: %s; %s; %s asked for their records"
            .formatted(
                ContactWords.lower(confirmed.screeningType().label()),
                ContactWords.lower(confirmed.complexCriteria().label()),
                agencies.size() == 1 ? "1 agency" : agencies.size() + " agencies"));
    return new SubmissionOutcome.Accepted(
        Map.of(
            "screeningType", confirmed.screeningType().name(),
            "complexCriteria", confirmed.complexCriteria().name(),
            "groupConcern", confirmed.groupConcern(),
            "stepUpReviewRequired", confirmed.stepUpReview(),
            "consultComplexSafeguarding", complexSafeguarding,
            "consultMentalHealth", mentalHealth,
            "agenciesToCheck", agencies.stream().map(Enum::name).toList()),
        "Screening confirmed.");
  }

  private void ask(Contact contact, List<Agency> agencies, Instant at) {
    for (var agency : agencies) {
      if (checks.findByContactRefAndAgency(contact.ref, agency).isEmpty()) {
        checks.save(new RecordsCheck(contact.ref, agency, at));
      }
    }
    contact.awaitingInformation(!agencies.isEmpty());
  }

  /**
   * The clock to the complex safeguarding team runs from the first receipt, whenever the group is
   * seen (TCS-43).
   */
  private void groupClock(Contact contact, boolean group, TaskContext task) {
    var subject = ClockSubject.of(contact.reference());
    if (group) {
      deadlines.open(Clocks.GROUP_TO_CS_TEAM, subject, contact.receivedAt);
    } else {
      deadlines.cancel(
          Clocks.GROUP_TO_CS_TEAM,
          subject,
          "Screening found no group concern",
          Proceedings.viewer(task).id());
    }
  }

  private static void both(Map<String, Object> known, String field, String advised) {
    known.put(field, advised);
    known.put(field + "Advised", advised);
  }
}
