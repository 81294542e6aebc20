package uk.complexcase.pathway.minutes;

import java.util.List;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.casefile.CaseFiles;
import uk.complexcase.cases.events.CaseMerged;
import uk.complexcase.cases.events.CaseUnmerged;
import uk.complexcase.foundation.shared.CaseRef;

/**
 * Keeps minutes with the file that holds each child now; what they say stays. Idempotent: it asks
 * for the present state.
 */
@Component
class MinutesAfterMerge {

  private final MinutesRows rows;
  private final CaseFiles files;

  MinutesAfterMerge(MinutesRows rows, CaseFiles files) {
    this.rows = rows;
    this.files = files;
  }

  @ApplicationModuleListener
  void on(CaseMerged merged) {
    follow(List.of(merged.duplicate(), merged.into()));
  }

  @ApplicationModuleListener
  void on(CaseUnmerged unmerged) {
    follow(List.of(unmerged.duplicate(), unmerged.from()));
  }

  private void follow(List<CaseRef> touched) {
    rows.childrenOn(touched).forEach(child -> rows.holds(child, files.current(child)));
  }
}
