package uk.complexcase.pathway.enquiry;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.complexcase.clock.timescales.ClockSubject;
import uk.complexcase.clock.timescales.Deadline;
import uk.complexcase.clock.timescales.DeadlineRegister;

/**
 * The reviews of a protection plan after the first, six calendar months apart while the plan goes on
 * (F-17). Each has a clock of its own: the first on the enquiry's reference, later ones numbered.
 */
@Component
class PlanReviews {

  private final DeadlineRegister deadlines;

  PlanReviews(DeadlineRegister deadlines) {
    this.deadlines = deadlines;
  }

  /** The clock of the review that is due next; empty before the first review and after the last. */
  Optional<Deadline> next(Enquiry enquiry) {
    return clocks(enquiry).stream().filter(Deadline::running).findFirst();
  }

  /** Dates the next review from the one that was held. */
  Deadline date(Enquiry enquiry, Instant held) {
    int before = clocks(enquiry).size();
    return deadlines.open(
        Clocks.NEXT_REVIEW, before == 0 ? Clocks.of(enquiry) : numbered(enquiry, before + 1), held);
  }

  private List<Deadline> clocks(Enquiry enquiry) {
    var first = Clocks.of(enquiry);
    return deadlines.ofOwner(first.owner()).stream()
        .filter(clock -> clock.timescale().equals(Clocks.NEXT_REVIEW))
        .filter(clock ->
            clock.subject().equals(first)
                || clock.subject().part().startsWith(first.part() + "."))
        .sorted(Comparator.comparing(Deadline::origin))
        .toList();
  }

  /** The reference of the enquiry that a clock of this room names, whichever review it dates. */
  static String enquiry(ClockSubject clock) {
    return clock.part().split("\\.", 2)[0];
  }

  private static ClockSubject numbered(Enquiry enquiry, int round) {
    return ClockSubject.of(enquiry.openedOn()).part(enquiry.ref + "." + round);
  }
}
