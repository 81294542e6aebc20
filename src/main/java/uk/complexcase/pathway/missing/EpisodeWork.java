package uk.complexcase.pathway.missing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.casefile.CaseFiles;
import uk.complexcase.cases.casefile.ChronologyEntry;
import uk.complexcase.foundation.audit.AuditLog;
import uk.complexcase.foundation.security.NotVisible;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.PractitionerId;
import uk.complexcase.work.tasks.FormReader;
import uk.complexcase.work.tasks.SubmissionOutcome;
import uk.complexcase.work.tasks.TaskContext;

/** Takes a step of an episode, the same way for each of its forms. */
@Component
class EpisodeWork {

  private final MissingEpisodes episodes;
  private final EpisodeSteps steps;
  private final EpisodeClocks clocks;
  private final EpisodeWords words;
  private final CaseFiles files;
  private final AuditLog audit;
  private final ObjectMapper json;

  EpisodeWork(
      MissingEpisodes episodes,
      EpisodeSteps steps,
      EpisodeClocks clocks,
      EpisodeWords words,
      CaseFiles files,
      AuditLog audit,
      ObjectMapper json) {
    this.episodes = episodes;
    this.steps = steps;
    this.clocks = clocks;
    this.words = words;
    this.files = files;
    this.audit = audit;
    this.json = json;
  }

  /** The episode a task is about, to read. */
  MissingEpisode episode(TaskContext task) {
    String ref = task.text("episodeRef");
    return episodes.findById(ref).orElseThrow(() -> new NotVisible("No episode " + ref));
  }

  /** What was told and done before, for the top of a form. */
  String soFar(MissingEpisode episode) {
    return words.soFar(episode);
  }

  /** Stores the step with its episode held, meets its clock and records it. */
  SubmissionOutcome take(
      TaskContext task, EpisodeStep.Kind kind, FormReader form, EpisodeForm.Storing storing) {
    String ref = task.text("episodeRef");
    var episode = episodes.hold(ref).orElseThrow(() -> new NotVisible("No episode " + ref));
    var by = person(task).id();
    var running = clocks.running(task, episode);
    var done = storing.store(episode);
    steps.save(new EpisodeStep(ref, kind, written(form.answers()), by, task.at()));
    var met = done.metAt();
    if (met != null) {
      running.ifPresent(clock -> clocks.meet(clock, met));
    }
    trace(episode, by, done.at(), done.act(), done.line());
    return new SubmissionOutcome.Accepted(done.routing(), done.said());
  }

  /**
   * Leaves the trace of an act in the audit and in the child's chronology.
   *
   * @param line what was done, without a name and without narrative
   */
  void trace(MissingEpisode episode, PractitionerId by, Instant at, String act, String line) {
    audit.act(by, act, episode.ref, line);
    files.chronicle(
        new ChronologyEntry(files.current(episode.openedOn()), at, act, line, by, episode.ref));
  }

  /** The person who submits; a form never comes without one. */
  static Viewer person(TaskContext task) {
    var viewer = task.viewer();
    if (viewer == null) {
      throw new IllegalStateException("A form of " + task.elementId() + " came without a person");
    }
    return viewer;
  }

  private String written(Map<String, Object> answers) {
    try {
      return json.writeValueAsString(answers);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Answers could not be written", e);
    }
  }
}
