package uk.complexcase.pathway.referral;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** What police hub leads made of decisions. */
interface SecondConfirmations extends JpaRepository<SecondConfirmation, UUID> {

  List<SecondConfirmation> findByContactRefOrderByConfirmedAt(String contactRef);
}
