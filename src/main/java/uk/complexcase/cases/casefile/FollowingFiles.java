package uk.complexcase.cases.casefile;

import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.support.TransactionTemplate;
import uk.complexcase.cases.events.CaseMerged;
import uk.complexcase.cases.events.CaseUnmerged;
import uk.complexcase.foundation.shared.CaseRef;

/**
 * Has every room's records follow files that are merged or parted, each room in a transaction of
 * its own. Idempotent, as each room is: it asks for the present state.
 */
@Component
class FollowingFiles {

  private final ObjectProvider<RecordsOnFiles> rooms;
  private final CaseFiles files;
  private final TransactionTemplate transaction;

  FollowingFiles(
      ObjectProvider<RecordsOnFiles> rooms,
      CaseFiles files,
      PlatformTransactionManager transactions) {
    this.rooms = rooms;
    this.files = files;
    this.transaction = new TransactionTemplate(transactions);
    this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  @ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
  void on(CaseMerged merged) {
    follow(merged.duplicate(), merged.into());
  }

  @ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
  void on(CaseUnmerged unmerged) {
    follow(unmerged.duplicate(), unmerged.from());
  }

  private void follow(CaseRef... touched) {
    var moved = new MovedFiles(List.of(touched), files::current);
    var failures = new ArrayList<RuntimeException>();
    rooms.orderedStream().forEach(room -> follow(room, moved, failures));
    if (!failures.isEmpty()) {
      // the outbox then gives the event out again, to every room
      var unheard = new IllegalStateException("Not all records followed " + moved.touched());
      failures.forEach(unheard::addSuppressed);
      throw unheard;
    }
  }

  /** One room that cannot follow keeps no other from it. */
  private void follow(RecordsOnFiles room, MovedFiles moved, List<RuntimeException> failures) {
    try {
      transaction.executeWithoutResult(status -> room.follow(moved));
    } catch (RuntimeException e) {
      failures.add(e);
    }
  }
}
