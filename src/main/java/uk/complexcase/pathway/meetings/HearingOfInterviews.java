package uk.complexcase.pathway.meetings;

import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.casefile.CaseFiles;
import uk.complexcase.cases.casefile.MovedFiles;
import uk.complexcase.cases.casefile.RecordsOnFiles;
import uk.complexcase.cases.events.ReturnInterviewHeld;

/**
 * Hears what children said in return home interviews, for the next discussion about them (CSD-48).
 * Idempotent by the episode; after a merge it asks for the present state.
 */
@Component
class HearingOfInterviews implements RecordsOnFiles {

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

  @Override
  public void follow(MovedFiles moved) {
    interviews
        .findByCurrentCaseRefInOrderByHeldAtDesc(moved.refs())
        .forEach(one -> one.currentCaseRef = moved.now(one.caseRef));
  }
}
