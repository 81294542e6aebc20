package uk.complexcase.pathway.meetings;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uk.complexcase.clock.timescales.Deadline;
import uk.complexcase.clock.timescales.DeadlineRegister;
import uk.complexcase.clock.timescales.TimescaleCode;
import uk.complexcase.clock.timescales.UnknownTimescale;
import uk.complexcase.pathway.meetings.DiscussionTasks.About;
import uk.complexcase.work.tasks.TaskClock;
import uk.complexcase.work.tasks.TaskTiming;

/** The clock of each task of a discussion; most run already when their task comes. */
@Component
class DiscussionClocks implements TaskTiming {

  private static final Logger LOG = LoggerFactory.getLogger(DiscussionClocks.class);

  private final DiscussionTasks about;
  private final DeadlineRegister deadlines;
  private final InstantSource clock;
  private final TransactionTemplate transaction;

  DiscussionClocks(
      DiscussionTasks about,
      DeadlineRegister deadlines,
      InstantSource clock,
      PlatformTransactionManager transactions) {
    this.about = about;
    this.deadlines = deadlines;
    this.clock = clock;
    this.transaction = new TransactionTemplate(transactions);
  }

  @Override
  public String processId() {
    return "strategy-discussion";
  }

  @Override
  public TaskClock begin(String elementId, Map<String, Object> variables) {
    try {
      var found =
          transaction.execute(
              status -> about.of(variables).map(one -> clock(elementId, one)).orElse(null));
      if (found != null) {
        return found;
      }
      LOG.warn("No clock for {}: the discussion is not on record", elementId);
    } catch (IllegalArgumentException | UnknownTimescale e) {
      LOG.warn("No clock for {}: {}", elementId, e.getMessage());
    }
    return new TaskClock(clock.instant(), null, null);
  }

  private @Nullable TaskClock clock(String elementId, About one) {
    return switch (elementId) {
      case "ConveneDiscussion", "HoldDiscussion" -> {
        var discussion = one.discussion();
        yield alone(
            deadlines.open(Clocks.DISCUSSION, discussion.clocks(), discussion.infoReceivedAt));
      }
      case "HoldReconvenedDiscussion" -> alone(ofSession(Clocks.RECONVENE, one));
      case "EscalateNonAttendance" -> alone(ofSession(Clocks.ESCALATION, one));
      case "TellUnreachableAgency" -> alone(ofSession(Clocks.UNREACHABLE_TOLD, one));
      case "IssueMinutes" -> {
        var own = ofSession(Clocks.MINUTES, one);
        var outer = ofSession(Clocks.MINUTES_OVERDUE, one);
        yield new TaskClock(
            own.due().isBefore(outer.due()) ? own.due() : outer.due(), own.id(), outer.id());
      }
      default -> null;
    };
  }

  private static TaskClock alone(Deadline own) {
    return new TaskClock(own.due(), own.id(), null);
  }

  private Deadline ofSession(TimescaleCode code, About one) {
    Instant ended = Objects.requireNonNullElseGet(one.session().endedAt, clock::instant);
    return deadlines.open(
        code, one.discussion().clocks(one.session().number(), one.agency()), ended);
  }
}
