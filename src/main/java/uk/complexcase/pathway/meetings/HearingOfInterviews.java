package uk.complexcase.pathway.meetings;

import java.util.List;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.casefile.CaseFiles;
import uk.complexcase.cases.events.CaseMerged;
import uk.complexcase.cases.events.CaseUnmerged;
import uk.complexcase.cases.events.ReturnInterviewHeld;
import uk.complexcase.foundation.shared.CaseRef;

/**
 * Hears what children said in return home interviews, for the next discussion about them (CSD-48).
 * Idempotent by the episode; after a merge it asks for the present state.
 */
@Component
class HearingOfInterviews {

  private final ToldInterviews interviews;
  private final CaseFiles files;

  HearingOfInterviews(ToldInterviews interviews, CaseFiles files) {
    this.interviews = interviews;
    this.files = files;
  }

  @ApplicationModuleListener
  void on(ReturnInterviewHeld told) {
    if (!interviews.existsById(told.episode())) {
      interviews.save(new ToldInterview(told, files.current(told.child())));
    }
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
    interviews
        .findByCurrentCaseRefInOrderByHeldAtDesc(touched)
        .forEach(one -> one.currentCaseRef = files.current(new CaseRef(one.caseRef)).value());
  }
}
