package uk.complexcase.cases.casefile;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.ContactRef;

/** Says that a contact told of this child, when, and which organisation told. */
@Entity
@Table(name = "contact_link")
class ContactLink {

  @EmbeddedId private Id id;

  private String source;

  @Column(name = "told_at")
  private Instant toldAt;

  @SuppressWarnings("NullAway.Init") // for JPA
  protected ContactLink() {}

  ContactLink(CaseRef caseRef, ContactRef contact, String source, Instant toldAt) {
    this.id = new Id(caseRef.value(), contact.value());
    this.source = source;
    this.toldAt = toldAt;
  }

  String contact() {
    return id.contactRef();
  }

  String source() {
    return source;
  }

  Instant toldAt() {
    return toldAt;
  }

  /** One contact tells of one child once. */
  @Embeddable
  record Id(
      @Column(name = "case_ref") String caseRef, @Column(name = "contact_ref") String contactRef)
      implements Serializable {}
}
