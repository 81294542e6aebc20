package uk.complexcase.pathway.transition;

import java.util.List;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.casefile.CaseFiles;
import uk.complexcase.cases.events.CaseMerged;
import uk.complexcase.cases.events.CaseUnmerged;

/**
 * Keeps handovers pointed at the file that holds each child now. Idempotent: it asks for the
 * present state.
 */
@Component
class HandoversAfterMerge {

  private final Handovers handovers;
  private final CaseFiles files;

  HandoversAfterMerge(Handovers handovers, CaseFiles files) {
    this.handovers = handovers;
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
    handovers
        .findByCurrentCaseRefIn(touched)
        .forEach(one -> one.currentCaseRef = files.current(one.openedOn()).value());
  }
}
