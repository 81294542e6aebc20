package uk.complexcase.pathway.referral;

import org.springframework.data.jpa.repository.JpaRepository;

/** Group concerns sent to the complex safeguarding team. */
interface GroupConcerns extends JpaRepository<GroupConcern, String> {}
