package uk.complexcase.pathway.childinneed;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** The steps of child in need plans. */
interface InNeedSteps extends JpaRepository<InNeedStep, UUID> {

  List<InNeedStep> findByPlanRefOrderByDoneAt(String plan);
}
