package uk.complexcase.pathway.enquiry;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import uk.complexcase.clock.timescales.ClockSubject;
import uk.complexcase.clock.timescales.Deadline;
import uk.complexcase.clock.timescales.DeadlineRegister;
import uk.complexcase.clock.timescales.TimescaleCode;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.PractitionerId;
import uk.complexcase.work.steps.Trace;
import uk.complexcase.work.tasks.FormData;
import uk.complexcase.work.tasks.FormReader;

/**
 * Reviews of a child whom the council accommodates: the first within 20 working days of the day the
 * child came into its care, which after police protection is the day that began (F-111).
 */
@Component
class LookedAfter {

  private static final List<TimescaleCode> REVIEWS =
      List.of(Clocks.FIRST_LOOKED_AFTER, Clocks.SECOND_LOOKED_AFTER, Clocks.NEXT_LOOKED_AFTER);
  private static final Set<ProtectionEnd> ACCOMMODATED =
      Set.of(
          ProtectionEnd.SECTION_20,
          ProtectionEnd.EMERGENCY_PROTECTION_ORDER,
          ProtectionEnd.PROCEEDINGS);
  private static final Set<LegalOption.Kind> ACCOMMODATING =
      Set.of(LegalOption.Kind.SECTION_20, LegalOption.Kind.EMERGENCY_PROTECTION_ORDER);

  /** What is recorded of a review. */
  enum What {
    HELD,
    ENDED
  }

  private final LegalOptions options;
  private final DeadlineRegister deadlines;
  private final Trace trace;
  private final InstantSource clock;

  LookedAfter(LegalOptions options, DeadlineRegister deadlines, Trace trace, InstantSource clock) {
    this.options = options;
    this.deadlines = deadlines;
    this.trace = trace;
    this.clock = clock;
  }

  /** Police protection or an order ended: the council goes on accommodating the child, or not. */
  void after(LegalOption protection, ProtectionEnd how, PractitionerId by) {
    if (ACCOMMODATED.contains(how)) {
      begin(protection, since(protection));
    } else if (how == ProtectionEnd.RETURNED) {
      running(protection.currentCaseRef)
          .ifPresent(due ->
              deadlines.cancel(due.timescale(), due.subject(), "The child was returned", by));
    }
  }

  /** An option was recorded by which the council accommodates the child. */
  void recorded(LegalOption option) {
    if (ACCOMMODATING.contains(option.kind)) {
      begin(option, since(option));
    }
  }

  /** The beginning of the police protection it follows on without a gap, or its own. */
  private Instant since(LegalOption option) {
    return options.findByCurrentCaseRefOrderByBeganAtDesc(option.currentCaseRef).stream()
        .filter(one -> one.kind == LegalOption.Kind.POLICE_PROTECTION)
        .filter(one -> !one.beganAt.isAfter(option.beganAt))
        .filter(one -> one.endedAt == null || !one.endedAt.isBefore(option.beganAt))
        .map(one -> one.beganAt)
        .min(Comparator.naturalOrder())
        .orElse(option.beganAt);
  }

  private void begin(LegalOption option, Instant since) {
    if (running(option.currentCaseRef).isEmpty()) {
      deadlines.open(Clocks.FIRST_LOOKED_AFTER, option.subject(), since);
    }
  }

  /** The review that is due next; empty where the council accommodates no such child. */
  Optional<Deadline> running(String child) {
    var owners =
        options.findByCurrentCaseRefOrderByBeganAtDesc(child).stream()
            .map(option -> option.caseRef);
    return Stream.concat(Stream.of(child), owners)
        .distinct()
        .flatMap(owner -> deadlines.ofOwner(owner).stream())
        .filter(one -> REVIEWS.contains(one.timescale()))
        .filter(Deadline::running)
        .findFirst();
  }

  /** Records that the review was held, or that the child is no longer looked after. */
  UrgentProtection.Recorded record(
      CaseRef child, UrgentProtection.LookedAfterAct typed, PractitionerId by) {
    var form =
        new FormReader(
            new FormData(
                Map.of(
                    "lookedAfter",
                    typed.what(),
                    "lookedAfterAt",
                    typed.at(),
                    "because",
                    typed.because())));
    var due = running(child.value());
    if (due.isEmpty()) {
      return new UrgentProtection.Recorded.Done("No looked-after review is due.");
    }
    var what = form.option(What.class, "lookedAfter", "Choose what is to be recorded");
    var at = form.moment("lookedAfterAt", "Enter when", clock.instant());
    if (at.isBefore(due.get().origin())) {
      form.problem("lookedAfterAt", "Enter a time after the child came into the council's care");
    }
    form.text("because", "Write what was decided, or where the child lives now");
    if (form.refused()) {
      return new UrgentProtection.Recorded.Refused(form.refusal().problems());
    }
    var running = due.get();
    if (what == What.HELD) {
      deadlines.meet(running.timescale(), running.subject(), at);
      next(running, at);
    } else {
      deadlines.cancel(
          running.timescale(), running.subject(), "The child is no longer looked after", by);
    }
    String line = what == What.HELD ? "Looked-after review held" : "No longer looked after";
    trace.record(child, running.subject().part(), by, at, "LOOKED_AFTER_" + what, line);
    return new UrgentProtection.Recorded.Done(line + ": recorded.");
  }

  private void next(Deadline held, Instant at) {
    boolean first = held.timescale().equals(Clocks.FIRST_LOOKED_AFTER);
    var subject = held.subject();
    if (held.timescale().equals(Clocks.NEXT_LOOKED_AFTER)) {
      var parts = subject.part().split("\\.", 2);
      int round = parts.length == 1 ? 1 : Integer.parseInt(parts[1]);
      subject = new ClockSubject(subject.owner(), parts[0] + "." + (round + 1));
    }
    deadlines.open(first ? Clocks.SECOND_LOOKED_AFTER : Clocks.NEXT_LOOKED_AFTER, subject, at);
  }
}
