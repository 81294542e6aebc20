package uk.complexcase.cases.actions;

import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import uk.complexcase.clock.timescales.DeadlineChanged;
import uk.complexcase.clock.timescales.DeadlineRegister;
import uk.complexcase.foundation.shared.LondonTime;

/**
 * Keeps an action's date with its clock where that was moved on the deadline's own page.
 * Idempotent: it asks for the present time.
 */
@Component
class DatesFollowingClocks {

  private final DeadlineRegister deadlines;
  private final LifeRows lives;

  DatesFollowingClocks(DeadlineRegister deadlines, LifeRows lives) {
    this.deadlines = deadlines;
    this.lives = lives;
  }

  @ApplicationModuleListener
  void on(DeadlineChanged changed) {
    deadlines
        .find(changed.id())
        .filter(clock -> clock.timescale().equals(ActionClock.AGREED_ACTION))
        .ifPresent(clock -> lives.follow(clock.subject().owner(), LondonTime.dateOf(clock.due())));
  }
}
