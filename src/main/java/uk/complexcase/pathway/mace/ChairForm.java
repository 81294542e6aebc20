package uk.complexcase.pathway.mace;

import java.util.Map;
import java.util.Optional;
import uk.complexcase.foundation.security.NotVisible;
import uk.complexcase.foundation.security.Permission;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.work.tasks.FormData;
import uk.complexcase.work.tasks.FormReader;
import uk.complexcase.work.tasks.SubmissionOutcome;
import uk.complexcase.work.tasks.TaskContext;
import uk.complexcase.work.tasks.TaskSubmission;

/** A step the chair settles, on this form or on the panel's page. */
abstract class ChairForm implements TaskSubmission {

  private final String formId;
  private final String question;
  private final String why;
  private final Panels panels;

  ChairForm(String formId, String question, String why, Panels panels) {
    this.formId = formId;
    this.question = question;
    this.why = why;
    this.panels = panels;
  }

  /** Does it, or says why not yet. */
  abstract Optional<String> settle(Viewer chair, Panel panel, TaskContext task);

  @Override
  public String formId() {
    return formId;
  }

  @Override
  public String why(TaskContext task) {
    return why;
  }

  @Override
  public String settledAs(TaskContext task) {
    return task.text("panelRef");
  }

  @Override
  public Map<String, Object> prefill(TaskContext task) {
    return panels
        .findById(task.text("panelRef"))
        .<Map<String, Object>>map(panel ->
            Map.of(
                "soFar",
                "**The %s.** [Open its page](/panels/%s)".formatted(panel.named(), panel.meetsOn)))
        .orElse(Map.of());
  }

  @Override
  public SubmissionOutcome submit(TaskContext task, FormData data) {
    if (!task.person().may(Permission.CHAIR_PANEL)) {
      throw new NotVisible("Only a chair settles a panel");
    }
    var form = new FormReader(data);
    if (!data.text(question).equals("DONE")) {
      form.problem(question, "Answer Yes once it is done");
      return form.refusal();
    }
    var panel = panels.hold(task.text("panelRef")).orElseThrow();
    settle(task.person(), panel, task).ifPresent(no -> form.problem(question, no));
    return form.refused() ? form.refusal() : new SubmissionOutcome.Accepted(Map.of(), "Recorded.");
  }
}
