package uk.complexcase.work.steps;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import uk.complexcase.foundation.shared.PractitionerId;

/** Where steps are kept, each with its trace. */
@Component
public class StepBook {

  private final EntityManager entities;
  private final Answers answers;
  private final Trace trace;

  StepBook(EntityManager entities, Answers answers, Trace trace) {
    this.entities = entities;
    this.answers = answers;
    this.trace = trace;
  }

  /**
   * Keeps a step, in the caller's transaction.
   *
   * @param said what was answered, by form key
   * @param step makes the room's own entity of what is kept
   */
  public void keep(
      StepRecord record,
      PractitionerId by,
      Instant at,
      Map<String, Object> said,
      Function<StepEntry, Step> step) {
    entities.persist(step.apply(new StepEntry(record.ref(), answers.written(said), by, at)));
  }

  void trace(StepRecord record, PractitionerId by, Instant at, String act, String line) {
    trace.record(record, by, at, act, line);
  }
}
