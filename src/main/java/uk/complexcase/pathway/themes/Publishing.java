package uk.complexcase.pathway.themes;

import java.time.InstantSource;
import java.time.YearMonth;
import java.util.Optional;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import uk.complexcase.foundation.audit.AuditLog;
import uk.complexcase.foundation.shared.ByItself;
import uk.complexcase.foundation.shared.LondonTime;
import uk.complexcase.foundation.shared.PractitionerId;
import uk.complexcase.pathway.themes.Publication.Cell;

/**
 * Publishes each month once it is over: once, frozen, for everybody the same. What is heard of a
 * published month later is counted in the next one, so that two publications never differ by a late
 * record.
 */
@Component
class Publishing {

  private final ThemeFacts facts;
  private final Publications publications;
  private final Catalogue catalogue;
  private final TransactionTemplate transaction;
  private final AuditLog audit;
  private final InstantSource clock;

  Publishing(
      ThemeFacts facts,
      Publications publications,
      Catalogue catalogue,
      TransactionTemplate transaction,
      AuditLog audit,
      InstantSource clock) {
    this.facts = facts;
    this.publications = publications;
    this.catalogue = catalogue;
    this.transaction = transaction;
    this.audit = audit;
    this.clock = clock;
  }

  /** At start-up and every hour; one node at a time, and months that were missed in their order. */
  @EventListener(ApplicationReadyEvent.class)
  @ByItself("The themes of a month are published when it is over.")
  @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT1H")
  @SchedulerLock(name = "theme-publication", lockAtMostFor = "PT10M")
  void publishWhatIsOver() {
    var running = YearMonth.from(LondonTime.today(clock));
    for (var month = next();
        month.isPresent() && month.get().isBefore(running);
        month = month.map(one -> one.plusMonths(1))) {
      var one = month.get();
      transaction.executeWithoutResult(status -> publish(one));
    }
  }

  /** The month after the last published; the first with a record where none is. */
  private Optional<YearMonth> next() {
    return publications.last().map(last -> last.plusMonths(1)).or(facts::firstUncounted);
  }

  /** Idempotent by the month: whoever comes second finds it claimed. */
  private void publish(YearMonth month) {
    int below = catalogue.below();
    if (!publications.claim(month, below, clock.instant())) {
      return;
    }
    facts.countIn(month);
    for (var dimension : Dimension.values()) {
      var themes = catalogue.of(dimension);
      var shown = Suppression.shown(facts.children(month, dimension, themes), below);
      for (int place = 0; place < themes.size(); place++) {
        var theme = themes.get(place);
        var cell = new Cell(dimension, theme.code(), theme.label(), shown.get(place));
        publications.write(month, place, cell);
      }
    }
    audit.act(
        PractitionerId.SYSTEM,
        "THEMES_PUBLISHED",
        month.toString(),
        "Themes of the month published");
  }
}
