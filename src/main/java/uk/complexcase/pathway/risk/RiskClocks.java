package uk.complexcase.pathway.risk;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uk.complexcase.clock.timescales.ClockSubject;
import uk.complexcase.clock.timescales.Deadline;
import uk.complexcase.clock.timescales.DeadlineId;
import uk.complexcase.clock.timescales.DeadlineRegister;
import uk.complexcase.clock.timescales.TimescaleCode;
import uk.complexcase.clock.timescales.UnknownTimescale;
import uk.complexcase.procedure.ProcedureModels;
import uk.complexcase.work.tasks.TaskClock;
import uk.complexcase.work.tasks.TaskContext;
import uk.complexcase.work.tasks.TaskTiming;

/**
 * The clock of each task of this room's processes, as its element names it in the model. Asking
 * again for one that runs changes nothing.
 */
class RiskClocks implements TaskTiming {

  private static final Logger LOG = LoggerFactory.getLogger(RiskClocks.class);

  private final String process;
  private final ProcedureModels models;
  private final DeadlineRegister deadlines;
  private final CsCases cases;
  private final RiskReviews reviews;
  private final InstantSource clock;
  private final TransactionTemplate transaction;

  RiskClocks(
      String process,
      ProcedureModels models,
      DeadlineRegister deadlines,
      CsCases cases,
      RiskReviews reviews,
      InstantSource clock,
      PlatformTransactionManager transactions) {
    this.process = process;
    this.models = models;
    this.deadlines = deadlines;
    this.cases = cases;
    this.reviews = reviews;
    this.clock = clock;
    this.transaction = new TransactionTemplate(transactions);
  }

  @Override
  public String processId() {
    return process;
  }

  @Override
  public TaskClock begin(String elementId, Map<String, Object> variables) {
    try {
      var found = transaction.execute(status -> begun(elementId, variables));
      if (found != null && found.isPresent()) {
        return new TaskClock(found.get().due(), found.get().id(), null);
      }
    } catch (IllegalArgumentException | UnknownTimescale e) {
      LOG.warn("No clock for {}: {}", elementId, e.getMessage());
    }
    return new TaskClock(clock.instant(), null, null);
  }

  private Optional<Deadline> begun(String elementId, Map<String, Object> variables) {
    var code = code(elementId);
    var cs = text(variables, "csCaseRef").flatMap(cases::findById);
    if (code.isEmpty() || cs.isEmpty()) {
      LOG.warn("No clock for {}: the model or the record lacks what it takes", elementId);
      return Optional.empty();
    }
    var subject = subject(code.get(), cs.get(), part(variables));
    return Optional.of(deadlines.open(code.get(), subject, origin(code.get(), cs.get(), subject)));
  }

  /** The period, finding or level a task belongs to; empty for one of the pathway. */
  static String part(Map<String, Object> variables) {
    return text(variables, "reviewRef")
        .or(() -> text(variables, "highRef"))
        .or(() -> text(variables, "countersignRef"))
        .orElse("");
  }

  private static Optional<String> text(Map<String, Object> variables, String name) {
    return Optional.ofNullable(variables.get(name)).map(Object::toString);
  }

  /**
   * Meets the clock of a task whose form was stored. Where a release named another timescale since
   * the task began, the clock it began with is met.
   */
  void meet(TaskContext task, CsCase cs) {
    var now = code(task.elementId());
    begunWith(task)
        .filter(begun -> !now.equals(Optional.of(begun.timescale())))
        .ifPresentOrElse(
            begun -> deadlines.meet(begun.timescale(), begun.subject(), task.at()),
            () ->
                now.ifPresent(code ->
                    deadlines.meet(code, subject(code, cs, part(task.variables())), task.at())));
  }

  private Optional<Deadline> begunWith(TaskContext task) {
    return text(task.variables(), "deadlineRef")
        .filter(ref -> !ref.isBlank())
        .flatMap(ref -> deadlines.find(new DeadlineId(UUID.fromString(ref))))
        .filter(Deadline::running);
  }

  /**
   * The review's own clock is the period's; what a review decides has clocks of that review. A step
   * that comes again, such as a second decision on allocation, has a new one.
   */
  private ClockSubject subject(TimescaleCode code, CsCase cs, String of) {
    if (code.equals(Clocks.REVIEW)) {
      return reviews
          .findById(of)
          .map(period -> Clocks.of(cs, period))
          .orElseGet(() -> Clocks.of(cs));
    }
    var part = of.isEmpty() ? cs.ref : of;
    var subject = ClockSubject.of(cs.openedOn()).part(part);
    for (int round = 2; isOver(code, subject); round++) {
      subject = ClockSubject.of(cs.openedOn()).part(part + "." + round);
    }
    return subject;
  }

  private boolean isOver(TimescaleCode code, ClockSubject subject) {
    return deadlines.find(code, subject).filter(known -> !known.running()).isPresent();
  }

  private Optional<TimescaleCode> code(String elementId) {
    return models
        .element(process, elementId)
        .flatMap(element -> Optional.ofNullable(element.timescale()))
        .map(TimescaleCode::new);
  }

  private Instant origin(TimescaleCode code, CsCase cs, ClockSubject subject) {
    String start =
        models.tableRows("timescales").stream()
            .filter(row -> code.value().equals(row.get("code")))
            .map(row -> row.getOrDefault("startPoint", ""))
            .findFirst()
            .orElse("");
    var recorded =
        switch (start) {
          case "LEVEL_AGREED" -> cs.agreedAt;
          case "SENT" -> subject.part().equals(cs.ref) ? cs.referredAt : null;
          default -> null;
        };
    return recorded == null ? clock.instant() : recorded;
  }
}
