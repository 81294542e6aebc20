package uk.complexcase.pathway.meetings;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import uk.complexcase.cases.events.ReturnInterviewHeld;
import uk.complexcase.foundation.shared.CaseRef;

/** What one return home interview told (CSD-48). */
@Entity
@Table(name = "discussion_interview")
class ToldInterview {

  @Id String episodeRef;
  String caseRef;
  String currentCaseRef;
  Instant missingSince;
  Instant returnedAt;
  Instant heldAt;
  String heldBy;
  boolean independent;

  @Column(length = 4000)
  String childWords;

  @Column(length = 4000)
  String whereAndWho;

  @Column(length = 4000)
  String wouldHelp;

  @SuppressWarnings("NullAway.Init") // filled by Hibernate
  protected ToldInterview() {}

  ToldInterview(ReturnInterviewHeld told, CaseRef current) {
    this.episodeRef = told.episode();
    this.caseRef = told.child().value();
    this.currentCaseRef = current.value();
    this.missingSince = told.missingSince();
    this.returnedAt = told.returnedAt();
    this.heldAt = told.heldAt();
    this.heldBy = told.heldBy();
    this.independent = told.independent();
    this.childWords = told.childWords();
    this.whereAndWho = told.whereAndWho();
    this.wouldHelp = told.wouldHelp();
  }
}
