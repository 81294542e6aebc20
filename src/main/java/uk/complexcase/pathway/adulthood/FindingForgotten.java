package uk.complexcase.pathway.adulthood;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.springframework.data.domain.Limit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uk.complexcase.cases.casefile.DaysOfBirth;
import uk.complexcase.clock.timescales.AgeClocks;
import uk.complexcase.clock.timescales.ClockSubject;
import uk.complexcase.foundation.shared.ByItself;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.PractitionerId;

/**
 * Proves that nobody turns sixteen unseen: gives clocks of age to files that have none, those from
 * before an update among them, and begins what should have begun. At start and then every day.
 */
@Component
class FindingForgotten {

  private static final int PAGE = 500;
  private static final Duration EVERY = Duration.ofDays(1);

  private final DaysOfBirth days;
  private final AgeClocks ages;
  private final Concerns concerns;
  private final BeginningTransitions beginning;
  private final InstantSource clock;
  private final TransactionTemplate transaction;
  private Instant again = Instant.MIN;

  FindingForgotten(
      DaysOfBirth days,
      AgeClocks ages,
      Concerns concerns,
      BeginningTransitions beginning,
      InstantSource clock,
      PlatformTransactionManager transactions) {
    this.days = days;
    this.ages = ages;
    this.concerns = concerns;
    this.beginning = beginning;
    this.clock = clock;
    this.transaction = new TransactionTemplate(transactions);
  }

  @ByItself("A child whose age nothing counts is found, so that nobody turns sixteen unseen.")
  @Scheduled(initialDelayString = "PT15S", fixedDelayString = "PT1M")
  @SchedulerLock(name = "finding-forgotten-ages", lockAtMostFor = "PT30M")
  void run() {
    var now = clock.instant();
    if (!now.isBefore(again)) {
      sweep();
      again = now.plus(EVERY);
    }
  }

  /** One look at every file with a day of birth and every open concern. */
  void sweep() {
    String after = "";
    Map<CaseRef, LocalDate> page;
    do {
      page = days.page(after, PAGE);
      after = give(page, after);
    } while (page.size() == PAGE);
    begin();
  }

  private String give(Map<CaseRef, LocalDate> page, String before) {
    var known = ages.known(page.keySet().stream().map(CaseRef::value).toList());
    String last = before;
    for (var file : page.entrySet()) {
      last = file.getKey().value();
      if (!known.contains(last)) {
        transaction.executeWithoutResult(status ->
            ages.born(
                ClockSubject.of(file.getKey()),
                file.getValue(),
                "Known before its clocks were",
                PractitionerId.SYSTEM));
      }
    }
    return last;
  }

  private void begin() {
    String after = "";
    List<Concern> page;
    do {
      page = concerns.findByEndedAtNullAndCaseRefGreaterThanOrderByCaseRef(after, Limit.of(PAGE));
      for (var concern : page) {
        after = concern.caseRef;
        transaction.executeWithoutResult(status -> beginning.found(new CaseRef(concern.caseRef)));
      }
    } while (page.size() == PAGE);
  }
}
