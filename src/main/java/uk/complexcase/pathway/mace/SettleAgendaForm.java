package uk.complexcase.pathway.mace;

import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.work.tasks.TaskContext;

/** The chair settles the agenda, late papers taken or moved (TCS-69). */
@Component
class SettleAgendaForm extends ChairForm {

  static final String ID = "settle-panel-agenda";

  private final Chairing chairing;

  SettleAgendaForm(Panels panels, Chairing chairing) {
    super(ID, "agendaSettled", "papers closed, agenda to settle", panels);
    this.chairing = chairing;
  }

  @Override
  Optional<String> settle(Viewer chair, Panel panel, TaskContext task) {
    return chairing.settleAgenda(chair, panel, task.at());
  }
}
