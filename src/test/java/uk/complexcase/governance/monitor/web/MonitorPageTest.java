package uk.complexcase.governance.monitor.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uk.complexcase.governance.monitor.Freshness;
import uk.complexcase.governance.monitor.ProcessFigure;

/** A manager's eye falls on where something is late, then on where much waits. */
class MonitorPageTest {

  @Test
  void processes_with_something_overdue_come_first_and_those_where_nothing_waits_stand_apart() {
    var processes =
        Stream.of(
                new ProcessFigure("panel", "Exploitation panel", 0, 0),
                new ProcessFigure("referral", "Referral pathway", 9, 0),
                new ProcessFigure("review", "Risk review", 2, 2),
                new ProcessFigure("enquiry", "Section 47 enquiry", 5, 2),
                new ProcessFigure("strategy", "Strategy discussion", 0, 0))
            .sorted(ProcessFigure.BUSY_FIRST)
            .toList();
    var page =
        new MonitorPage(
            List.of(),
            processes,
            List.of(),
            16,
            processes.getFirst(),
            List.of(),
            new Freshness(Instant.EPOCH, Instant.EPOCH));

    assertThat(page.busy())
        .extracting(ProcessFigure::id)
        .containsExactly("enquiry", "review", "referral");
    assertThat(page.quiet()).extracting(ProcessFigure::id).containsExactly("panel", "strategy");
  }
}
