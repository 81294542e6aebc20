package uk.complexcase.pathway.disruption;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import uk.complexcase.clock.timescales.DeadlineRegister;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.pathway.disruption.DisruptionDesk.NewReview;
import uk.complexcase.pathway.disruption.DisruptionDesk.Recorded;
import uk.complexcase.work.steps.Trace;
import uk.complexcase.work.tasks.FormData;
import uk.complexcase.work.tasks.FormReader;
import uk.complexcase.work.tasks.SubmissionOutcome.FieldProblem;

/** Records that an option in force was looked at again; while it is needed the next clock runs. */
@Component
class ReviewingOptions {

  private final DisruptionOptions options;
  private final DisruptionReviews reviews;
  private final DeadlineRegister deadlines;
  private final Trace trace;
  private final InstantSource clock;

  ReviewingOptions(
      DisruptionOptions options,
      DisruptionReviews reviews,
      DeadlineRegister deadlines,
      Trace trace,
      InstantSource clock) {
    this.options = options;
    this.reviews = reviews;
    this.deadlines = deadlines;
    this.trace = trace;
    this.clock = clock;
  }

  /** Records a review of an option of this file. */
  Recorded record(Viewer viewer, CaseRef file, NewReview typed, String submissionId) {
    var found = options.hold(typed.option()).filter(one -> one.currentCaseRef.equals(file.value()));
    if (found.isEmpty()) {
      return new Recorded.Refused(
          List.of(new FieldProblem("stillNeeded", "This is not on the child's record")));
    }
    var option = found.get();
    if (reviews.existsById(submissionId)) {
      return new Recorded.Done("The review is on record.");
    }
    var form =
        new FormReader(
            new FormData(Map.of("stillNeeded", typed.stillNeeded(), "words", typed.words())));
    if (!option.inForce) {
      form.problem("stillNeeded", "This is not in force any more");
    }
    boolean still = form.yes("stillNeeded", "Say whether the notice is still needed");
    String words = form.text("words", "Write why");
    if (form.refused()) {
      return new Recorded.Refused(form.refusal().problems());
    }
    var now = clock.instant();
    reviews.save(new DisruptionReview(submissionId, option.ref, still, words, viewer.id(), now));
    deadlines.meet(Clocks.REVIEW, option.subject(), now);
    option.reviewed(still);
    if (still) {
      deadlines.open(Clocks.REVIEW, option.subject(), now);
    }
    trace.record(
        file,
        option.ref,
        viewer.id(),
        now,
        "DISRUPTION_REVIEWED",
        "%s %s reviewed: %s"
            .formatted(
                option.kind.label(), option.ref, still ? "still needed" : "no longer in force"));
    return new Recorded.Done("Review recorded.");
  }
}
