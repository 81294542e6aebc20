package uk.complexcase.pathway.enquiry;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.complexcase.clock.timescales.DeadlineRegister;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.LondonTime;
import uk.complexcase.foundation.shared.PractitionerId;
import uk.complexcase.work.tasks.FormReader;

/**
 * An emergency protection order runs 8 days at most, the day of the order being the first. Where
 * the designated officer of the police applied for it under section 46(7), the first day is that of
 * police protection (F-21). An extension by the court is a changed clock, with its reason.
 */
@Component
class EmergencyOrders {

  private static final int DAYS = 8;
  private static final LocalTime LAST_MINUTE = LocalTime.of(23, 59);

  private final LegalOptions options;
  private final DeadlineRegister deadlines;

  EmergencyOrders(LegalOptions options, DeadlineRegister deadlines) {
    this.options = options;
    this.deadlines = deadlines;
  }

  /**
   * What the clock of an order needs.
   *
   * @param firstDay the day its 8 days count from
   * @param until the end the court set, where it set one
   */
  record Terms(LocalDate firstDay, boolean fromProtection, @Nullable Instant until) {}

  /** Reads the terms; problems stay with the reader. */
  Terms read(FormReader form, CaseRef child, Instant began) {
    boolean police =
        form.yes(
            "designatedOfficer",
            "Say whether the designated officer of the police applied for it under section 46(7)");
    var protection = police ? protection(child, began) : Optional.<LegalOption>empty();
    if (police && protection.isEmpty()) {
      form.problem(
          "designatedOfficer", "Record the police protection first: the 8 days count from it");
    }
    var until =
        form.text("until").isEmpty()
            ? Optional.<Instant>empty()
            : form.moment("until", "Enter until when the court made it");
    if (until.filter(end -> !end.isAfter(began)).isPresent()) {
      form.problem("until", "Enter a time after the order was made");
    }
    var first = protection.map(option -> option.beganAt).orElse(began);
    return new Terms(LondonTime.dateOf(first), protection.isPresent(), until.orElse(null));
  }

  /** The latest police protection that began before the order. */
  private Optional<LegalOption> protection(CaseRef child, Instant began) {
    return options.findByCurrentCaseRefOrderByBeganAtDesc(child.value()).stream()
        .filter(option -> option.kind == LegalOption.Kind.POLICE_PROTECTION)
        .filter(option -> !option.beganAt.isAfter(began))
        .findFirst();
  }

  /** Opens the clock: to the end the court set, and never beyond the law's last minute. */
  void open(LegalOption order, Terms terms) {
    var last =
        terms.firstDay().plusDays(DAYS - 1).atTime(LAST_MINUTE).atZone(LondonTime.ZONE).toInstant();
    var until = terms.until();
    deadlines.openUntil(
        Clocks.EMERGENCY_ORDER,
        order.subject(),
        terms.firstDay().atStartOfDay(LondonTime.ZONE).toInstant(),
        until != null && until.isBefore(last) ? until : last,
        terms.fromProtection()
            ? "8 days from the first day of police protection, applied for under section 46(7)"
            : "8 days, the day of the order being the first",
        new PractitionerId(order.recordedBy));
  }
}
