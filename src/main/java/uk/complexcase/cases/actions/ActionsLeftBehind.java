package uk.complexcase.cases.actions;

import java.time.Duration;
import java.time.InstantSource;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.complexcase.foundation.shared.ByItself;

/**
 * Begins actions whose session nobody ended within a day, and those agreed before actions had a
 * life: their owners are asked, and no action stays without a task.
 */
@Component
class ActionsLeftBehind {

  private static final Duration A_DAY = Duration.ofDays(1);

  private final ItemRows rows;
  private final LifeRows lives;
  private final BeginningActions beginning;
  private final InstantSource clock;

  ActionsLeftBehind(
      ItemRows rows, LifeRows lives, BeginningActions beginning, InstantSource clock) {
    this.rows = rows;
    this.lives = lives;
    this.beginning = beginning;
    this.clock = clock;
  }

  @ByItself(
      "An agreed action whose meeting nobody closed within a day is given to its owner all the same.")
  @Scheduled(initialDelayString = "PT30S", fixedDelayString = "PT10M")
  @SchedulerLock(name = "actions-left-behind", lockAtMostFor = "PT10M")
  @Transactional
  public void begin() {
    lives.notBegunSince(clock.instant().minus(A_DAY)).stream()
        .flatMap(ref -> rows.find(ref).stream())
        .forEach(item -> beginning.begin(item, item.agreedBy(), false));
  }
}
