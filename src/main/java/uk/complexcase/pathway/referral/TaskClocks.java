package uk.complexcase.pathway.referral;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
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
import uk.complexcase.foundation.shared.ContactRef;
import uk.complexcase.procedure.ProcedureModels;
import uk.complexcase.work.tasks.TaskClock;
import uk.complexcase.work.tasks.TaskContext;
import uk.complexcase.work.tasks.TaskTiming;

/** The clock of each task, as its element names it in the model. */
@Component
class TaskClocks implements TaskTiming {

  private static final String PROCESS = "referral-pathway";
  private static final Logger LOG = LoggerFactory.getLogger(TaskClocks.class);

  private final ProcedureModels models;
  private final DeadlineRegister deadlines;
  private final Contacts contacts;
  private final ThresholdDecisions decisions;
  private final AdviceBook advice;
  private final InstantSource clock;
  private final TransactionTemplate transaction;

  TaskClocks(
      ProcedureModels models,
      DeadlineRegister deadlines,
      Contacts contacts,
      ThresholdDecisions decisions,
      AdviceBook advice,
      InstantSource clock,
      PlatformTransactionManager transactions) {
    this.models = models;
    this.deadlines = deadlines;
    this.contacts = contacts;
    this.decisions = decisions;
    this.advice = advice;
    this.clock = clock;
    this.transaction = new TransactionTemplate(transactions);
  }

  @Override
  public String processId() {
    return PROCESS;
  }

  /**
   * Opens the clock of a task that begins and keeps the advice it will show. Idempotent by
   * timescale and subject.
   *
   * @return due now, where the model or the record lacks what it takes
   */
  @Override
  public TaskClock begin(String elementId, Map<String, Object> variables) {
    return begin(PROCESS, elementId, variables);
  }

  /** The same for a process beside the pathway. */
  TaskClock begin(String process, String elementId, Map<String, Object> variables) {
    transaction.executeWithoutResult(status -> keepAdvice(elementId, variables));
    try {
      var opened = transaction.execute(status -> open(process, elementId, variables));
      if (opened != null) {
        return opened;
      }
    } catch (IllegalArgumentException | UnknownTimescale | UnknownClock e) {
      LOG.warn("No clock for {}: {}", elementId, e.getMessage());
    }
    return new TaskClock(clock.instant(), null, null);
  }

  private void keepAdvice(String elementId, Map<String, Object> variables) {
    contact(variables).ifPresent(contact -> advice.keep(contact, elementId, variables));
  }

  private Optional<Contact> contact(Map<String, Object> variables) {
    return text(variables, "contactRef").flatMap(contacts::findById);
  }

  private TaskClock open(String process, String elementId, Map<String, Object> variables) {
    var contact =
        contact(variables).orElseThrow(() -> new UnknownClock("the contact is not on record"));
    var code = code(process, elementId, variables);
    var own =
        deadlines.open(
            code, subject(contact.reference(), elementId, variables), origin(code, contact));
    return Clocks.SCREENING.contains(code)
        ? limited(own, contact)
        : new TaskClock(own.due(), own.id(), null);
  }

  /** Meets the clock of a task whose form was stored. */
  void meet(TaskContext task) {
    var contact = new ContactRef(task.text("contactRef"));
    var subject = subject(contact, task.elementId(), task.variables());
    for (var code : codes(task)) {
      deadlines.meet(code, subject, task.at());
    }
  }

  /** A screening clock is one of three; which one the task's variables need not tell. */
  private List<TimescaleCode> codes(TaskContext task) {
    return models
        .element(task.processId(), task.elementId())
        .flatMap(element -> Optional.ofNullable(element.timescale()))
        .map(named -> named.startsWith("=") ? Clocks.SCREENING : List.of(new TimescaleCode(named)))
        .orElse(List.of());
  }

  private TimescaleCode code(String process, String elementId, Map<String, Object> variables) {
    String named =
        models
            .element(process, elementId)
            .flatMap(element -> Optional.ofNullable(element.timescale()))
            .orElseThrow(() -> new UnknownClock("the model names no timescale"));
    return new TimescaleCode(
        named.startsWith("=")
            ? text(variables, named.substring(1).strip())
                .orElseThrow(() -> new UnknownClock("the variable " + named + " is missing"))
            : named);
  }

  private Instant origin(TimescaleCode code, Contact contact) {
    var row =
        models.tableRows("timescales").stream()
            .filter(candidate -> code.value().equals(candidate.get("code")))
            .findFirst()
            .orElseThrow(() -> new UnknownClock("no timescale is called " + code));
    return switch (row.getOrDefault("startPoint", "RECEIPT")) {
      case "TASK" -> clock.instant();
      case "DECISION" ->
          decisions
              .findFirstByContactRefOrderByNumberDesc(contact.ref)
              .map(decision -> decision.decidedAt)
              .orElseGet(clock::instant);
      default -> contact.receivedAt;
    };
  }

  /** The earliest clock wins: screening is never due after the decision it leads to. */
  private TaskClock limited(Deadline own, Contact contact) {
    return deadlines
        .find(Clocks.REFERRAL_DECISION, ClockSubject.of(contact.reference()))
        .map(decision ->
            new TaskClock(
                decision.due().isBefore(own.due()) ? decision.due() : own.due(),
                own.id(),
                decision.id()))
        .orElseGet(() -> new TaskClock(own.due(), own.id(), null));
  }

  private static ClockSubject subject(
      ContactRef contact, String elementId, Map<String, Object> variables) {
    return ClockSubject.of(contact).part(part(elementId, variables));
  }

  private static String part(String elementId, Map<String, Object> variables) {
    return switch (elementId) {
      case "ConsultComplexSafeguarding", "ConsultMentalHealth" -> elementId;
      default ->
          Stream.of("agency", "assessmentRef", "measurePart")
              .flatMap(name -> text(variables, name).stream())
              .findFirst()
              .orElse("");
    };
  }

  private static Optional<String> text(Map<String, Object> variables, String name) {
    return variables.get(name) instanceof String text && !text.isBlank()
        ? Optional.of(text)
        : Optional.empty();
  }

  /** The record or the model lacks what a clock needs. */
  private static final class UnknownClock extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnknownClock(String what) {
      super(what);
    }
  }
}
