package uk.complexcase.pathway.meetings;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import uk.complexcase.foundation.people.Agency;

/**
 * Whether a session is quorate: social care, police and health there or heard. The chair is
 * of social care.
 */
@Component
class Quorums {

  private final Inviting inviting;

  Quorums(Inviting inviting) {
    this.inviting = inviting;
  }

  DiscussionView.Quorum of(Discussion discussion, DiscussionSession session) {
    var all = inviting.of(discussion, session);
    var lacking =
        Stream.of(Agency.CSC, Agency.POLICE, Agency.HEALTH)
            .filter(agency ->
                all.stream().noneMatch(one -> one.agency == agency && one.attendance.heard()))
            .filter(agency -> agency != Agency.CSC || session.chair == null)
            .toList();
    return new DiscussionView.Quorum(lacking.isEmpty(), List.copyOf(lacking));
  }
}
