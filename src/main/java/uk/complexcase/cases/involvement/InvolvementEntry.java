package uk.complexcase.cases.involvement;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.complexcase.foundation.people.Agency;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.PractitionerId;
import uk.complexcase.foundation.shared.References;

/** One agency or professional involved with one child. */
@Entity
@Table(name = "involvement")
class InvolvementEntry {

  @Id String ref;
  String caseRef;

  /** The file that holds the child now; differs from {@link #caseRef} after a merge. */
  String currentCaseRef;

  @Enumerated(EnumType.STRING)
  Agency agency;

  String employer;
  String organisation;
  @Nullable String person;

  /** Of somebody without an account; a practitioner's is asked of the directory. */
  String personName;

  String role;
  String post;

  @Nullable LocalDate involvedSince;
  @Nullable LocalDate involvedUntil;

  String howKnown;
  String enteredBy;
  Instant enteredAt;
  @Nullable String endedBy;
  @Nullable Instant endedAt;
  String endedBecause = "";
  long corrections;
  @Version long version;

  @SuppressWarnings("NullAway.Init") // filled by Hibernate
  protected InvolvementEntry() {}

  InvolvementEntry(CaseRef child, Who who, String post, PractitionerId by, Instant at) {
    this.ref = References.fresh("IV");
    this.caseRef = child.value();
    this.currentCaseRef = child.value();
    this.post = post;
    this.enteredBy = by.value();
    this.enteredAt = at;
    is(who);
  }

  /** Who it is and what to the child. */
  final void is(Who who) {
    agency = who.agency();
    employer = who.employer();
    organisation = who.organisation();
    person = who.person() == null ? null : who.person().value();
    personName = who.name();
    role = who.role();
    involvedSince = who.since();
    howKnown = who.howKnown();
  }

  void corrected(Who who) {
    is(who);
    corrections++;
  }

  void end(LocalDate until, String because, PractitionerId by, Instant at) {
    involvedUntil = until;
    endedBecause = because;
    endedBy = by.value();
    endedAt = at;
  }

  boolean current() {
    return involvedUntil == null;
  }

  /** Whether the other is the same agency or person in the same role. */
  boolean isSame(Who who) {
    String other = who.person() == null ? "" : who.person().value();
    return agency == who.agency()
        && employer.equals(who.employer())
        && organisation.equalsIgnoreCase(who.organisation())
        && (person == null ? "" : person).equals(other)
        && personName.equalsIgnoreCase(who.name())
        && role.equalsIgnoreCase(who.role());
  }
}
