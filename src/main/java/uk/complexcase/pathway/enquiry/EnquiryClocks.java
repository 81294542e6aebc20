package uk.complexcase.pathway.enquiry;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.complexcase.clock.timescales.ClockSubject;
import uk.complexcase.clock.timescales.Deadline;
import uk.complexcase.clock.timescales.DeadlineRegister;
import uk.complexcase.clock.timescales.TimescaleCode;
import uk.complexcase.work.steps.ModelClocks;
import uk.complexcase.work.steps.StepClocks;
import uk.complexcase.work.tasks.TaskClock;

/** The clock of each task of an enquiry. */
@Component
class EnquiryClocks extends StepClocks<Enquiry> {

  private final LegalOptions options;
  private final PlanReviews reviews;
  private final DeadlineRegister deadlines;

  EnquiryClocks(
      ModelClocks clocks,
      Enquiries enquiries,
      LegalOptions options,
      PlanReviews reviews,
      DeadlineRegister deadlines) {
    super("section-47-enquiry", "enquiryRef", enquiries, clocks);
    this.options = options;
    this.reviews = reviews;
    this.deadlines = deadlines;
  }

  @Override
  protected ClockSubject subject(TimescaleCode code, Enquiry enquiry) {
    return code.equals(Clocks.NEXT_REVIEW)
        ? reviews.next(enquiry).map(Deadline::subject).orElseGet(() -> Clocks.of(enquiry))
        : Clocks.of(enquiry);
  }

  @Override
  protected @Nullable Instant since(TimescaleCode code, Enquiry enquiry) {
    if (code.equals(Clocks.NEXT_REVIEW)) {
      return enquiry.reviewAt;
    }
    return switch (startPoint(code)) {
      case "DISCUSSION" -> enquiry.decidedAt;
      case "DECISION" -> enquiry.concludedAt;
      case "CONFERENCE" -> enquiry.conferenceAt;
      default -> null;
    };
  }

  /** The clock of police protection runs already, on the option that was recorded. */
  @Override
  protected Optional<TaskClock> begun(TimescaleCode code, Enquiry enquiry) {
    return code.equals(Clocks.POLICE_PROTECTION)
        ? options.running(enquiry.ref, LegalOption.Kind.POLICE_PROTECTION).stream()
            .findFirst()
            .flatMap(option -> deadlines.find(code, option.subject()))
            .map(TaskClock::of)
        : super.begun(code, enquiry);
  }
}
