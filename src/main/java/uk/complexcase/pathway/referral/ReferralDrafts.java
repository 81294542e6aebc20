package uk.complexcase.pathway.referral;

import org.springframework.data.jpa.repository.JpaRepository;

/** Unsent referrals, one a person. */
interface ReferralDrafts extends JpaRepository<ReferralDraftEntry, String> {}
