package uk.complexcase.work.notifications;

import static org.mockito.Mockito.mock;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import java.util.Optional;
import uk.complexcase.foundation.people.OutsidePeople;
import uk.complexcase.foundation.people.TelephoneNumbers;
import uk.complexcase.clock.escalation.ClockedChildren;
import uk.complexcase.clock.timescales.DeadlineRegister;
import uk.complexcase.clock.timescales.WorkingTime;
import uk.complexcase.foundation.audit.AuditLog;
import uk.complexcase.foundation.people.Cover;
import uk.complexcase.foundation.people.PeopleDirectory;
import uk.complexcase.foundation.security.CaseAccess;
import uk.complexcase.procedure.ProcedureEngine;
import uk.complexcase.procedure.ProcedureModels;
import uk.complexcase.work.tasks.TaskAudience;
import uk.complexcase.work.tasks.TaskDesk;

/** NoticeBoard and messages as they are, on a database; whatever stands around them is made up. */
@TestConfiguration(proxyBeanMethods = false)
@EnableConfigurationProperties({
  NotificationSettings.class,
  NotifySettings.class,
  TelephoneNumbers.class
})
@ComponentScan(
    basePackageClasses = NoticeBoard.class,
    excludeFilters =
        @Filter(
            type = FilterType.REGEX,
            pattern = ".*\\.web\\..*|.*\\.Channels|.*Test(\\$.*)?|.*NotificationsOnADatabase"))
@org.springframework.context.annotation.Import(uk.complexcase.cases.papers.CalendarFiles.class)
class NotificationsOnADatabase {

  @Bean
  FakeChannel channel() {
    return new FakeChannel();
  }

  @Bean
  WorkingTime workingTime() {
    return new OfficeHours();
  }

  @Bean
  PeopleDirectory people() {
    return mock(PeopleDirectory.class);
  }

  @Bean
  OutsidePeople guests() {
    return id ->
        id.value().equals("outside:guest")
            ? Optional.of(new OutsidePeople.Outside("Youth Worker N90", "guest@example.org"))
            : Optional.empty();
  }

  @Bean
  Cover cover() {
    return mock(Cover.class);
  }

  @Bean
  ClockedChildren clockedChildren() {
    return mock(ClockedChildren.class);
  }

  @Bean
  DeadlineRegister deadlines() {
    return mock(DeadlineRegister.class);
  }

  @Bean
  ProcedureModels models() {
    return mock(ProcedureModels.class);
  }

  @Bean
  ProcedureEngine engine() {
    return mock(ProcedureEngine.class);
  }

  @Bean
  TaskAudience audience() {
    return mock(TaskAudience.class);
  }

  @Bean
  TaskDesk taskDesk() {
    return mock(TaskDesk.class);
  }

  @Bean
  CaseAccess caseAccess() {
    return mock(CaseAccess.class);
  }

  @Bean
  AuditLog audit() {
    return mock(AuditLog.class);
  }
}
