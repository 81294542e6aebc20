package uk.complexcase.pathway.disruption;

import java.util.List;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.casefile.CaseFiles;
import uk.complexcase.cases.events.CaseMerged;
import uk.complexcase.cases.events.CaseUnmerged;
import uk.complexcase.foundation.shared.CaseRef;

/**
 * Keeps options and referrals pointed at the file that holds each child now. Idempotent: it asks
 * for the present state.
 */
@Component
class DisruptionAfterMerge {

  private final DisruptionOptions options;
  private final NrmSteps steps;
  private final CaseFiles files;

  DisruptionAfterMerge(DisruptionOptions options, NrmSteps steps, CaseFiles files) {
    this.options = options;
    this.steps = steps;
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
    options
        .findByCurrentCaseRefIn(touched)
        .forEach(one -> one.currentCaseRef = files.current(new CaseRef(one.caseRef)).value());
    steps
        .findByCurrentCaseRefIn(touched)
        .forEach(one -> one.currentCaseRef = files.current(new CaseRef(one.caseRef)).value());
  }
}
