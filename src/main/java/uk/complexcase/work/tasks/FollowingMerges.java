package uk.complexcase.work.tasks;

import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.casefile.CaseFiles;
import uk.complexcase.cases.events.CaseMerged;
import uk.complexcase.cases.events.CaseUnmerged;
import uk.complexcase.foundation.shared.CaseRef;

/**
 * Points tasks to the file that holds their case, after a merge or its undoing. Idempotent by what
 * holds the case now.
 */
@Component
class FollowingMerges {

  private final Tasks tasks;
  private final CaseFiles caseFiles;

  FollowingMerges(Tasks tasks, CaseFiles caseFiles) {
    this.tasks = tasks;
    this.caseFiles = caseFiles;
  }

  @ApplicationModuleListener
  void on(CaseMerged event) {
    follow(event.duplicate());
  }

  @ApplicationModuleListener
  void on(CaseUnmerged event) {
    follow(event.from());
  }

  private void follow(CaseRef ref) {
    tasks.keysOnCase(ref.value()).stream()
        .sorted()
        .forEach(key -> tasks.lock(key).ifPresent(task -> task.follow(caseFiles::current)));
  }
}
