package uk.complexcase.clock.escalation;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.complexcase.clock.timescales.DeadlineId;
import uk.complexcase.clock.timescales.DeadlineRegister;

/** What the rows of the steps tell. */
@Service
@Transactional(readOnly = true)
class StoredWatching implements Watching {

  private final DeadlineRegister register;
  private final Escalating escalating;
  private final Steps steps;

  StoredWatching(DeadlineRegister register, Escalating escalating, Steps steps) {
    this.register = register;
    this.escalating = escalating;
    this.steps = steps;
  }

  @Override
  public Optional<Instant> next(DeadlineId id) {
    return register
        .find(id)
        .filter(one -> Escalating.watched(one) || Escalating.watchedHere(one))
        .map(escalating::next);
  }

  @Override
  public List<StepTaken> taken(DeadlineId id) {
    return steps.told(List.of(id));
  }

  @Override
  public Map<DeadlineId, List<StepTaken>> taken(Collection<DeadlineId> ids) {
    return steps.told(ids).stream().collect(Collectors.groupingBy(StepTaken::deadline));
  }
}
