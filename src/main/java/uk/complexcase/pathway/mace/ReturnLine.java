package uk.complexcase.pathway.mace;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import uk.complexcase.cases.sharing.HandlingCode;

/** What one agency returned on one case: words, or that it knows nothing (TCS-63). */
@Entity
@Table(name = "panel_return_line")
class ReturnLine {

  @EmbeddedId Key key;
  boolean nothing;

  @Column(length = 4000)
  String words;

  @Enumerated(EnumType.STRING)
  HandlingCode handling;

  String writtenBy;
  Instant writtenAt;

  @SuppressWarnings("NullAway.Init") // filled by Hibernate
  protected ReturnLine() {}

  ReturnLine(Key key, boolean nothing, String words, HandlingCode handling, String by, Instant at) {
    this.key = key;
    this.nothing = nothing;
    this.words = words;
    this.handling = handling;
    this.writtenBy = by;
    this.writtenAt = at;
  }

  /** One line of each return on each case. */
  @Embeddable
  record Key(
      @Column(name = "return_ref") String returnRef, @Column(name = "item_ref") String itemRef) {}
}
