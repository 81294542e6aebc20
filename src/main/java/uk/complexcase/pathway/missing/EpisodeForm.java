package uk.complexcase.pathway.missing;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.complexcase.work.tasks.FormData;
import uk.complexcase.work.tasks.FormReader;
import uk.complexcase.work.tasks.SubmissionOutcome;
import uk.complexcase.work.tasks.TaskContext;
import uk.complexcase.work.tasks.TaskSubmission;

/**
 * One step of an episode: its form is read, refused or stored, the clock of the step is met and the
 * act leaves its trace.
 */
abstract class EpisodeForm implements TaskSubmission {

  private final String formId;
  private final EpisodeStep.Kind kind;
  final EpisodeWork work;

  EpisodeForm(String formId, EpisodeStep.Kind kind, EpisodeWork work) {
    this.formId = formId;
    this.kind = kind;
    this.work = work;
  }

  /** Stores what was read, with the episode held, and says what was done. */
  interface Storing {

    Done store(MissingEpisode episode);
  }

  /**
   * What a step leaves behind.
   *
   * @param metAt when what the clock of the step waits for happened; null while it still waits
   * @param act the act's name in the audit
   * @param line what was done, without a name and without narrative
   * @param at when it happened, as the chronology says it
   * @param routing what the process goes on with
   * @param said what the person is told
   */
  record Done(
      @Nullable Instant metAt,
      String act,
      String line,
      Instant at,
      Map<String, Object> routing,
      String said) {}

  /** Reads the form; problems stay with the reader, and what is answered here is then not asked. */
  abstract Storing read(FormReader form, TaskContext task, MissingEpisode episode);

  /** What the form starts with besides what was done so far. */
  Map<String, Object> known(MissingEpisode episode) {
    return Map.of();
  }

  @Override
  public final String formId() {
    return formId;
  }

  @Override
  public final Map<String, Object> prefill(TaskContext task) {
    var episode = work.episode(task);
    var values = new LinkedHashMap<String, Object>(known(episode));
    values.putIfAbsent("soFar", work.soFar(episode));
    values.values().removeIf(""::equals);
    return values;
  }

  @Override
  public final SubmissionOutcome submit(TaskContext task, FormData data) {
    var form = new FormReader(data);
    var storing = read(form, task, work.episode(task));
    return form.refused() ? form.refusal() : work.take(task, kind, form, storing);
  }

  /** A time of the episode that is not before {@code earliest}; times are typed to the minute. */
  static Instant since(
      FormReader form, String field, String sentence, Instant earliest, String named, Instant now) {
    var at = form.moment(field, sentence, now);
    if (at.isBefore(earliest.truncatedTo(java.time.temporal.ChronoUnit.MINUTES))) {
      form.problem(field, "Enter a time after " + named);
    }
    return at;
  }
}
