package uk.complexcase.pathway.meetings;

import java.time.Instant;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import uk.complexcase.clock.timescales.WorkingTime;

/** Whether the on-call route is open; where office hours are not known, it is. */
@Component
class DutyHours {

  private final ObjectProvider<WorkingTime> working;

  DutyHours(ObjectProvider<WorkingTime> working) {
    this.working = working;
  }

  boolean outOfHours(Instant at) {
    var known = working.getIfAvailable();
    return known == null || !known.officeOpen(at);
  }
}
