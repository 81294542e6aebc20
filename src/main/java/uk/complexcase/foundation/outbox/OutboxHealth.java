package uk.complexcase.foundation.outbox;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How many published events are still to be heard, and since when. */
@Component
public class OutboxHealth {

  private final JdbcClient jdbc;
  private final OutboxSettings settings;

  OutboxHealth(JdbcClient jdbc, OutboxSettings settings) {
    this.jdbc = jdbc;
    this.settings = settings;
  }

  /**
   * What waits.
   *
   * @param oldest when the oldest was published; null when nothing waits
   * @param mostTries how often the one tried most was tried again
   * @param givenUp how many are no longer tried and are left for a person
   */
  public record Waiting(int count, @Nullable Instant oldest, int mostTries, int givenUp) {}

  /** What waits at this moment. */
  @Transactional(readOnly = true)
  public Waiting waiting() {
    return jdbc.sql(
            """
            select count(*), min(p.publication_date), coalesce(max(a.attempts), 0),
              coalesce(sum(case when a.attempts >= ? then 1 else 0 end), 0)
            from event_publication p
            left join outbox_attempt a on a.publication_id = p.id
            where p.completion_date is null
            """)
        .param(settings.attempts())
        .query((row, i) -> {
          var oldest = row.getObject(2, OffsetDateTime.class);
          return new Waiting(
              row.getInt(1),
              oldest == null ? null : oldest.toInstant(),
              row.getInt(3),
              row.getInt(4));
        })
        .single();
  }
}
