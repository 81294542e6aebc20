package uk.complexcase.pathway.meetings;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.query.Param;

/** Strategy discussions. */
interface Discussions extends JpaRepository<Discussion, String> {

  /**
   * The discussion, held until the transaction ends: acts on one discussion are stored one after
   * the other, so that nothing is accepted after its end.
   */
  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("select d from Discussion d where d.ref = :ref")
  Optional<Discussion> hold(@Param("ref") String ref);

  /** Discussions of any of the children whose files are {@code files} now, oldest first. */
  @Query(
      """
      select d from Discussion d
      where d.state in :states
        and d.ref in (
          select c.key.discussionRef from DiscussionChild c where c.currentCaseRef in :files)
      order by d.askedAt
      """)
  List<Discussion> ofChildren(
      @Param("files") Collection<String> files,
      @Param("states") Collection<DiscussionState> states);

  List<Discussion> findByRefInOrderByAskedAtDesc(Collection<String> refs);

  List<Discussion> findByChairOrNoteTaker(String chair, String noteTaker);

  List<Discussion> findByStateInOrderByInfoReceivedAt(Collection<DiscussionState> states);
}
