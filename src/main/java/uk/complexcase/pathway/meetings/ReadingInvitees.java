package uk.complexcase.pathway.meetings;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.complexcase.foundation.people.Employers;
import uk.complexcase.foundation.people.Organisation;
import uk.complexcase.foundation.people.PeopleDirectory;
import uk.complexcase.foundation.people.Role;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.PractitionerId;

/** Who is asked to come, as a viewer may read it, and whom a convener took off the list. */
@Component
class ReadingInvitees {

  private final DiscussionInvitees invitees;
  private final DiscussionSessions sessions;
  private final Inviting inviting;
  private final AskingInvolved involved;
  private final AskingToCome asking;
  private final KeptOut keptOut;
  private final ShownPeople shown;
  private final PeopleDirectory people;
  private final Employers employers;

  ReadingInvitees(
      DiscussionInvitees invitees,
      DiscussionSessions sessions,
      Inviting inviting,
      AskingInvolved involved,
      AskingToCome asking,
      KeptOut keptOut,
      ShownPeople shown,
      PeopleDirectory people,
      Employers employers) {
    this.invitees = invitees;
    this.sessions = sessions;
    this.inviting = inviting;
    this.involved = involved;
    this.asking = asking;
    this.keptOut = keptOut;
    this.shown = shown;
    this.people = people;
    this.employers = employers;
  }

  List<DiscussionView.Invitee> invitees(
      Viewer viewer, Discussion discussion, Part part, Map<CaseRef, String> names) {
    var rows =
        invitees.findByDiscussionRefOrderByAgencyAscRequiredByAscIdAsc(discussion.ref).stream()
            .filter(one -> one.person == null || !isKeptOut(discussion, one.person))
            .toList();
    var why = involved.why(discussion, rows, names);
    return rows.stream()
        .map(one -> invitee(viewer, discussion, part, one, why.getOrDefault(one, List.of())))
        .toList();
  }

  List<DiscussionView.NotAsked> notAsked(
      Discussion discussion, DiscussionSession session, Map<CaseRef, String> names) {
    var off = involved.takenOff(discussion, inviting.of(discussion, session));
    var why = involved.why(discussion, off, names);
    return off.stream()
        .map(one ->
            new DiscussionView.NotAsked(
                one.agency,
                one.person != null
                    ? people.nameOf(new PractitionerId(one.person))
                    : one.outsideName.isEmpty()
                        ? employers.employer(one.employer).map(Organisation::name).orElse("")
                        : one.outsideName,
                why.getOrDefault(one, List.of()),
                one.withdrawnBecause))
        .toList();
  }

  private boolean isKeptOut(Discussion discussion, String person) {
    return keptOut.isKeptOut(discussion, new PractitionerId(person));
  }

  private DiscussionView.Invitee invitee(
      Viewer viewer, Discussion discussion, Part part, DiscussionInvitee one, List<String> why) {
    boolean readsReport =
        part.chair() || part.noteTaker() || viewer.organisation().id().equals(one.employer);
    return new DiscussionView.Invitee(
        one.id,
        one.sessionNumber,
        one.version,
        one.agency,
        one.employer,
        employers.employer(one.employer).map(Organisation::name).orElse(""),
        one.person == null ? null : shown.person(one.person, Role.REFERRER),
        one.outsideName,
        one.outsideEmail,
        part.convenes() ? one.outsideTelephone : "",
        one.requiredBy,
        why,
        part.visible(one.children()),
        one.attendance,
        one.attendedAs,
        readsReport ? one.report : "",
        one.reportSentAt,
        one.reportAccepted,
        one.withdrawnBecause,
        told(one),
        part.convenes() && asking.isToBeRungOff(discussion, one),
        toldOff(one));
  }

  private DiscussionView.@Nullable Told toldOff(DiscussionInvitee one) {
    var at = one.offToldAt;
    return one.offToldBy == null || at == null
        ? null
        : new DiscussionView.Told(
            one.offToldHow, people.nameOf(new PractitionerId(one.offToldBy)), at, false);
  }

  private DiscussionView.@Nullable Told told(DiscussionInvitee one) {
    var at = one.toldAt;
    if (one.toldHow.isEmpty() || one.toldBy == null || at == null) {
      return null;
    }
    var asked =
        sessions
            .findById(new DiscussionSession.Key(one.discussionRef, one.sessionNumber))
            .map(session -> session.arrangedAt)
            .orElse(null);
    return new DiscussionView.Told(
        one.toldHow,
        people.nameOf(new PractitionerId(one.toldBy)),
        at,
        asked != null && at.isBefore(asked));
  }
}
