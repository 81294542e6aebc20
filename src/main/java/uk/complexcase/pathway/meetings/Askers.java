package uk.complexcase.pathway.meetings;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.events.DiscussionCalledOff.Requester;
import uk.complexcase.foundation.people.PeopleDirectory;
import uk.complexcase.foundation.people.Practitioner;
import uk.complexcase.foundation.security.CaseAccess;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.PractitionerId;

/** The people who asked for a discussion, each with a child of it whose file they may open. */
@Component
class Askers {

  private final DiscussionRequests requests;
  private final PeopleDirectory people;
  private final CaseAccess access;

  Askers(DiscussionRequests requests, PeopleDirectory people, CaseAccess access) {
    this.requests = requests;
    this.people = people;
    this.access = access;
  }

  List<Requester> of(Doing doing) {
    return requests.findByDiscussionRefOrderByAskedAt(doing.discussion().ref).stream()
        .map(request -> new PractitionerId(request.askedBy))
        .distinct()
        .flatMap(person -> people.find(person).stream())
        .flatMap(person -> shownTo(person, doing).stream())
        .toList();
  }

  private Optional<Requester> shownTo(Practitioner person, Doing doing) {
    var viewer = new Viewer(person.id(), person.name(), person.organisation(), person.roles());
    return doing.part().children().stream()
        .map(DiscussionChild::file)
        .filter(file -> access.mayOpen(viewer, file))
        .findFirst()
        .map(file -> new Requester(person.id(), file));
  }

  /** Whether the viewer asked for the discussion. */
  boolean include(Viewer viewer, Discussion discussion) {
    return requests.findByDiscussionRefOrderByAskedAt(discussion.ref).stream()
        .anyMatch(request -> request.askedBy.equals(viewer.id().value()));
  }
}
