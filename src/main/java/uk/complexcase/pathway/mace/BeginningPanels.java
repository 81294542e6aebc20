package uk.complexcase.pathway.mace;

import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import uk.complexcase.clock.panels.PanelDay;
import uk.complexcase.foundation.audit.AuditLog;
import uk.complexcase.foundation.shared.LondonTime;

/** Begins a month's panel once: by the first case brought to it, or by its chair. */
@Component
class BeginningPanels {

  private final Panels panels;
  private final PanelClocks clocks;
  private final AuditLog audit;
  private final ApplicationEventPublisher events;
  private final TransactionTemplate apart;
  private final ReentrantLock beginning = new ReentrantLock();

  BeginningPanels(
      Panels panels,
      PanelClocks clocks,
      AuditLog audit,
      ApplicationEventPublisher events,
      PlatformTransactionManager transactions) {
    this.panels = panels;
    this.clocks = clocks;
    this.audit = audit;
    this.events = events;
    this.apart = new TransactionTemplate(transactions);
    this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /**
   * The panel of the day's month. Where it was not begun it is begun now, in a transaction of its
   * own: of cases brought at the same moment the others find what the first began.
   */
  Panel of(PanelDay day, Instant at) {
    String month = day.month().toString();
    return panels
        .findByPanelMonth(month)
        .orElseGet(() -> {
          beginOnce(day, at);
          return panels.findByPanelMonth(month).orElseThrow();
        });
  }

  /** One at a time: those who wait in the database for the same month's row run out of time. */
  private void beginOnce(PanelDay day, Instant at) {
    beginning.lock();
    try {
      apart.executeWithoutResult(status -> begin(day, at));
    } catch (DataIntegrityViolationException | ConcurrencyFailureException sameMoment) {
      // another server began it at the same moment: theirs is taken
    } finally {
      beginning.unlock();
    }
  }

  private void begin(PanelDay day, Instant at) {
    if (panels.findByPanelMonth(day.month().toString()).isPresent()) {
      return;
    }
    var panel = panels.saveAndFlush(new Panel(day, at));
    clocks.held(panel);
    events.publishEvent(new PanelPlanned(panel.ref));
  }

  /** A panel without a case can have its agenda and its members' returns all the same. */
  PanelAnswer begin(Found found, PanelAct.Begin act) {
    String reason = act.reason().strip();
    if (found.panel() != null) {
      return PanelAnswer.refused("beginReason", "The panel is begun already");
    }
    if (found.day().calledOff()) {
      return PanelAnswer.refused("beginReason", "The panel is called off; move it to a day first");
    }
    if (found.day().on().isBefore(LondonTime.dateOf(found.now()))) {
      return PanelAnswer.refused("beginReason", "The day of this panel is past");
    }
    var refused = WrittenReason.wanting(reason, "beginReason");
    if (refused != null) {
      return refused;
    }
    var panel = of(found.day(), found.now());
    panel.begunBecause = reason;
    audit.act(found.viewer().id(), "PANEL_BEGUN", panel.ref, "the " + panel.named());
    return new PanelAnswer.Done("The panel is begun. Cases that are brought stand on its list.");
  }
}
