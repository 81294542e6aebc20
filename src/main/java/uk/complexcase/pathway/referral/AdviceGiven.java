package uk.complexcase.pathway.referral;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;

/** What a decision table advised on a contact, kept as it was when the step began. */
@Entity
@Table(name = "advice_given")
class AdviceGiven {

  /** The contact and the decision. */
  @Embeddable
  record Key(String contactRef, String decision) implements Serializable {}

  @EmbeddedId Key key;
  String advised;
  String because;
  Instant givenAt;

  @SuppressWarnings("NullAway.Init") // filled by Hibernate
  protected AdviceGiven() {}

  AdviceGiven(String contactRef, String decision, String advised, String because, Instant givenAt) {
    this.key = new Key(contactRef, decision);
    this.advised = advised;
    this.because = because;
    this.givenAt = givenAt;
  }
}
