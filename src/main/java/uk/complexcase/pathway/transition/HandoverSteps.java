package uk.complexcase.pathway.transition;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** The steps of handovers. */
interface HandoverSteps extends JpaRepository<HandoverStep, UUID> {

  List<HandoverStep> findByHandoverRefOrderByDoneAt(String handover);
}
