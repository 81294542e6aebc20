package uk.complexcase.pathway.referral;

import org.springframework.data.jpa.repository.JpaRepository;

/** Those who told the hub without an account. */
interface OutsideReferrers extends JpaRepository<OutsideReferrer, String> {}
