package uk.complexcase.pathway.risk;

import java.util.List;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.casefile.CaseFiles;
import uk.complexcase.cases.events.CaseMerged;
import uk.complexcase.cases.events.CaseUnmerged;

/**
 * Keeps the team's cases pointed at the file that holds each child now. Idempotent: it asks for the
 * present state. Two that are open when files are merged both stay open; a later referral joins
 * one.
 */
@Component
class CsCasesAfterMerge {

  private final CsCases cases;
  private final CaseFiles files;

  CsCasesAfterMerge(CsCases cases, CaseFiles files) {
    this.cases = cases;
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
    cases
        .findByCurrentCaseRefIn(touched)
        .forEach(cs -> cs.currentCaseRef = files.current(cs.openedOn()).value());
  }
}
