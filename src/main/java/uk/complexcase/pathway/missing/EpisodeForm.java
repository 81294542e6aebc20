package uk.complexcase.pathway.missing;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import uk.complexcase.work.steps.StepForm;
import uk.complexcase.work.tasks.FormReader;

/** One step of a missing episode. */
abstract class EpisodeForm extends StepForm<MissingEpisode> {

  final EpisodeWork work;

  EpisodeForm(String formId, EpisodeStep.Kind kind, EpisodeWork work) {
    super(formId, entry -> new EpisodeStep(kind, entry), work);
    this.work = work;
  }

  /** A time of the episode that is not before {@code earliest}; times are typed to the minute. */
  static Instant since(
      FormReader form, String field, String sentence, Instant earliest, String named, Instant now) {
    var at = form.moment(field, sentence, now);
    if (at.isBefore(earliest.truncatedTo(ChronoUnit.MINUTES))) {
      form.problem(field, "Enter a time after " + named);
    }
    return at;
  }
}
