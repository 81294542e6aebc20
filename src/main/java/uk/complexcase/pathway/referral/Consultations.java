package uk.complexcase.pathway.referral;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** Advice given by specialist services. */
interface Consultations extends JpaRepository<Consultation, UUID> {

  List<Consultation> findByContactRefOrderByGivenAt(String contactRef);
}
