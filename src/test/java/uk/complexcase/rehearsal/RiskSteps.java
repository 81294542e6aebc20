package uk.complexcase.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.awaitility.Awaitility;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.LondonTime;
import uk.complexcase.pathway.risk.RiskDesk;
import uk.complexcase.pathway.risk.RiskHistory;
import uk.complexcase.product.VirtualTime;

/**
 * What people of a scenario see of the complex safeguarding team's work, and who was told of it.
 */
final class RiskSteps {

  private final RiskDesk desk;
  private final JdbcClient jdbc;
  private final VirtualTime time;

  RiskSteps(RiskDesk desk, JdbcClient jdbc, VirtualTime time) {
    this.desk = desk;
    this.jdbc = jdbc;
    this.time = time;
  }

  /** Each key is asserted that is told. */
  void sees(Viewer viewer, CaseRef child, Map<String, Object> told) {
    var history = desk.history(viewer, child).orElseThrow();
    told.forEach((key, words) -> assertThat(said(history, key)).as(key).isEqualTo(words));
  }

  private static Object said(RiskHistory history, String key) {
    var now = history.present();
    return switch (key) {
      case "open" -> now.open();
      case "state" -> now.state();
      case "level" -> now.level();
      case "direction" -> now.direction();
      case "hazard" -> now.hazard();
      case "panel" -> now.panel();
      case "goals" -> now.goals();
      case "nextReview" ->
          now.reviewDue() == null ? "" : LondonTime.day(LondonTime.dateOf(now.reviewDue()));
      case "levels" ->
          history.levels().stream()
              .map(one ->
                  (LondonTime.day(LondonTime.dateOf(one.at()))
                          + ": "
                          + one.level()
                          + " "
                          + one.direction())
                      .strip())
              .toList();
      default -> throw new IllegalArgumentException("Nothing is seen of " + key);
    };
  }

  /** Everybody who was told of the child in this way since yesterday, and nobody else. */
  void told(CaseRef child, Map<String, List<String>> kinds) {
    var since = time.instant().minus(Duration.ofDays(1)).atOffset(ZoneOffset.UTC);
    kinds.forEach((kind, people) ->
        Awaitility.await()
            .atMost(Duration.ofSeconds(90))
            .untilAsserted(() ->
                assertThat(recipients(child, kind, since.toInstant()))
                    .as(kind)
                    .containsExactlyInAnyOrderElementsOf(people)));
  }

  private List<String> recipients(CaseRef child, String kind, Instant since) {
    return jdbc.sql(
            """
            select distinct recipient from notice
            where kind = :kind and reference = :child and created_at >= :since
            """)
        .param("kind", kind)
        .param("child", Objects.requireNonNull(child.value()))
        .param("since", since.atOffset(ZoneOffset.UTC))
        .query(String.class)
        .list();
  }
}
