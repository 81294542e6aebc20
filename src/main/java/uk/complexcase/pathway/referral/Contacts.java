package uk.complexcase.pathway.referral;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.query.Param;

/** The contacts of the hub. */
interface Contacts extends JpaRepository<Contact, String> {

  Optional<Contact> findBySubmissionId(String submissionId);

  List<Contact> findByStatusNotOrderByReceivedAt(ContactStatus status);

  /** Thousands at once, so no more of each than the board is put in order by. */
  @Query(
      """
      select new uk.complexcase.pathway.referral.Undecided(c.ref, c.receivedAt) from Contact c
      where c.status <> DECIDED order by c.receivedAt
      """)
  List<Undecided> undecided();

  List<Contact> findByStatusAndDecidedAtGreaterThanAndDecidedAtLessThanEqualOrderByReceivedAt(
      ContactStatus status, Instant after, Instant until);

  /** Sent for the organisation, or typed in by the person. */
  @Query(
      """
      select c from Contact c
      where c.referrer.organisationId = :organisation or c.referrer.enteredBy = :person
      order by c.receivedAt desc, c.ref
      """)
  List<Contact> sentBy(@Param("organisation") String organisation, @Param("person") String person);

  List<Contact> findByRefInOrderByReceivedAtDesc(Collection<String> refs);

  /**
   * The contact, held until the transaction ends, so that two forms of it are stored one after the
   * other.
   */
  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("select c from Contact c where c.ref = :ref")
  Optional<Contact> hold(@Param("ref") String ref);
}
