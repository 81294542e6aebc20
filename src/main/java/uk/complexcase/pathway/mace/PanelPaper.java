package uk.complexcase.pathway.mace;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import uk.complexcase.work.steps.Step;
import uk.complexcase.work.steps.StepEntry;

/** A paper as it was sent; the latest of a case holds. */
@Entity
@Table(name = "panel_paper")
class PanelPaper extends Step {

  String itemRef;

  @SuppressWarnings("NullAway.Init") // filled by Hibernate
  protected PanelPaper() {}

  PanelPaper(StepEntry entry) {
    super(entry);
    this.itemRef = entry.record();
  }

  @Override
  public String label() {
    return "Panel paper";
  }
}
