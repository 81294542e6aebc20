package uk.complexcase.pathway.missing;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import uk.complexcase.work.steps.Step;
import uk.complexcase.work.steps.StepEntry;

/** What was recorded at one step of an episode; never changed afterwards. */
@Entity
@Table(name = "missing_step")
class EpisodeStep extends Step {

  /** Which step it was. */
  enum Kind {
    RISK("Risk assessed"),
    SEARCH("Search"),
    RETURN("Return"),
    OFFER("Interview offered"),
    INTERVIEW("Return interview"),
    PATTERN("Pattern considered");

    private final String label;

    Kind(String label) {
      this.label = label;
    }
  }

  String episodeRef;

  @Enumerated(EnumType.STRING)
  Kind kind;

  @SuppressWarnings("NullAway.Init") // filled by Hibernate
  protected EpisodeStep() {}

  EpisodeStep(Kind kind, StepEntry entry) {
    super(entry);
    this.episodeRef = entry.record();
    this.kind = kind;
  }

  @Override
  public String label() {
    return kind.label;
  }
}
