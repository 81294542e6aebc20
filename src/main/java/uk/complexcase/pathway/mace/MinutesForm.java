package uk.complexcase.pathway.mace;

import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.work.tasks.TaskContext;

/** The chair agrees the minutes, which stand as they are from then on (TCS-69). */
@Component
class MinutesForm extends ChairForm {

  static final String ID = "agree-panel-minutes";

  private final Chairing chairing;

  MinutesForm(Panels panels, Chairing chairing) {
    super(ID, "minutesAgreed", "panel held, minutes to agree", panels);
    this.chairing = chairing;
  }

  @Override
  Optional<String> settle(Viewer chair, Panel panel, TaskContext task) {
    return chairing.agreeMinutes(chair, panel, task.at());
  }
}
