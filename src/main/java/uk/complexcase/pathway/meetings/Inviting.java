package uk.complexcase.pathway.meetings;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.complexcase.foundation.people.Agency;
import uk.complexcase.foundation.people.Employers;
import uk.complexcase.foundation.people.PeopleDirectory;
import uk.complexcase.foundation.people.Practitioner;
import uk.complexcase.foundation.people.Role;
import uk.complexcase.pathway.meetings.RequiredInvitees.Requirement;

/**
 * Fills in who is to be asked, by the rules, and finds the agencies that are not (CSD-17 to 19).
 */
@Component
class Inviting {

  private final RequiredInvitees required;
  private final DiscussionSessions sessions;
  private final DiscussionInvitees invitees;
  private final ExplainedGaps explained;
  private final AskingInvolved involved;
  private final PeopleDirectory people;
  private final Employers employers;

  Inviting(
      RequiredInvitees required,
      DiscussionSessions sessions,
      DiscussionInvitees invitees,
      ExplainedGaps explained,
      AskingInvolved involved,
      PeopleDirectory people,
      Employers employers) {
    this.required = required;
    this.sessions = sessions;
    this.invitees = invitees;
    this.explained = explained;
    this.involved = involved;
    this.people = people;
    this.employers = employers;
  }

  /**
   * Asks the agencies the rules require and everybody involved to the last session, as long as it
   * has not ended.
   */
  void fill(Discussion discussion, Instant at) {
    var session = sessions.findByKeyDiscussionRefOrderByKeyNumber(discussion.ref).getLast();
    if (session.endedAt != null) {
      return;
    }
    var known =
        agencies(
            of(discussion, session).stream()
                .filter(one -> !one.requiredBy.equals(AskingInvolved.BECAUSE))
                .toList());
    for (var one : requirements(discussion)) {
      if (!known.contains(one.agency())) {
        employer(discussion, one)
            .ifPresent(employer ->
                invitees.save(
                    new DiscussionInvitee(session, one.agency(), employer, null, one.because())));
      }
    }
    invitees.flush();
    involved.fill(discussion, session, of(discussion, session));
  }

  /** Those of the session the rules require and nobody is asked from; explained or not. */
  List<DiscussionView.Gap> gaps(Discussion discussion, DiscussionSession session) {
    var asked =
        of(discussion, session).stream()
            .filter(DiscussionInvitee::asked)
            .map(one -> one.agency)
            .collect(Collectors.toSet());
    var reasons =
        explained.findByKeyDiscussionRef(discussion.ref).stream()
            .filter(gap -> gap.key.sessionNumber() == session.number())
            .collect(Collectors.toMap(gap -> gap.key.agency(), gap -> gap.reason));
    return requirements(discussion).stream()
        .filter(one -> !asked.contains(one.agency()))
        .map(one ->
            new DiscussionView.Gap(
                one.agency(), one.because(), reasons.getOrDefault(one.agency(), "")))
        .toList();
  }

  List<DiscussionInvitee> of(Discussion discussion, DiscussionSession session) {
    return invitees.findByDiscussionRefOrderByAgencyAscRequiredByAscIdAsc(discussion.ref).stream()
        .filter(one -> one.sessionNumber == session.number())
        .toList();
  }

  /** The rules' agencies and the one that referred. */
  private List<Requirement> requirements(Discussion discussion) {
    var all = new ArrayList<>(required.of(discussion));
    employers
        .employer(discussion.referringEmployer)
        .filter(employer -> all.stream().noneMatch(one -> one.agency() == employer.agency()))
        .ifPresent(employer ->
            all.add(
                new Requirement(employer.agency(), "", "It told the hub of the concern (CSD-17)")));
    return all;
  }

  private java.util.Optional<String> employer(Discussion discussion, Requirement one) {
    var referrer =
        employers
            .employer(discussion.referringEmployer)
            .filter(employer -> employer.agency() == one.agency() && one.group().isEmpty())
            .map(employer -> employer.id());
    return referrer.isPresent() ? referrer : holders(one).stream().findFirst();
  }

  private List<String> holders(Requirement one) {
    return List.of(Role.values()).stream()
        .filter(role -> role.candidateGroup().equals(one.group()))
        .flatMap(role -> people.holding(role).stream())
        .map(Practitioner::organisation)
        .sorted(
            java.util.Comparator.comparing(employer -> employer.agency() == one.agency() ? 0 : 1))
        .map(employer -> employer.id())
        .toList();
  }

  private static Set<Agency> agencies(List<DiscussionInvitee> all) {
    return all.stream().map(one -> one.agency).collect(Collectors.toSet());
  }
}
