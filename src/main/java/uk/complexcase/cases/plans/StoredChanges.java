package uk.complexcase.cases.plans;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** Changes of plans. */
interface StoredChanges extends JpaRepository<StoredChange, UUID> {

  List<StoredChange> findByPlanRefOrderByDoneAtDesc(String plan);
}
