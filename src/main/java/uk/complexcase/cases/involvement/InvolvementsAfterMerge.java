package uk.complexcase.cases.involvement;

import java.util.List;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.casefile.CaseFiles;
import uk.complexcase.cases.events.CaseMerged;
import uk.complexcase.cases.events.CaseUnmerged;
import uk.complexcase.foundation.shared.CaseRef;

/**
 * Keeps the register pointed at the file that holds each child now. Idempotent: it asks for the
 * present state.
 */
@Component
class InvolvementsAfterMerge {

  private final InvolvementEntries entries;
  private final CaseFiles files;

  InvolvementsAfterMerge(InvolvementEntries entries, CaseFiles files) {
    this.entries = entries;
    this.files = files;
  }

  @ApplicationModuleListener
  void on(CaseMerged merged) {
    follow(List.of(merged.duplicate().value(), merged.into().value()));
  }

  @ApplicationModuleListener
  void on(CaseUnmerged unmerged) {
    follow(List.of(unmerged.duplicate().value(), unmerged.from().value()));
  }

  private void follow(List<String> touched) {
    entries
        .findByCurrentCaseRefInOrderByEnteredAtAscRefAsc(touched)
        .forEach(one -> one.currentCaseRef = files.current(new CaseRef(one.caseRef)).value());
  }
}
