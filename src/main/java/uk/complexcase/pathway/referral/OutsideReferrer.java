package uk.complexcase.pathway.referral;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who told the hub without an account: apart from the contact, so that no file of a child and no
 * other agency shows it.
 */
@Entity
@Table(name = "outside_referrer")
class OutsideReferrer {

  @Id String contactRef;

  @Enumerated(EnumType.STRING)
  ReferrerKind kind;

  @Column(name = "referrer_name")
  String name;

  String agency;
  String post;
  String telephone;
  String email;
  boolean mayWrite;
  String howToReach;
  boolean staysUnnamed;

  /** When the hub made sure that they are who they say; only professionals are verified. */
  @Nullable Instant verifiedAt;

  @Nullable String verifiedBy;
  String verifiedHow = "";

  /** When the hub told them the outcome. */
  @Nullable Instant toldAt;

  @Nullable String toldBy;
  String toldHow = "";

  @SuppressWarnings("NullAway.Init") // filled by Hibernate
  protected OutsideReferrer() {}

  OutsideReferrer(String contactRef, OutsideReport report) {
    var teller = report.teller();
    this.contactRef = contactRef;
    this.kind = report.kind();
    this.name = teller.name().strip();
    this.agency = teller.agency().strip();
    this.post = teller.post().strip();
    this.telephone = teller.telephone().strip();
    this.email = teller.email().strip();
    this.mayWrite = teller.mayWrite();
    this.howToReach = teller.howToReach().strip();
    this.staysUnnamed = teller.staysUnnamed();
  }

  /** Whether a receipt goes by mail: an address was given, and they allowed it. */
  boolean writable() {
    return mayWrite && OutsideReport.Teller.isAddress(email);
  }

  /** Whether the hub owes them the telling of the outcome (SCR-B-25). */
  boolean owed(Contact contact) {
    return professional() && toldAt == null && contact.status == ContactStatus.DECIDED;
  }

  boolean professional() {
    return kind == ReferrerKind.PROFESSIONAL;
  }
}
