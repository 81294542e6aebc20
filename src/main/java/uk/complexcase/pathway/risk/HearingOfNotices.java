package uk.complexcase.pathway.risk;

import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.casefile.CaseFiles;
import uk.complexcase.cases.events.ToldOfComplexSafeguarding.What;
import uk.complexcase.cases.events.WarningNoticeGroundEnded;
import uk.complexcase.foundation.shared.PractitionerId;

/** Tells the team that a warning notice lost its ground (TCS-27). Idempotent by the event's key. */
@Component
class HearingOfNotices {

  private final CsCases cases;
  private final CaseFiles files;
  private final TellingTeam team;

  HearingOfNotices(CsCases cases, CaseFiles files, TellingTeam team) {
    this.cases = cases;
    this.files = files;
    this.team = team;
  }

  @ApplicationModuleListener
  void on(WarningNoticeGroundEnded ended) {
    cases
        .findFirstByCurrentCaseRefAndOpenForNotNullOrderByReferredAt(
            files.current(ended.child()).value())
        .ifPresent(cs ->
            team.tell(
                cs,
                What.NOTICE_GROUND_ENDED,
                cs.ref + "/" + ended.key(),
                ended.at(),
                PractitionerId.SYSTEM));
  }
}
