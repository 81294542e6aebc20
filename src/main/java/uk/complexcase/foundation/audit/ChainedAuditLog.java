package uk.complexcase.foundation.audit;

import jakarta.persistence.EntityManager;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import uk.complexcase.foundation.shared.PractitionerId;

/**
 * Keeps a transaction's entries and appends them as the last thing before its commit: the head row,
 * which every writer wants, is then locked last and briefly, so that the log neither deadlocks with
 * other locks nor makes long work wait.
 */
@Service
class ChainedAuditLog implements AuditLog {

  private static final int SUBJECT = 200;
  private static final int DETAIL = 2000;

  private final AuditChain chain;
  private final EntityManager entities;
  private final InstantSource clock;

  ChainedAuditLog(AuditChain chain, EntityManager entities, InstantSource clock) {
    this.chain = chain;
    this.entities = entities;
    this.clock = clock;
  }

  @Override
  @Transactional
  public void act(PractitionerId actor, String act, String subject, String detail) {
    var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
    pending()
        .add(new AuditEntry(at, actor.value(), act, cut(subject, SUBJECT), cut(detail, DETAIL)));
  }

  @Override
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public void view(PractitionerId viewer, String subject, String page) {
    act(viewer, "VIEWED", subject, page);
  }

  private Pending pending() {
    for (var synchronization : TransactionSynchronizationManager.getSynchronizations()) {
      if (synchronization instanceof Pending pending && pending.isOf(this)) {
        return pending;
      }
    }
    var pending = new Pending();
    TransactionSynchronizationManager.registerSynchronization(pending);
    return pending;
  }

  private static String cut(String text, int length) {
    return text.length() <= length ? text : text.substring(0, length);
  }

  /** The entries of one transaction. */
  private final class Pending implements TransactionSynchronization {

    private final List<AuditEntry> entries = new ArrayList<>();
    private boolean written;

    boolean isOf(ChainedAuditLog log) {
      return ChainedAuditLog.this == log;
    }

    void add(AuditEntry entry) {
      if (written) {
        chain.append(List.of(entry));
      } else {
        entries.add(entry);
      }
    }

    @Override
    public void beforeCommit(boolean readOnly) {
      entities.flush(); // whatever else this transaction locks, it locks before the head
      chain.append(entries);
      written = true;
    }

    @Override
    public void afterCompletion(int status) {
      if (status == STATUS_COMMITTED && !written) {
        throw new IllegalStateException(
            "Acts were recorded too late in a commit and are missing from the audit log");
      }
    }
  }
}
