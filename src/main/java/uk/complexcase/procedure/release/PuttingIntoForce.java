package uk.complexcase.procedure.release;

import java.time.InstantSource;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import uk.complexcase.foundation.audit.AuditLog;
import uk.complexcase.foundation.shared.PractitionerId;
import uk.complexcase.procedure.EngineUnreachable;
import uk.complexcase.procedure.ProcedureReleased;
import uk.complexcase.procedure.Release;
import uk.complexcase.procedure.release.BookRows.State;
import uk.complexcase.procedure.release.Deploying.Taken;

/**
 * Puts a release into force in three steps that may be cut off between any two: it is written down,
 * the engine is given it, it is marked as in force. Whoever finds one cut off ends it; each step is
 * safe to repeat and safe beside another node that does the same.
 */
@Component
class PuttingIntoForce {

  private static final Logger LOG = LoggerFactory.getLogger(PuttingIntoForce.class);

  private final BookRows rows;
  private final GivingToEngine giving;
  private final AuditLog audit;
  private final ApplicationEventPublisher events;
  private final TransactionTemplate transactions;
  private final InstantSource clock;

  PuttingIntoForce(
      BookRows rows,
      Deploying engine,
      AuditLog audit,
      ApplicationEventPublisher events,
      PlatformTransactionManager transactions,
      InstantSource clock) {
    this.rows = rows;
    this.audit = audit;
    this.events = events;
    this.transactions = new TransactionTemplate(transactions);
    this.transactions.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    this.giving = new GivingToEngine(rows, engine, this.transactions);
    this.clock = clock;
  }

  /** Keeps contents, so that a release can name them; twice at once is once. */
  void keep(Collection<String> texts) {
    for (String text : texts) {
      try {
        transactions.executeWithoutResult(status -> rows.keep(text));
      } catch (DuplicateKeyException e) {
        LOG.debug("Another node kept the same content just now");
      }
    }
  }

  /**
   * Writes a release down under the next number.
   *
   * @return empty where another one is on its way, or was a moment ago
   */
  Optional<Release> write(
      Map<String, ReleasedFile> files, int after, String putBy, String approvedBy, String reason) {
    var now = clock.instant();
    var release = new Release(after + 1, now, putBy, approvedBy, reason);
    try {
      return Optional.ofNullable(
          transactions.execute(status -> {
            if (rows.last() != after) {
              return null;
            }
            rows.add(release, State.PUTTING, files);
            return release;
          }));
    } catch (DuplicateKeyException e) {
      return Optional.empty();
    }
  }

  /**
   * Gives the engine what was written down and marks it.
   *
   * @throws EngineUnreachable when the engine did not answer; the release stays written down
   */
  Taken finish(Release release) {
    var taken = deploy(release.number());
    switch (taken) {
      case Taken.Yes yes -> mark(release);
      case Taken.No no ->
          transactions.executeWithoutResult(status -> rows.remove(release.number()));
    }
    return taken;
  }

  /**
   * Gives the engine the files of a release once more.
   *
   * @throws EngineUnreachable when the engine did not answer
   */
  Taken deploy(int number) {
    return giving.release(number);
  }

  private void mark(Release release) {
    var now = clock.instant();
    boolean marked =
        Boolean.TRUE.equals(
            transactions.execute(status -> {
              if (!rows.turn(release.number(), State.PUTTING, State.IN_FORCE, now)) {
                return false;
              }
              record(release);
              events.publishEvent(new ProcedureReleased(release.number()));
              return true;
            }));
    if (!marked && rows.inForce() < release.number()) {
      // given up by another node meanwhile, so the engine must not go on with it
      deploy(rows.inForce());
    }
  }

  private void record(Release release) {
    boolean product = release.putBy().equals(StartingProcedure.PRODUCT);
    audit.act(
        product ? PractitionerId.SYSTEM : new PractitionerId(release.approvedBy()),
        "PROCEDURE_RELEASED",
        "release " + release.number(),
        product
            ? release.approvedBy()
            : "Changed by " + release.putBy() + ", approved by " + release.approvedBy());
  }

  /** Gives up a release the engine did not answer for; false where another node ended it. */
  boolean giveUp(Release release) {
    return Boolean.TRUE.equals(
        transactions.execute(status ->
            rows.turn(release.number(), State.PUTTING, State.WITHDRAWING, release.inForceSince())));
  }

  /**
   * Ends every release that was cut off: one that was being put into force is put there, one that
   * was given up is taken back.
   *
   * @throws EngineUnreachable when the engine did not answer; the next time ends it
   */
  void mend() {
    for (var one : rows.unfinished()) {
      var number = one.release().number();
      if (one.state() == State.PUTTING) {
        LOG.warn("Release {} of the procedure was cut off: it is put into force now", number);
        if (finish(one.release()) instanceof Taken.No no) {
          LOG.error("Release {} is withdrawn, the engine refused it: {}", number, no.said());
        }
      } else {
        LOG.warn("Release {} of the procedure was given up: it is taken back now", number);
        takeBack(number);
      }
    }
  }

  private void takeBack(int number) {
    int before = rows.inForce();
    if (before > 0 && deploy(before) instanceof Taken.No no) {
      LOG.error("What was in force before release {} was refused: {}", number, no.said());
      return;
    }
    transactions.executeWithoutResult(status -> rows.remove(number));
  }
}
