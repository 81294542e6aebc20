package uk.complexcase.pathway.risk;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

/** Countersigned levels, and those that wait for it. */
interface LevelCountersigns extends JpaRepository<LevelCountersign, String> {

  List<LevelCountersign> findByCsRefIn(Collection<String> cases);

  boolean existsByCsRefAndAnswerIsNull(String csRef);
}
