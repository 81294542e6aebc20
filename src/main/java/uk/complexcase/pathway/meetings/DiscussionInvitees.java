package uk.complexcase.pathway.meetings;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** Who was asked to come. */
interface DiscussionInvitees extends JpaRepository<DiscussionInvitee, UUID> {

  List<DiscussionInvitee> findByDiscussionRefOrderByAgencyAscRequiredByAscIdAsc(
      String discussionRef);

  List<DiscussionInvitee> findByPersonOrEmployer(String person, String employer);
}
