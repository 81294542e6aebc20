package uk.complexcase.work.tasks;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * How far the projection is behind: the time since it was last found level, beyond what the regular
 * look takes.
 */
@Component
public class ProjectionLag {

  private static final Duration REGULAR = Duration.ofSeconds(10);

  private final LevelMarks marks;
  private final InstantSource clock;
  private final Instant startedAt;

  ProjectionLag(LevelMarks marks, InstantSource clock) {
    this.marks = marks;
    this.clock = clock;
    this.startedAt = clock.instant();
  }

  /** When the projection was last found level with the engine. */
  @Transactional(readOnly = true)
  public Instant levelAt() {
    return marks.findById(LevelMark.THE_ONE).map(LevelMark::levelAt).orElse(startedAt);
  }

  long seconds() {
    Duration since = Duration.between(levelAt(), clock.instant());
    return since.compareTo(REGULAR) <= 0 ? 0 : since.toSeconds();
  }

  @Transactional
  void levelAt(Instant at) {
    marks.save(new LevelMark(at.truncatedTo(ChronoUnit.MICROS)));
  }
}
