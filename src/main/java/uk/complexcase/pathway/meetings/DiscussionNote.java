package uk.complexcase.pathway.meetings;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import uk.complexcase.cases.sharing.HandlingCode;
import uk.complexcase.foundation.people.Agency;
import uk.complexcase.foundation.people.Organisation;
import uk.complexcase.foundation.shared.CaseRef;

/** What one person wrote under a point; only they change it, so that several may write at once. */
@Entity
@Table(name = "discussion_note")
class DiscussionNote {

  /** Made by the page, so that sending twice writes once. */
  @Id UUID id;

  String discussionRef;
  int sessionNumber;

  @Enumerated(EnumType.STRING)
  AgendaItem item;

  String children;
  String author;

  @Enumerated(EnumType.STRING)
  Agency agency;

  /** Id of the organisation they wrote for: one school is not another. */
  String employer;

  @Enumerated(EnumType.STRING)
  HandlingCode handling;

  String words;
  Instant writtenAt;
  Instant changedAt;
  boolean withdrawn;
  @Version long version;

  @SuppressWarnings("NullAway.Init") // filled by Hibernate
  protected DiscussionNote() {}

  DiscussionNote(
      DiscussionSession session,
      StrategyAct.WriteNote written,
      Set<CaseRef> about,
      String author,
      Organisation employer,
      Instant at) {
    this.id = written.note();
    this.discussionRef = session.key.discussionRef();
    this.sessionNumber = session.number();
    this.item = written.item();
    this.children = ChildList.text(about);
    this.author = author;
    this.agency = employer.agency();
    this.employer = employer.id();
    this.handling = written.handling();
    this.words = written.words().strip();
    this.writtenAt = at;
    this.changedAt = at;
  }

  Set<CaseRef> children() {
    return ChildList.read(children);
  }
}
