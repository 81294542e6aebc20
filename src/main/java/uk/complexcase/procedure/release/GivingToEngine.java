package uk.complexcase.procedure.release;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.support.TransactionTemplate;
import uk.complexcase.procedure.EngineUnreachable;
import uk.complexcase.procedure.release.Deploying.Taken;

/** Gives the engine a release, and remembers which versions of the processes came of it. */
final class GivingToEngine {

  private static final Logger LOG = LoggerFactory.getLogger(GivingToEngine.class);

  private final BookRows rows;
  private final Deploying engine;
  private final TransactionTemplate transactions;

  /** Each version is kept in a transaction of its own. */
  GivingToEngine(BookRows rows, Deploying engine, TransactionTemplate transactions) {
    this.rows = rows;
    this.engine = engine;
    this.transactions = transactions;
  }

  /**
   * Gives the engine the files of a release and keeps which versions of the processes are its own.
   *
   * @throws EngineUnreachable when the engine did not answer
   */
  Taken release(int number) {
    var taken = engine.deploy(rows.texts(number));
    if (taken instanceof Taken.Yes yes) {
      yes.versions().forEach(version -> keep(version, number));
    }
    return taken;
  }

  private void keep(long version, int number) {
    try {
      transactions.executeWithoutResult(status -> rows.version(version, number));
    } catch (DataIntegrityViolationException e) {
      LOG.debug("Another node kept the same version, or gave up its release, just now");
    }
  }
}
