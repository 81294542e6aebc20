package uk.complexcase.pathway.missing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import uk.complexcase.foundation.shared.PractitionerId;

/** What one person told of a missing child; never changed afterwards. */
@Entity
@Table(name = "missing_report")
class MissingReport {

  @Id String submissionId;
  String episodeRef;
  Instant missingSince;
  Instant reportedAt;
  String reporter;

  @Column(length = 4000)
  String circumstances;

  String writtenBy;
  Instant writtenAt;

  @SuppressWarnings("NullAway.Init") // filled by Hibernate
  protected MissingReport() {}

  MissingReport(
      String submissionId,
      MissingEpisode episode,
      MissingDesk.Told told,
      PractitionerId by,
      Instant at) {
    this.submissionId = submissionId;
    this.episodeRef = episode.ref;
    this.missingSince = told.missingSince();
    this.reportedAt = told.reportedAt();
    this.reporter = told.reporter();
    this.circumstances = told.circumstances();
    this.writtenBy = by.value();
    this.writtenAt = at;
  }
}
