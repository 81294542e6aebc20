package uk.complexcase.pathway.mace;

import java.util.Map;
import org.springframework.stereotype.Component;
import uk.complexcase.work.tasks.FormData;
import uk.complexcase.work.tasks.FormReader;
import uk.complexcase.work.tasks.SubmissionOutcome;
import uk.complexcase.work.tasks.TaskContext;
import uk.complexcase.work.tasks.TaskSubmission;

/** Leads to the page on which an agency writes its return (TCS-63). */
@Component
class ReturnForm implements TaskSubmission {

  static final String ID = "return-to-panel";

  private final PanelReturns returns;
  private final Panels panels;
  private final PanelClocks clocks;

  ReturnForm(PanelReturns returns, Panels panels, PanelClocks clocks) {
    this.returns = returns;
    this.panels = panels;
    this.clocks = clocks;
  }

  @Override
  public String formId() {
    return ID;
  }

  @Override
  public String why(TaskContext task) {
    return returns
        .findById(task.text("panelReturnRef"))
        .map(asked -> "what " + asked.name + " knows")
        .orElse("what your agency knows");
  }

  @Override
  public String settledAs(TaskContext task) {
    return task.text("panelReturnRef");
  }

  @Override
  public Map<String, Object> prefill(TaskContext task) {
    return panels
        .findById(task.text("panelRef"))
        .<Map<String, Object>>map(panel ->
            Map.of(
                "soFar",
                "**The %s.** [Write the return](/panels/%s/return)"
                    .formatted(panel.named(), panel.meetsOn)))
        .orElse(Map.of());
  }

  @Override
  public SubmissionOutcome submit(TaskContext task, FormData data) {
    var asked = returns.findById(task.text("panelReturnRef")).orElseThrow();
    if (asked.returnedAt == null) {
      var form = new FormReader(data);
      form.problem("returnDone", "Send the return on the page of the panel first");
      return form.refusal();
    }
    clocks.returnIn(asked, asked.returnedAt);
    return new SubmissionOutcome.Accepted(Map.of(), "The return is in.");
  }
}
