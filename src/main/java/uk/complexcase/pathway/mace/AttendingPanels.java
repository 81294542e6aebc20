package uk.complexcase.pathway.mace;

import org.springframework.stereotype.Component;
import uk.complexcase.foundation.people.PeopleDirectory;
import uk.complexcase.foundation.shared.PractitionerId;

/** Keeps which agencies will be absent from a panel, and which attended it. */
@Component
class AttendingPanels {

  private final PanelReturns returns;
  private final AskingForReturns asking;
  private final PeopleDirectory people;

  AttendingPanels(PanelReturns returns, AskingForReturns asking, PeopleDirectory people) {
    this.returns = returns;
    this.asking = asking;
    this.people = people;
  }

  PanelAnswer absent(Found found, PanelAct.WillBeAbsent act) {
    var panel = found.begun();
    if (panel.state != PanelState.AGENDA_ISSUED) {
      return PanelAnswer.refused("absent", "Settle the agenda first");
    }
    if (act.person().isBlank()) {
      return PanelAnswer.refused("absent", "Choose who answers for the agency");
    }
    return people
        .find(new PractitionerId(act.person()))
        .<PanelAnswer>map(person -> {
          asking.absent(panel, person, found.now());
          return new PanelAnswer.Done(
              person.organisation().name() + " is asked for its return before the panel.");
        })
        .orElseGet(() -> PanelAnswer.refused("absent", "Choose somebody of the list"));
  }

  PanelAnswer attend(Found found, PanelAct.Attend act) {
    var panel = found.begun();
    if (panel.state != PanelState.AGENDA_ISSUED) {
      return PanelAnswer.refused("attendance", "The panel does not meet now");
    }
    returns
        .findByPanelRefOrderByName(panel.ref)
        .forEach(one -> one.attendance = act.attendance().getOrDefault(one.ref, one.attendance));
    return new PanelAnswer.Done("Attendance is kept.");
  }
}
