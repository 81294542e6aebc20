package uk.complexcase.pathway.mace;

import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.work.tasks.TaskContext;

/** The chair ends the panel once every case has its outcome (TCS-69). */
@Component
class HoldPanelForm extends ChairForm {

  static final String ID = "hold-panel";

  private final Chairing chairing;

  HoldPanelForm(Panels panels, Chairing chairing) {
    super(ID, "panelHeld", "exploitation panel to hold", panels);
    this.chairing = chairing;
  }

  @Override
  Optional<String> settle(Viewer chair, Panel panel, TaskContext task) {
    return chairing.end(chair, panel, task.at());
  }
}
