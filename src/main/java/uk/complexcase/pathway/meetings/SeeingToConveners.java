package uk.complexcase.pathway.meetings;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.complexcase.cases.events.ConvenerWanted;
import uk.complexcase.foundation.people.Cover;
import uk.complexcase.foundation.people.PeopleDirectory;
import uk.complexcase.foundation.people.Practitioner;
import uk.complexcase.foundation.people.Role;
import uk.complexcase.foundation.security.CaseAccess;
import uk.complexcase.foundation.security.Grantee;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.ByItself;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.PractitionerId;

/**
 * Sees that somebody can convene each discussion and hold it. The task goes to those of its grades
 * who may know of every child; where a restricted child leaves nobody, the head of service is put
 * on the child's list and told at once (CSD-16). Idempotent: then there is somebody.
 */
@Component
class SeeingToConveners {

  private static final Logger LOG = LoggerFactory.getLogger(SeeingToConveners.class);

  private final Discussions discussions;
  private final DiscussionChildren children;
  private final ChairRule chairs;
  private final KeptOut keptOut;
  private final CaseAccess access;
  private final PeopleDirectory people;
  private final Cover cover;
  private final Trace trace;
  private final ApplicationEventPublisher events;
  private final InstantSource clock;

  SeeingToConveners(
      Discussions discussions,
      DiscussionChildren children,
      ChairRule chairs,
      KeptOut keptOut,
      CaseAccess access,
      PeopleDirectory people,
      Cover cover,
      Trace trace,
      ApplicationEventPublisher events,
      InstantSource clock) {
    this.discussions = discussions;
    this.children = children;
    this.chairs = chairs;
    this.keptOut = keptOut;
    this.access = access;
    this.people = people;
    this.cover = cover;
    this.trace = trace;
    this.events = events;
    this.clock = clock;
  }

  @ApplicationModuleListener
  void on(DiscussionOpened opened) {
    seeTo(opened.discussion());
  }

  /** A child may have joined, or somebody may be kept out now. */
  @ApplicationModuleListener
  void on(InvitationsChanged changed) {
    seeTo(changed.discussion());
  }

  /** A child may have been restricted since, or the only one who could may have left. */
  @ByItself(
      "A strategy discussion that nobody could convene who may know of every child goes to the head of service.")
  @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT10M")
  @SchedulerLock(name = "discussions-without-convener", lockAtMostFor = "PT5M")
  @Transactional
  public void sweep() {
    discussions.findByStateInOrderByInfoReceivedAt(OpeningDiscussion.openStates()).stream()
        .map(Discussion::reference)
        .toList()
        .forEach(this::seeTo);
  }

  private void seeTo(DiscussionRef ref) {
    discussions
        .hold(ref.value())
        .filter(found -> found.state.open())
        .ifPresent(found -> seeTo(found, files(found)));
  }

  private List<CaseRef> files(Discussion discussion) {
    return children.findByKeyDiscussionRefOrderByPosition(discussion.ref).stream()
        .flatMap(child -> Stream.of(child.named(), child.file()))
        .distinct()
        .toList();
  }

  private void seeTo(Discussion discussion, List<CaseRef> files) {
    var now = clock.instant();
    var grades = chairs.of(discussion.kind, now).grades();
    if (anybody(discussion, grades, files)) {
      return;
    }
    var heads = new ArrayList<>(heads(discussion, files));
    // whoever is not let in by a place on the list cannot be helped by one
    heads.removeIf(head -> !hidden(head, files));
    if (heads.isEmpty()) {
      LOG.error("Nobody at all may convene the strategy discussion {}", discussion.ref);
      return;
    }
    for (var head : heads) {
      access
          .restrictedOf(files)
          .forEach(file ->
              access.grant(
                  file,
                  new Grantee.Person(head),
                  "Nobody else may convene the strategy discussion " + discussion.ref,
                  PractitionerId.SYSTEM));
    }
    trace.everyChild(
        discussion,
        PractitionerId.SYSTEM,
        now,
        "STRATEGY_CONVENER_WANTED",
        "Nobody on the list may convene the strategy discussion "
            + discussion.ref
            + "; the head of service was told");
    events.publishEvent(new ConvenerWanted(discussion.ref, Set.copyOf(heads), now));
  }

  private boolean hidden(PractitionerId id, List<CaseRef> files) {
    return people
        .find(id)
        .filter(found -> !access.hiddenOf(viewer(found), files).isEmpty())
        .isPresent();
  }

  private boolean anybody(Discussion discussion, List<Role> grades, List<CaseRef> files) {
    return grades.stream()
        .flatMap(role -> people.holding(role).stream())
        .anyMatch(person ->
            access.hiddenOf(viewer(person), files).isEmpty()
                && !keptOut.isKeptOut(discussion, person.id()));
  }

  /** Whoever answers for the head of service today, else any head of service. */
  private List<PractitionerId> heads(Discussion discussion, Collection<CaseRef> files) {
    var today = allowed(discussion, files, cover.answering(HEAD, clock.instant()));
    return today.isEmpty() ? allowed(discussion, files, people.holding(HEAD)) : today;
  }

  private static final Role HEAD = Role.CSC_HEAD_OF_SERVICE;

  private List<PractitionerId> allowed(
      Discussion discussion, Collection<CaseRef> files, List<Practitioner> found) {
    return found.stream()
        .map(Practitioner::id)
        .filter(id -> !keptOut.isKeptOut(discussion, id))
        .filter(id -> access.keptFrom(id, files).isEmpty())
        .toList();
  }

  private static Viewer viewer(Practitioner person) {
    return new Viewer(person.id(), person.name(), person.organisation(), person.roles());
  }
}
