package uk.complexcase.work.steps;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.UUID;
import uk.complexcase.foundation.shared.PractitionerId;

/** What was recorded at one step; never changed afterwards. Each room keeps its own table. */
@MappedSuperclass
public abstract class Step {

  @Id private UUID id;

  @Column(length = 200000)
  private String answers;

  private String doneBy;
  private Instant doneAt;

  @SuppressWarnings("NullAway.Init") // filled by Hibernate
  protected Step() {}

  protected Step(StepEntry entry) {
    this.id = UUID.randomUUID();
    this.answers = entry.answers();
    this.doneBy = entry.by().value();
    this.doneAt = entry.at();
  }

  /** Which step it was, as a heading; empty where its time says enough. */
  public abstract String label();

  public Instant doneAt() {
    return doneAt;
  }

  public PractitionerId doneBy() {
    return new PractitionerId(doneBy);
  }

  UUID id() {
    return id;
  }

  String answers() {
    return answers;
  }
}
