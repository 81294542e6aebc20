package uk.complexcase.clock.escalation;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Primary;
import org.springframework.context.event.EventListener;
import uk.complexcase.cases.fixtures.RememberedAudit;
import uk.complexcase.clock.timescales.DeadlineId;
import uk.complexcase.procedure.ProcedureModels;
import uk.complexcase.procedure.models.ModelsFixture;

/** The register and the watch as they are, with the delivered tables; the engine is made up. */
@TestConfiguration(proxyBeanMethods = false)
@ComponentScan(
    basePackages = {"uk.complexcase.clock", "uk.complexcase.foundation.security"},
    useDefaultFilters = false,
    includeFilters =
        @Filter(
            type = FilterType.REGEX,
            pattern = {
              "uk\\.complexcase\\.clock\\.escalation\\.(ClockedChildren|DeadlineWatch|Escalating|Ladders|ManagementLine|Discretion"
                  + "|Recipients|Starting\\w+|Steps|StoredWatching|Watches|WatchSweep|WatchingHere)",
              "uk\\.complexcase\\.clock\\.timescales\\.(StoredDeadlines|ClosingDeadlines|MissedDeadlines|DeadlineRows|DeadlineJournal|Moving|Reckoners"
                  + "|Timescales|HolidayOverrides)",
              "uk\\.complexcase\\.foundation\\.security\\.(ListedCaseAccess|AccessLists)"
            }))
class EscalationOnADatabase {

  @Bean
  FictionalPeople people() {
    return new FictionalPeople();
  }

  @Bean
  FictionalEngine engine() {
    return new FictionalEngine();
  }

  @Bean
  @Primary
  PlainWorkingTime workingTime() {
    return new PlainWorkingTime();
  }

  @Bean
  RememberedAudit audit() {
    return new RememberedAudit();
  }

  @Bean
  ProcedureModels models() {
    return ModelsFixture.delivered();
  }

  @Bean
  Heard heard() {
    return new Heard();
  }

  /** Every alert that was published. */
  static class Heard {

    private final List<DeadlineAlert> alerts = new CopyOnWriteArrayList<>();

    @EventListener
    void on(DeadlineAlert alert) {
      alerts.add(alert);
    }

    List<DeadlineAlert> of(DeadlineId id) {
      return alerts.stream().filter(alert -> alert.deadline().equals(id)).toList();
    }
  }
}
