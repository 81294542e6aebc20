package uk.complexcase.cases.involvement;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** What was corrected on the register. */
interface InvolvementCorrections extends JpaRepository<InvolvementCorrection, UUID> {

  List<InvolvementCorrection> findByInvolvementRefInOrderByCorrectedAt(Collection<String> refs);
}
