package uk.complexcase.pathway.meetings;

import java.time.InstantSource;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uk.complexcase.clock.timescales.DeadlineRegister;
import uk.complexcase.clock.timescales.UnknownTimescale;
import uk.complexcase.work.tasks.TaskClock;
import uk.complexcase.work.tasks.TaskTiming;

/** The clock of a follow-up's task; it runs from when the follow-up was named. */
@Component
class FollowUpClocks implements TaskTiming {

  private static final Logger LOG = LoggerFactory.getLogger(FollowUpClocks.class);

  private final FollowUpTasks about;
  private final FollowUpOwners owners;
  private final DeadlineRegister deadlines;
  private final InstantSource clock;
  private final TransactionTemplate transaction;

  FollowUpClocks(
      FollowUpTasks about,
      FollowUpOwners owners,
      DeadlineRegister deadlines,
      InstantSource clock,
      PlatformTransactionManager transactions) {
    this.about = about;
    this.owners = owners;
    this.deadlines = deadlines;
    this.clock = clock;
    this.transaction = new TransactionTemplate(transactions);
  }

  @Override
  public String processId() {
    return "discussion-follow-up";
  }

  @Override
  public TaskClock begin(String elementId, Map<String, Object> variables) {
    try {
      var found = transaction.execute(status -> about.of(variables).map(this::clock).orElse(null));
      if (found != null) {
        return found;
      }
      LOG.warn("No clock for {}: the follow-up is not on record", elementId);
    } catch (IllegalArgumentException | IllegalStateException | UnknownTimescale e) {
      LOG.warn("No clock for {}: {}", elementId, e.getMessage());
    }
    return new TaskClock(clock.instant(), null, null);
  }

  private TaskClock clock(FollowUpNeeded one) {
    var own =
        deadlines.open(
            owners.of(one.kind).timescale(),
            NamingFollowUps.clocks(one),
            NamingFollowUps.origin(about.discussion(one), one));
    return new TaskClock(own.due(), own.id(), null);
  }
}
