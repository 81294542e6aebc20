package uk.complexcase.pathway.enquiry;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.complexcase.clock.timescales.DeadlineRegister;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.LondonTime;
import uk.complexcase.foundation.shared.PractitionerId;
import uk.complexcase.pathway.enquiry.UrgentProtection.End;
import uk.complexcase.pathway.enquiry.UrgentProtection.Recorded;
import uk.complexcase.work.steps.Trace;
import uk.complexcase.work.tasks.FormData;
import uk.complexcase.work.tasks.FormReader;
import uk.complexcase.work.tasks.SubmissionOutcome.FieldProblem;

/**
 * Reads and stores how police protection or an emergency order ended, from the task or from the
 * child's page.
 */
@Component
class EndingProtection {

  private final LegalOptions options;
  private final DeadlineRegister deadlines;
  private final LookedAfter lookedAfter;
  private final Trace trace;
  private final InstantSource clock;

  EndingProtection(
      LegalOptions options,
      DeadlineRegister deadlines,
      LookedAfter lookedAfter,
      Trace trace,
      InstantSource clock) {
    this.options = options;
    this.deadlines = deadlines;
    this.lookedAfter = lookedAfter;
    this.trace = trace;
    this.clock = clock;
  }

  /** What to store once the reader found no problem. */
  Consumer<PractitionerId> read(FormReader form, LegalOption option, Instant now) {
    var at = form.moment("endedAt", "Enter when it ended", now);
    if (at.isBefore(option.beganAt)) {
      form.problem("endedAt", "Enter a time after it began, " + LondonTime.full(option.beganAt));
    }
    var how = form.option(ProtectionEnd.class, "endedHow", "Choose what was decided");
    String decided = form.text("decidedBy", "Enter who decided it: name and role, or the court");
    if (decided.length() > 400) {
      form.problem("decidedBy", "Shorten this to 400 characters or fewer");
    }
    String safe = form.text("safeNow", "Write where the child is and who keeps them safe");
    return by -> {
      option.end(at, how, decided, safe);
      deadlines.meet(Clocks.ending(option), option.subject(), at);
      lookedAfter.after(option, how, by);
      trace.record(
          new CaseRef(option.caseRef),
          option.ref,
          by,
          clock.instant(),
          option.kind + "_ENDED",
          option.kind.label() + " ended: " + how.label());
    };
  }

  /** Ends an option of this file from the page it is recorded on. */
  Recorded end(CaseRef file, String ref, End typed, PractitionerId by) {
    var found =
        options
            .findById(ref)
            .filter(one -> one.currentCaseRef.equals(file.value()))
            .filter(EndingProtection::hasAnEnd);
    if (found.isEmpty()) {
      return new Recorded.Refused(
          List.of(new FieldProblem("kind", "This is not on the child's record")));
    }
    var option = found.get();
    if (option.endedAt != null) {
      return new Recorded.Done("The end is on record already.");
    }
    var values =
        Map.<String, @Nullable Object>of(
            "endedAt", typed.endedAt(),
            "endedHow", typed.endedHow(),
            "decidedBy", typed.decidedBy(),
            "safeNow", typed.safeNow());
    var form = new FormReader(new FormData(values));
    var store = read(form, option, clock.instant());
    if (form.refused()) {
      return new Recorded.Refused(
          form.refusal().problems().stream().map(EndingProtection::onThePage).toList());
    }
    store.accept(by);
    return new Recorded.Done("The end is on record.");
  }

  /** Police protection and an emergency protection order end of themselves within days. */
  private static boolean hasAnEnd(LegalOption option) {
    return option.kind == LegalOption.Kind.POLICE_PROTECTION
        || option.kind == LegalOption.Kind.EMERGENCY_PROTECTION_ORDER;
  }

  /** The page asks twice who decided, so the second question has a name of its own. */
  private static FieldProblem onThePage(FieldProblem problem) {
    return problem.field().equals("decidedBy")
        ? new FieldProblem("endDecidedBy", problem.sentence())
        : problem;
  }
}
