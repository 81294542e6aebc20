package uk.complexcase.pathway.missing;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uk.complexcase.clock.timescales.ClockSubject;
import uk.complexcase.clock.timescales.Deadline;
import uk.complexcase.clock.timescales.DeadlineRegister;
import uk.complexcase.clock.timescales.TimescaleCode;
import uk.complexcase.clock.timescales.UnknownTimescale;
import uk.complexcase.procedure.ProcedureModels;
import uk.complexcase.work.tasks.TaskClock;
import uk.complexcase.work.tasks.TaskContext;
import uk.complexcase.work.tasks.TaskTiming;

/** The clock of each task of an episode, as its element names it in the model. */
@Component
class EpisodeClocks implements TaskTiming {

  static final String PROCESS = "missing-episode";
  private static final Logger LOG = LoggerFactory.getLogger(EpisodeClocks.class);

  private final ProcedureModels models;
  private final DeadlineRegister deadlines;
  private final MissingEpisodes episodes;
  private final InstantSource clock;
  private final TransactionTemplate transaction;

  EpisodeClocks(
      ProcedureModels models,
      DeadlineRegister deadlines,
      MissingEpisodes episodes,
      InstantSource clock,
      PlatformTransactionManager transactions) {
    this.models = models;
    this.deadlines = deadlines;
    this.episodes = episodes;
    this.clock = clock;
    this.transaction = new TransactionTemplate(transactions);
  }

  @Override
  public String processId() {
    return PROCESS;
  }

  @Override
  public TaskClock begin(String elementId, Map<String, Object> variables) {
    try {
      var found = transaction.execute(status -> begun(elementId, variables));
      if (found != null && found.isPresent()) {
        return found.get();
      }
    } catch (IllegalArgumentException | UnknownTimescale e) {
      LOG.warn("No clock for {}: {}", elementId, e.getMessage());
    }
    return new TaskClock(clock.instant(), null, null);
  }

  private Optional<TaskClock> begun(String elementId, Map<String, Object> variables) {
    var code = code(elementId);
    var episode =
        Optional.ofNullable(variables.get("episodeRef"))
            .flatMap(ref -> episodes.findById(ref.toString()));
    if (code.isEmpty() || episode.isEmpty()) {
      LOG.warn("No clock for {}: the model or the record lacks what it takes", elementId);
      return Optional.empty();
    }
    var own = open(code.get(), episode.get());
    return Optional.of(
        code.get().equals(Clocks.OFFER)
            ? within(own, open(Clocks.INTERVIEW, episode.get()))
            : new TaskClock(own.due(), own.id(), null));
  }

  /** The interview itself is due within 72 hours of the return, however long the offer may take. */
  private static TaskClock within(Deadline own, Deadline outer) {
    var first = own.due().isBefore(outer.due()) ? own.due() : outer.due();
    return new TaskClock(first, own.id(), outer.id());
  }

  /** Opens a clock of the episode, or returns the one that is there. */
  Deadline open(TimescaleCode code, MissingEpisode episode) {
    return deadlines.open(code, Clocks.of(code, episode), origin(code, episode));
  }

  /** The clock a task runs by; ask before the step is stored, which may begin another round. */
  Optional<Running> running(TaskContext task, MissingEpisode episode) {
    return code(task.elementId()).map(code -> new Running(code, Clocks.of(code, episode)));
  }

  /** A clock by its name and what it is about. */
  record Running(TimescaleCode code, ClockSubject subject) {}

  /** Meets the clock of a task whose form was stored. */
  void meet(Running clock, Instant at) {
    deadlines.meet(clock.code(), clock.subject(), at);
  }

  private Optional<TimescaleCode> code(String elementId) {
    return models
        .element(PROCESS, elementId)
        .flatMap(element -> Optional.ofNullable(element.timescale()))
        .map(TimescaleCode::new);
  }

  private Instant origin(TimescaleCode code, MissingEpisode episode) {
    var recorded = recorded(code, episode);
    return recorded == null ? clock.instant() : recorded;
  }

  private static @Nullable Instant recorded(TimescaleCode code, MissingEpisode episode) {
    return switch (code.value()) {
      case "missing-risk-assessment" -> episode.reportedAt;
      case "missing-search-review" -> episode.searchedAt;
      case "missing-return" -> episode.locatedAt;
      case "return-interview-offer", "return-home-interview" -> episode.returnedAt;
      case "return-interview-further-offer" -> episode.declinedAt;
      default -> null;
    };
  }
}
