package uk.complexcase.pathway.referral;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Who told the hub; an organisation without an id was typed by the hub from a telephone contact.
 *
 * @param enteredBy id of the person who typed it in
 */
@Embeddable
record Referrer(
    String enteredBy,
    @Column(name = "referrer_name") String name,
    @Nullable String organisationId,
    String organisationName,
    @Column(name = "referrer_telephone") String telephone) {

  /**
   * What tells one source from another when contacts are counted by source (SCR-B-13); at most 100
   * characters.
   */
  String source() {
    if (organisationId != null) {
      return organisationId;
    }
    String typed = organisationName.isBlank() ? name : organisationName;
    String source = "typed:" + typed.strip().toLowerCase(Locale.UK);
    return source.substring(0, Math.min(source.length(), 100));
  }

  /** Name and organisation as one line. */
  String line() {
    return organisationName.isBlank() ? name : name + ", " + organisationName;
  }
}
