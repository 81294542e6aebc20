package uk.complexcase.pathway.referral;

import java.time.InstantSource;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.complexcase.cases.casefile.CaseFiles;
import uk.complexcase.cases.casefile.ChildCaseStatus;
import uk.complexcase.clock.timescales.ClockSubject;
import uk.complexcase.clock.timescales.DeadlineRegister;
import uk.complexcase.foundation.people.Role;
import uk.complexcase.foundation.security.CaseAccess;
import uk.complexcase.foundation.security.Grantee;
import uk.complexcase.foundation.shared.ContactRef;
import uk.complexcase.foundation.shared.PractitionerId;

/**
 * Opens a strategy discussion with its clock, or joins the one a child of the contact has: never
 * two (CSD-24).
 */
@Component
public class OpeningStrategyDiscussion {

  private final Proceedings proceedings;
  private final ContactChildren children;
  private final StrategyDiscussions discussions;
  private final StrategyChildren discussed;
  private final CaseFiles files;
  private final CaseAccess access;
  private final DeadlineRegister deadlines;
  private final InstantSource clock;

  OpeningStrategyDiscussion(
      Proceedings proceedings,
      ContactChildren children,
      StrategyDiscussions discussions,
      StrategyChildren discussed,
      CaseFiles files,
      CaseAccess access,
      DeadlineRegister deadlines,
      InstantSource clock) {
    this.proceedings = proceedings;
    this.children = children;
    this.discussions = discussions;
    this.discussed = discussed;
    this.files = files;
    this.access = access;
    this.deadlines = deadlines;
    this.clock = clock;
  }

  /**
   * Which discussion a contact's children are discussed in.
   *
   * @param joined whether another contact opened it
   */
  public record Opened(String strategyRef, boolean joined) {}

  /** Once a contact; again, it answers as the first time. */
  @Transactional
  public Opened open(ContactRef ref) {
    var contact = proceedings.hold(ref);
    return before(contact).orElseGet(() -> anew(contact));
  }

  private Optional<Opened> before(Contact contact) {
    return discussed.findByKeyContactRef(contact.ref).stream()
        .findFirst()
        .flatMap(link -> discussions.findById(link.strategyRef))
        .map(discussion -> opened(discussion, contact));
  }

  private static Opened opened(StrategyDiscussion discussion, Contact contact) {
    return new Opened(discussion.ref, !discussion.contactRef.equals(contact.ref));
  }

  private Opened anew(Contact contact) {
    var theirs = proceedings.children(contact);
    var cases = theirs.stream().map(child -> child.currentCaseRef).distinct().toList();
    children.hold(cases);
    var now = clock.instant();
    var running = discussions.ofChildren(cases, StrategyDiscussion.State.OPEN);
    var discussion =
        running.isEmpty()
            ? discussions.saveAndFlush(new StrategyDiscussion(contact.ref, now))
            : running.getFirst();
    var opened = opened(discussion, contact);
    if (!opened.joined()) {
      deadlines.open(
          Clocks.STRATEGY_DISCUSSION,
          ClockSubject.of(contact.reference()).part(discussion.ref),
          contact.receivedAt);
    }
    theirs.forEach(
        child -> discussed.save(new StrategyChild(contact.ref, child.caseRef, discussion.ref)));
    discussed.flush();
    for (var file : proceedings.files(contact)) {
      files.status(file, ChildCaseStatus.STRATEGY, now, PractitionerId.SYSTEM);
      access.grant(
          file,
          new Grantee.Group(Role.CSC_TEAM_MANAGER),
          "Holds the strategy discussion " + discussion.ref,
          PractitionerId.SYSTEM);
    }
    proceedings.record(
        contact,
        PractitionerId.SYSTEM,
        now,
        opened.joined() ? "STRATEGY_DISCUSSION_JOINED" : "STRATEGY_DISCUSSION_OPENED",
        opened.joined()
            ? "Joined to the strategy discussion " + discussion.ref + " that was open already"
            : "Strategy discussion " + discussion.ref + " opened");
    return opened;
  }
}
