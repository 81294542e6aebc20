package uk.complexcase.pathway.referral;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.complexcase.foundation.people.Agency;

/**
 * One agency's check of its records on a contact's children; not returned while there is no return
 * time.
 */
@Entity
@Table(name = "records_check")
class RecordsCheck {

  @Id UUID id = UUID.randomUUID();
  String contactRef;

  @Enumerated(EnumType.STRING)
  Agency agency;

  Instant askedAt;
  @Nullable Instant returnedAt;
  @Nullable String returnedBy;
  @Nullable Boolean known;
  String summary = "";
  @Nullable String answers;

  @SuppressWarnings("NullAway.Init") // filled by Hibernate
  protected RecordsCheck() {}

  RecordsCheck(String contactRef, Agency agency, Instant askedAt) {
    this.contactRef = contactRef;
    this.agency = agency;
    this.askedAt = askedAt;
  }

  /**
   * Takes in the return.
   *
   * @param held whether the agency holds records
   * @param found what they say, as the hub needs it
   */
  void returned(boolean held, String found, String given, String by, Instant at) {
    known = held;
    summary = found;
    answers = given;
    returnedBy = by;
    returnedAt = at;
  }

  /** The return in a line. */
  String line() {
    if (known == null) {
      return "Not yet returned";
    }
    return known ? summary : RecordsFound.NIL.label();
  }
}
