package uk.complexcase.pathway.missing;

import java.util.Objects;
import org.springframework.stereotype.Component;
import uk.complexcase.work.tasks.FormReader;
import uk.complexcase.work.tasks.TaskContext;

/** A child who was found comes to a safe place. */
@Component
class RecordReturnForm extends EpisodeForm {

  private final Returning returning;

  RecordReturnForm(EpisodeWork work, Returning returning) {
    super("record-missing-return", EpisodeStep.Kind.RETURN, work);
    this.returning = returning;
  }

  @Override
  public String why(TaskContext task) {
    return "child found, to be brought to safety";
  }

  @Override
  protected Storing<MissingEpisode> read(
      FormReader form, TaskContext task, MissingEpisode episode) {
    form.text("howTheyAre");
    form.text("safeNow", "Write whether the child is safe now");
    var found = Objects.requireNonNullElse(episode.locatedAt, episode.searchedAt);
    return returning.read(form, found, task.at());
  }
}
