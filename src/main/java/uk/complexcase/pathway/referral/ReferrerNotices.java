package uk.complexcase.pathway.referral;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** What referrers were told. */
interface ReferrerNotices extends JpaRepository<ReferrerNotice, UUID> {

  Optional<ReferrerNotice> findByContactRefAndKind(String contactRef, ReferrerNotice.Kind kind);
}
