package uk.complexcase.pathway.risk;

import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.casefile.CaseFiles;
import uk.complexcase.cases.events.PanelOfCaseChanged;
import uk.complexcase.cases.events.ToldOfComplexSafeguarding.What;
import uk.complexcase.foundation.shared.LondonTime;

/**
 * Hears that another day hears a case than the team knows, and tells the team. Idempotent: the day
 * that is known already changes nothing, nor does an older word.
 */
@Component
class HearingOfPanels {

  private final CsCases cases;
  private final CaseFiles files;
  private final RiskTrace trace;
  private final TellingTeam team;

  HearingOfPanels(CsCases cases, CaseFiles files, RiskTrace trace, TellingTeam team) {
    this.cases = cases;
    this.files = files;
    this.trace = trace;
    this.team = team;
  }

  @ApplicationModuleListener
  void on(PanelOfCaseChanged changed) {
    cases
        .findFirstByCurrentCaseRefAndOpenForNotNullOrderByReferredAt(
            files.current(changed.caseRef()).value())
        .flatMap(cs -> cases.hold(cs.ref))
        .filter(cs -> cs.heardElsewhere(changed.panelOn(), changed.because(), changed.at()))
        .ifPresent(cs -> {
          String day = LondonTime.day(changed.panelOn());
          trace.record(
              cs, changed.by(), changed.at(), "PANEL_DAY_CHANGED", "Exploitation panel: " + day);
          team.tell(
              cs,
              What.PANEL_CHANGED,
              cs.ref + "/" + changed.panelOn() + "/" + changed.at(),
              changed.at(),
              changed.by());
        });
  }
}
