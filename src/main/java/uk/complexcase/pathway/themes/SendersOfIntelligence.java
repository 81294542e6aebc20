package uk.complexcase.pathway.themes;

import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.complexcase.clock.escalation.WorkHolders;
import uk.complexcase.clock.timescales.DeadlineId;
import uk.complexcase.clock.timescales.DeadlineRegister;
import uk.complexcase.foundation.shared.PractitionerId;

/** Whoever sent intelligence sees to its acknowledgement, and is told of its clock. */
@Component
class SendersOfIntelligence implements WorkHolders {

  private final DeadlineRegister deadlines;
  private final SentIntelligence sent;

  SendersOfIntelligence(DeadlineRegister deadlines, SentIntelligence sent) {
    this.deadlines = deadlines;
    this.sent = sent;
  }

  @Override
  @Transactional(readOnly = true)
  public Set<PractitionerId> holding(DeadlineId id) {
    return deadlines.find(id).stream()
        .filter(clock -> clock.timescale().equals(Clocks.ACKNOWLEDGED))
        .flatMap(clock -> sent.findById(clock.subject().part()).stream())
        .filter(Intelligence::waits)
        .map(one -> new PractitionerId(one.sentBy))
        .collect(Collectors.toUnmodifiableSet());
  }
}
