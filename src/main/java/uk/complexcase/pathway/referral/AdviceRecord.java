package uk.complexcase.pathway.referral;

import org.springframework.data.jpa.repository.JpaRepository;

/** What the decision tables advised. */
interface AdviceRecord extends JpaRepository<AdviceGiven, AdviceGiven.Key> {}
