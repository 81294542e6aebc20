package uk.complexcase.pathway.referral;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

/** Which strategy discussions contacts' children are discussed in. */
interface StrategyChildren extends JpaRepository<StrategyChild, StrategyChild.Key> {

  List<StrategyChild> findByKeyContactRef(String contactRef);

  List<StrategyChild> findByStrategyRef(String strategyRef);

  List<StrategyChild> findByStrategyRefIn(Collection<String> strategyRefs);

  List<StrategyChild> findByKeyCaseRefIn(Collection<String> caseRefs);
}
