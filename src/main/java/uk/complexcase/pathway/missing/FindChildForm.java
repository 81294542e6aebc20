package uk.complexcase.pathway.missing;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import uk.complexcase.work.tasks.FormReader;
import uk.complexcase.work.tasks.TaskContext;

/**
 * What came of the search: back, found, or still missing with the risk looked at anew (SCR-B-83).
 */
@Component
class FindChildForm extends EpisodeForm {

  private final Returning returning;

  FindChildForm(EpisodeWork work, Returning returning) {
    super("find-missing-child", EpisodeStep.Kind.SEARCH, work);
    this.returning = returning;
  }

  @Override
  public String why(TaskContext task) {
    return "child missing, to be found";
  }

  @Override
  protected Storing<MissingEpisode> read(
      FormReader form, TaskContext task, MissingEpisode episode) {
    var outcome = form.option(SearchOutcome.class, "searchOutcome", "Choose what came of it");
    var at =
        since(form, "searchAt", "Enter when", episode.searchedAt, "the last search", task.at());
    if (outcome == SearchOutcome.STILL_MISSING) {
      return stillMissing(form, at);
    }
    form.text("foundWhere", "Write where the child was found");
    form.text("foundWith", "Write with whom, or that nobody was there");
    form.text("safeNow", "Write whether the child is safe now");
    return outcome == SearchOutcome.LOCATED ? located(at) : returned(form, task, at);
  }

  private static Storing<MissingEpisode> stillMissing(FormReader form, Instant at) {
    form.text("searchDone", "Write what was done and what is done next");
    form.text("consultees", "Write whom you spoke to, or who could not be reached");
    form.text("rationale", "Write why the risk is as it is now");
    var risk = form.option(MissingRisk.class, "missingRisk", "Choose how great the risk is now");
    return held -> {
      held.assessed(risk, at);
      held.stillMissing(at);
      return new Done(
          at,
          "MISSING_SEARCH_REVIEWED",
          "Still missing, episode %s: search and risk looked at anew, risk %s"
              .formatted(held.ref, AssessRiskForm.lower(risk)),
          at,
          Map.of("searchOutcome", SearchOutcome.STILL_MISSING.name()),
          "Recorded. The task comes back at once with a new clock.");
    };
  }

  private static Storing<MissingEpisode> located(Instant at) {
    return held -> {
      held.located(at);
      return new Done(
          at,
          "MISSING_CHILD_FOUND",
          "Found, missing episode " + held.ref,
          at,
          Map.of("searchOutcome", SearchOutcome.LOCATED.name()),
          "Recorded. The episode ends when the child is in a safe place.");
    };
  }

  private Storing<MissingEpisode> returned(FormReader form, TaskContext task, Instant found) {
    var read = returning.read(form, found, task.at());
    return held -> {
      held.located(found);
      var done = read.store(held);
      var routing = new LinkedHashMap<String, Object>(done.routing());
      routing.put("searchOutcome", SearchOutcome.RETURNED.name());
      return new Done(found, done.act(), done.line(), done.at(), routing, done.said());
    };
  }
}
