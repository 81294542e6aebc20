package uk.complexcase.pathway.missing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import uk.complexcase.foundation.shared.PractitionerId;

/** What was recorded at one step of an episode; never changed afterwards. */
@Entity
@Table(name = "missing_step")
class EpisodeStep {

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

    String label() {
      return label;
    }
  }

  @Id UUID id;
  String episodeRef;

  @Enumerated(EnumType.STRING)
  Kind kind;

  @Column(length = 200000)
  String answers;

  String doneBy;
  Instant doneAt;

  @SuppressWarnings("NullAway.Init") // filled by Hibernate
  protected EpisodeStep() {}

  EpisodeStep(String episode, Kind kind, String answers, PractitionerId by, Instant at) {
    this.id = UUID.randomUUID();
    this.episodeRef = episode;
    this.kind = kind;
    this.answers = answers;
    this.doneBy = by.value();
    this.doneAt = at;
  }
}
