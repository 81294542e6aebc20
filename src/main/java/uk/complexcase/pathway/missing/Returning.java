package uk.complexcase.pathway.missing;

import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;
import uk.complexcase.foundation.shared.LondonTime;
import uk.complexcase.work.steps.StepForm;
import uk.complexcase.work.tasks.FormReader;

/**
 * Reads and stores that the child is in a safe place again: the 72 hours of the return interview
 * count from that moment, through holidays and clock changes (F-40).
 */
@Component
class Returning {

  private final EpisodeClocks clocks;

  Returning(EpisodeClocks clocks) {
    this.clocks = clocks;
  }

  StepForm.Storing<MissingEpisode> read(FormReader form, Instant found, Instant now) {
    var at =
        EpisodeForm.since(
            form,
            "returnedAt",
            "Enter when the child came to a safe place",
            found,
            "the child was found",
            now);
    form.text("returnedTo", "Write where the child is and who cares for them");
    return held -> {
      held.returned(at);
      var interview = clocks.open(Clocks.INTERVIEW, held);
      clocks.open(Clocks.OFFER, held);
      return new StepForm.Done(
          at,
          "MISSING_CHILD_BACK",
          "Back from missing episode %s; return interview due %s"
              .formatted(held.ref, LondonTime.full(interview.due())),
          at,
          Map.of(),
          "Recorded. A return interview is due by " + LondonTime.full(interview.due()) + ".");
    };
  }
}
