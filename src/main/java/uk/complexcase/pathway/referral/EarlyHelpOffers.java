package uk.complexcase.pathway.referral;

import org.springframework.data.jpa.repository.JpaRepository;

/** Early help as offered to families. */
interface EarlyHelpOffers extends JpaRepository<EarlyHelp, String> {}
