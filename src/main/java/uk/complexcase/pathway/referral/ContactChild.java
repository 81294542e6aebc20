package uk.complexcase.pathway.referral;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.ContactRef;
import uk.complexcase.foundation.shared.LondonTime;
import uk.complexcase.pathway.referral.MarsReferral.ReferredChild;

/** A child as the referrer described them, with the case file opened for them. */
@Entity
@Table(name = "contact_child")
class ContactChild {

  @Id UUID id = UUID.randomUUID();
  String contactRef;

  @Column(name = "position_in_list")
  int position;

  @Column(name = "child_name")
  String name;

  @Nullable LocalDate dateOfBirth;
  @Nullable Integer expectedAge;
  String livesWith;
  String school;
  String caseRef;

  /** The file that holds the case now; differs from {@link #caseRef} after a merge. */
  String currentCaseRef;

  @Nullable String matchKey;

  @SuppressWarnings("NullAway.Init") // filled by Hibernate
  protected ContactChild() {}

  ContactChild(String contactRef, int position, ReferredChild child, CaseRef caseRef) {
    this.contactRef = contactRef;
    this.position = position;
    this.name = child.name().strip();
    this.dateOfBirth = child.dateOfBirth();
    this.expectedAge = child.expectedAge();
    this.livesWith = child.livesWith().strip();
    this.school = child.school().strip();
    this.caseRef = caseRef.value();
    this.currentCaseRef = caseRef.value();
    this.matchKey = matchKey(name, dateOfBirth);
  }

  ContactRef contact() {
    return new ContactRef(contactRef);
  }

  CaseRef file() {
    return new CaseRef(currentCaseRef);
  }

  /** Age in years on the London day of the instant; null when nothing is known of it. */
  static @Nullable Integer ageAt(
      @Nullable LocalDate dateOfBirth, @Nullable Integer expectedAge, Instant at) {
    return dateOfBirth == null
        ? expectedAge
        : (Integer)
            Period.between(dateOfBirth, at.atZone(LondonTime.ZONE).toLocalDate()).getYears();
  }

  /**
   * The same for two tellings of one child: name without case, accents or order, and date of birth.
   */
  static @Nullable String matchKey(String name, @Nullable LocalDate dateOfBirth) {
    if (dateOfBirth == null) {
      return null;
    }
    String plain =
        Normalizer.normalize(name, Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.UK);
    String words =
        Arrays.stream(plain.split("[^\\p{L}\\p{N}]+"))
            .filter(word -> !word.isEmpty())
            .sorted()
            .collect(Collectors.joining(" "));
    return words.isEmpty() || words.equals("unknown") ? null : words + "|" + dateOfBirth;
  }
}
