package uk.complexcase.cases.actions;

import java.util.List;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.casefile.CaseFiles;
import uk.complexcase.cases.events.CaseMerged;
import uk.complexcase.cases.events.CaseUnmerged;

/**
 * Keeps actions with the file that holds each child now. Idempotent: it asks for the present state.
 */
@Component
class ActionsAfterMerge {

  private final ItemRows rows;
  private final CaseFiles files;

  ActionsAfterMerge(ItemRows rows, CaseFiles files) {
    this.rows = rows;
    this.files = files;
  }

  @ApplicationModuleListener
  void on(CaseMerged merged) {
    rows.follow(List.of(merged.duplicate(), merged.into()), files::current);
  }

  @ApplicationModuleListener
  void on(CaseUnmerged unmerged) {
    rows.follow(List.of(unmerged.duplicate(), unmerged.from()), files::current);
  }
}
