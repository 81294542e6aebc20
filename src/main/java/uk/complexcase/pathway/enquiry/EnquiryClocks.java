package uk.complexcase.pathway.enquiry;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uk.complexcase.clock.timescales.Deadline;
import uk.complexcase.clock.timescales.DeadlineRegister;
import uk.complexcase.clock.timescales.TimescaleCode;
import uk.complexcase.clock.timescales.UnknownTimescale;
import uk.complexcase.procedure.ProcedureModels;
import uk.complexcase.work.tasks.TaskClock;
import uk.complexcase.work.tasks.TaskContext;
import uk.complexcase.work.tasks.TaskTiming;

/** The clock of each task of an enquiry, as its element names it in the model. */
@Component
class EnquiryClocks implements TaskTiming {

  private static final String PROCESS = "section-47-enquiry";
  private static final Logger LOG = LoggerFactory.getLogger(EnquiryClocks.class);

  private final ProcedureModels models;
  private final DeadlineRegister deadlines;
  private final Enquiries enquiries;
  private final LegalOptions options;
  private final InstantSource clock;
  private final TransactionTemplate transaction;

  EnquiryClocks(
      ProcedureModels models,
      DeadlineRegister deadlines,
      Enquiries enquiries,
      LegalOptions options,
      InstantSource clock,
      PlatformTransactionManager transactions) {
    this.models = models;
    this.deadlines = deadlines;
    this.enquiries = enquiries;
    this.options = options;
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
      var found = transaction.execute(status -> clock(elementId, variables));
      if (found != null && found.isPresent()) {
        var own = found.get();
        return new TaskClock(own.due(), own.id(), null);
      }
    } catch (IllegalArgumentException | UnknownTimescale e) {
      LOG.warn("No clock for {}: {}", elementId, e.getMessage());
    }
    return new TaskClock(clock.instant(), null, null);
  }

  private Optional<Deadline> clock(String elementId, Map<String, Object> variables) {
    var code = code(elementId);
    var enquiry =
        Optional.ofNullable(variables.get("enquiryRef"))
            .flatMap(ref -> enquiries.findById(ref.toString()));
    if (code.isEmpty() || enquiry.isEmpty()) {
      LOG.warn("No clock for {}: the model or the record lacks what it takes", elementId);
      return Optional.empty();
    }
    return code.get().equals(Clocks.POLICE_PROTECTION)
        ? protection(enquiry.get())
        : Optional.of(
            deadlines.open(
                code.get(), Clocks.of(enquiry.get()), origin(code.get(), enquiry.get())));
  }

  private Optional<Deadline> protection(Enquiry enquiry) {
    return options.running(enquiry.ref, LegalOption.Kind.POLICE_PROTECTION).stream()
        .findFirst()
        .flatMap(option -> deadlines.find(Clocks.POLICE_PROTECTION, option.subject()));
  }

  /** Meets the clock of a task whose form was stored. */
  void meet(TaskContext task, Enquiry enquiry, Instant at) {
    code(task.elementId()).ifPresent(code -> deadlines.meet(code, Clocks.of(enquiry), at));
  }

  private Optional<TimescaleCode> code(String elementId) {
    return models
        .element(PROCESS, elementId)
        .flatMap(element -> Optional.ofNullable(element.timescale()))
        .map(TimescaleCode::new);
  }

  private Instant origin(TimescaleCode code, Enquiry enquiry) {
    String start =
        models.tableRows("timescales").stream()
            .filter(row -> code.value().equals(row.get("code")))
            .map(row -> row.getOrDefault("startPoint", ""))
            .findFirst()
            .orElse("");
    var recorded =
        switch (start) {
          case "DISCUSSION" -> enquiry.decidedAt;
          case "DECISION" -> enquiry.concludedAt;
          case "CONFERENCE" -> enquiry.conferenceAt;
          default -> null;
        };
    return recorded == null ? clock.instant() : recorded;
  }
}
