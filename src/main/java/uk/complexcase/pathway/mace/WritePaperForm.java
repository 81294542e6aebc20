package uk.complexcase.pathway.mace;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import uk.complexcase.work.steps.Answers;
import uk.complexcase.work.steps.StepForm;
import uk.complexcase.work.tasks.FormReader;
import uk.complexcase.work.tasks.TaskContext;

/**
 * The paper of one case: concern and precipitating incident, both of them (TCS-70), the child's
 * view, and whether what is in place is enough (CSD-14). A case carried over starts with the paper
 * of the panel before.
 */
@Component
class WritePaperForm extends StepForm<PanelItem> {

  private final PaperWork work;
  private final Answers answers;

  WritePaperForm(PaperWork work, Answers answers) {
    super("write-panel-paper", PanelPaper::new, work);
    this.work = work;
    this.answers = answers;
  }

  @Override
  public String why(TaskContext task) {
    return "case brought to the exploitation panel";
  }

  @Override
  protected Map<String, Object> known(PanelItem item) {
    return item.carriedFrom == null
        ? Map.of()
        : work.latest(item.carriedFrom)
            .<Map<String, Object>>map(paper -> new LinkedHashMap<>(answers.of(paper)))
            .orElse(Map.of());
  }

  @Override
  protected Storing<PanelItem> read(FormReader form, TaskContext task, PanelItem item) {
    form.text("concern", "Write what the concern is");
    form.text("precipitatingIncident", "Write which incident brought it to a head");
    var view = form.option(ChildView.class, "childVoice", "Say whether the child's view is here");
    boolean recorded = view == ChildView.RECORDED;
    form.textWhen(recorded, "childWords", "Write what the child says");
    form.textWhen(
        !recorded, "childWordsPlan", "Say who asks the child and when, or why it is not safe");
    form.text("whatWorks", "Write what works, or that nothing does yet");
    form.text("worries", "Write what worries you");
    boolean enough =
        form.yes("arrangementsAdequate", "Say whether what is in place for this child is enough");
    form.textWhen(!enough, "arrangementChanges", "Write what should change");
    if (!item.listed()) {
      form.problem("concern", "The panel does not hear this case any more; nothing is sent");
    }
    return held -> {
      held.paperAt = task.at();
      return new Done(
          task.at(),
          "PANEL_PAPER_SENT",
          "Paper for the exploitation panel sent",
          Map.of(),
          "Sent. The panel's members read it with the agenda.");
    };
  }
}
