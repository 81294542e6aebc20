package uk.complexcase.pathway.referral;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.query.Param;

/** Strategy discussions. */
interface StrategyDiscussions extends JpaRepository<StrategyDiscussion, String> {

  /** Discussions of any of the children whose files are {@code currentCases} now. */
  @Query(
      """
      select s from StrategyDiscussion s
      where s.state = :state
        and s.ref in (
          select l.strategyRef from StrategyChild l, ContactChild c
          where l.key.caseRef = c.caseRef and c.currentCaseRef in :currentCases)
      order by s.openedAt
      """)
  List<StrategyDiscussion> ofChildren(
      @Param("currentCases") Collection<String> currentCases,
      @Param("state") StrategyDiscussion.State state);
}
