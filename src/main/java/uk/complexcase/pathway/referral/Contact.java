package uk.complexcase.pathway.referral;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;
import uk.complexcase.foundation.shared.ContactRef;

/** One contact with the hub: what was told, by whom, when first received, and where it stands. */
@Entity
@Table(name = "contact")
@DynamicUpdate
class Contact {

  @Id String ref;
  String submissionId;

  @Enumerated(EnumType.STRING)
  Channel channel;

  @Enumerated(EnumType.STRING)
  ContactStatus status = ContactStatus.RECEIVED;

  /**
   * First receipt, from which every clock of the contact runs: the call, where one came
   * before the form.
   */
  Instant receivedAt;

  Instant storedAt;
  @Embedded Referrer referrer;
  @Embedded Account account;

  @ElementCollection(fetch = FetchType.EAGER)
  @CollectionTable(name = "contact_concern", joinColumns = @JoinColumn(name = "contact_ref"))
  @Column(name = "concern")
  @Enumerated(EnumType.STRING)
  @BatchSize(size = 250)
  Set<ConcernType> concerns;

  /** What the referral still lacks (LR-23), as a person reads it; empty when complete. */
  String detailsMissing;

  int childrenInConcern;
  @Nullable Instant screeningStartedAt;

  @Nullable
  @Enumerated(EnumType.STRING)
  Threshold threshold;

  @Nullable
  @Enumerated(EnumType.STRING)
  Route route;

  @Nullable
  @Enumerated(EnumType.STRING)
  ContactOutcome outcome;

  /** Why the decision differs from the referrer's view, as told to them (SCR-B-25). */
  String referrerReason = "";

  @Nullable Instant decidedAt;

  @SuppressWarnings("NullAway.Init") // filled by Hibernate
  protected Contact() {}

  Contact(
      ContactRef ref,
      String submissionId,
      Channel channel,
      Instant receivedAt,
      Instant storedAt,
      Referrer referrer,
      MarsReferral mars,
      String detailsMissing) {
    this.ref = ref.value();
    this.submissionId = submissionId;
    this.channel = channel;
    this.receivedAt = receivedAt;
    this.storedAt = storedAt;
    this.referrer = referrer;
    this.account = Account.of(mars);
    this.concerns =
        mars.concerns().isEmpty()
            ? EnumSet.noneOf(ConcernType.class)
            : EnumSet.copyOf(mars.concerns());
    this.detailsMissing = detailsMissing;
    this.childrenInConcern = mars.children().size();
  }

  ContactRef reference() {
    return new ContactRef(ref);
  }

  /**
   * What tells one source from another when contacts are counted by source (SCR-B-13). People who
   * stay unnamed cannot be told apart, so that each of their contacts counts as one of its own:
   * rather one look too many than a pattern missed.
   */
  String source() {
    return channel.kind() == ReferrerKind.PUBLIC ? "public:" + ref : referrer.source();
  }

  /** Whether the referrer spoke to the hub: a telephone contact is itself the call (LR-22). */
  boolean callRecorded() {
    return account.callMadeAt() != null || channel == Channel.TELEPHONE;
  }

  boolean detailsComplete() {
    return detailsMissing.isEmpty();
  }

  /** Exploitation as the referrer answered, or as the kinds of concern imply. */
  boolean exploitation() {
    return Boolean.TRUE.equals(account.exploitationConcern())
        || concerns.stream().anyMatch(ConcernKinds.EXPLOITATION::contains);
  }

  void beingScreened(Instant at) {
    if (screeningStartedAt == null) {
      screeningStartedAt = at;
    }
    if (status == ContactStatus.RECEIVED) {
      status = ContactStatus.SCREENING;
    }
  }

  /** Waiting for agencies' returns, or no longer. */
  void awaitingInformation(boolean waiting) {
    if (status != ContactStatus.DECIDED) {
      status = waiting ? ContactStatus.AWAITING_INFO : ContactStatus.SCREENING;
    }
  }

  void decided(ThresholdEntry decision, Instant at) {
    status = ContactStatus.DECIDED;
    threshold = decision.threshold();
    route = decision.route();
    outcome = decision.outcome();
    referrerReason = decision.downgradeReason();
    decidedAt = at;
  }
}
