package uk.complexcase.cases.casesystem;

import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.complexcase.cases.casefile.CaseFiles;
import uk.complexcase.cases.casefile.ChronologyEntry;
import uk.complexcase.cases.events.CaseSystemReceived;
import uk.complexcase.foundation.audit.AuditLog;
import uk.complexcase.foundation.shared.PractitionerId;

/** Records what came of an attempt or a receipt, once, with its trace. */
@Component
@Transactional
class Settlement {

  private final HandOverRows rows;
  private final CaseSystemSettings settings;
  private final CaseFiles files;
  private final AuditLog audit;
  private final ApplicationEventPublisher events;
  private final InstantSource clock;

  Settlement(
      HandOverRows rows,
      CaseSystemSettings settings,
      CaseFiles files,
      AuditLog audit,
      ApplicationEventPublisher events,
      InstantSource clock) {
    this.rows = rows;
    this.settings = settings;
    this.files = files;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  void waits(StoredHandOver row, String reason) {
    settle(row, row.attempts(), HandOverState.WAITING, "", reason, null);
  }

  /** What came of the attempt that was claimed on this row. */
  void sent(StoredHandOver row, Port.Sent sent) {
    int made = row.attempts() + 1;
    switch (sent) {
      case Port.Sent.Received received -> received(row, made, received.reference());
      case Port.Sent.HandedOver handed -> {
        if (settle(row, made, HandOverState.HANDED_OVER, "", "", null)) {
          audit.act(PractitionerId.SYSTEM, "RECORD_HANDED_OVER", row.ref(), "Of " + row.source());
        }
      }
      case Port.Sent.Failed failed -> {
        boolean again = made < settings.attempts();
        settle(
            row,
            made,
            HandOverState.FAILED,
            "",
            failed.reason(),
            again ? clock.instant().plus(settings.waitAfter(made)) : null);
      }
    }
  }

  void receipt(StoredHandOver row, Port.Receipt receipt) {
    if (receipt.received()) {
      received(row, row.attempts(), receipt.text());
    } else {
      String reason = "The case system refused it: " + receipt.text();
      if (settle(row, row.attempts(), HandOverState.FAILED, "", reason, null)) {
        rows.refused(row);
        audit.act(PractitionerId.SYSTEM, "RECORD_REFUSED", row.ref(), "Of " + row.source());
      }
    }
  }

  private void received(StoredHandOver row, int attempts, String reference) {
    if (!settle(row, attempts, HandOverState.RECEIVED, reference, "", null)) {
      return;
    }
    Instant at = clock.instant();
    files.chronicle(
        new ChronologyEntry(
            row.child(),
            at,
            "RECORD_RECEIVED",
            row.title() + " received by " + settings.name(),
            PractitionerId.SYSTEM,
            row.source()));
    audit.act(PractitionerId.SYSTEM, "RECORD_RECEIVED", row.ref(), "Of " + row.source());
    events.publishEvent(new CaseSystemReceived(row.ref(), row.source(), row.child(), at));
  }

  private boolean settle(
      StoredHandOver row,
      int attempts,
      HandOverState state,
      String receipt,
      String reason,
      @Nullable Instant next) {
    return rows.settle(row, attempts, state, receipt, reason, clock.instant(), next);
  }
}
