package uk.complexcase.access;

import static org.awaitility.Awaitility.await;

import io.camunda.client.CamundaClient;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import uk.complexcase.access.Target.Standing;
import uk.complexcase.cases.events.StrategyDiscussionNeeded;
import uk.complexcase.clock.timescales.ClockSubject;
import uk.complexcase.clock.timescales.DeadlineRegister;
import uk.complexcase.clock.timescales.TimescaleCode;
import uk.complexcase.clock.timescales.WorkingTime;
import uk.complexcase.engine.EmbeddedRuntime;
import uk.complexcase.foundation.people.PeopleDirectory;
import uk.complexcase.foundation.people.Practitioner;
import uk.complexcase.foundation.people.Role;
import uk.complexcase.foundation.security.Accounts;
import uk.complexcase.foundation.security.CaseAccess;
import uk.complexcase.foundation.security.Grantee;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.ContactRef;
import uk.complexcase.foundation.shared.PractitionerId;
import uk.complexcase.foundation.shared.References;
import uk.complexcase.pathway.meetings.DiscussionRef;
import uk.complexcase.pathway.meetings.StrategyAct;
import uk.complexcase.pathway.meetings.StrategyDesk;
import uk.complexcase.pathway.referral.Channel;
import uk.complexcase.pathway.referral.ConcernType;
import uk.complexcase.pathway.referral.CriminalActs;
import uk.complexcase.pathway.referral.FamilyInformed;
import uk.complexcase.pathway.referral.MarsReferral;
import uk.complexcase.pathway.referral.MarsReferral.ReferredChild;
import uk.complexcase.pathway.referral.ReferralDesk;
import uk.complexcase.pathway.referral.RiskToOthers;
import uk.complexcase.pathway.referral.Setting;
import uk.complexcase.pathway.referral.Urgency;
import uk.complexcase.product.ProductTest;
import uk.complexcase.product.VirtualTime;

/**
 * Arranges people at the door of the product, and contacts, children and tasks of the real process
 * for them.
 */
abstract class AccessTest extends ProductTest {

  /**
   * Everybody's date of birth here, so that the hub's search for likely matches has every chance to
   * tell too much.
   */
  static final LocalDate BORN = LocalDate.of(2012, 3, 12);

  static final String ELSEWHERE = "gp";

  private static final Instant MISSED_FROM = Instant.parse("2026-06-01T09:00:00Z");
  static final Set<PractitionerId> NAMED =
      Set.of(new PractitionerId("hub.screener2"), new PractitionerId("social.worker2"));

  @LocalServerPort int port;
  @Autowired Accounts accounts;
  @Autowired PeopleDirectory people;
  @Autowired ReferralDesk referrals;
  @Autowired CaseAccess access;
  @Autowired DeadlineRegister deadlines;
  @Autowired CamundaClient engine;
  @Autowired JdbcClient rows;
  @Autowired StrategyDesk discussions;
  @Autowired ApplicationEventPublisher events;
  @Autowired TransactionTemplate transaction;
  @Autowired VirtualTime clock;
  @Autowired WorkingTime hours;
  @Autowired EmbeddedRuntime runtime;

  /** At night everybody is told of work that waits, also of what is hidden from them later. */
  @BeforeAll
  void officesAreOpen() {
    clock.moveTo(hours.whenOpen(clock.instant()), runtime.managementAddress());
  }

  final URI product() {
    return URI.create("http://localhost:" + port);
  }

  final Browser signedIn(String person) {
    return Browser.signedIn(product(), person, accounts.demoPassword());
  }

  /** The sample's person of this role. */
  final Practitioner person(Role role) {
    return people.holding(role).stream()
        .filter(person -> !NAMED.contains(person.id()) && !person.id().value().equals(ELSEWHERE))
        .min(java.util.Comparator.comparing(person -> person.id().value()))
        .orElseThrow(() -> new AssertionError("The sample has nobody who is " + role));
  }

  final Viewer viewer(String id) {
    var person = people.find(new PractitionerId(id)).orElseThrow();
    return new Viewer(person.id(), person.name(), person.organisation(), person.roles());
  }

  /**
   * A contact with these children, sent by this person, and its screening task offered to these
   * groups.
   */
  final ContactRef refer(String by, Collection<String> groups, String... children) {
    return referWith(
        "Fictional: late evenings and new belongings, seen this week.", by, groups, children);
  }

  /** The same with these facts told. */
  final ContactRef referWith(
      String facts, String by, Collection<String> groups, String... children) {
    return refer(BORN, facts, by, groups, children);
  }

  /** The same for children born on this day. */
  final ContactRef refer(
      LocalDate born, String facts, String by, Collection<String> groups, String... children) {
    var told =
        Arrays.stream(children)
            .map(name -> new ReferredChild(name, born, null, "Family in Northmoor", ""))
            .toList();
    var referral =
        new MarsReferral(
            Urgency.ROUTINE,
            null,
            "",
            told,
            Set.of(ConcernType.PHYSICAL_HARM),
            false,
            Setting.COMMUNITY,
            0,
            facts,
            "Fictional: an analysis.",
            "",
            RiskToOthers.NONE,
            CriminalActs.NONE,
            FamilyInformed.YES,
            "",
            false,
            true,
            LocalDate.of(2026, 12, 7),
            "01632 960100");
    var contact =
        referrals
            .submit(viewer(by), referral, Channel.ONLINE, UUID.randomUUID().toString())
            .contact();
    offer(screening(contact), groups);
    return contact;
  }

  /** The task the process made for the contact. */
  final long screening(ContactRef contact) {
    return await()
        .alias("screening of " + contact)
        .atMost(Duration.ofSeconds(90))
        .until(
            () ->
                rows.sql(
                        "select task_key from task where owner_ref = ? and element_id ="
                            + " 'ScreenContact'")
                    .param(contact.value())
                    .query(Long.class)
                    .optional(),
            java.util.Optional::isPresent)
        .orElseThrow();
  }

  private void offer(long task, Collection<String> groups) {
    // the task may just be being made
    await()
        .atMost(Duration.ofSeconds(90))
        .ignoreExceptions()
        .until(() -> {
          engine.newUpdateUserTaskCommand(task).candidateGroups(List.copyOf(groups)).send().join();
          return true;
        });
    await()
        .atMost(Duration.ofSeconds(90))
        .until(() ->
            rows.sql("select candidate_group from task_group where task_key = ?")
                .param(task)
                .query(String.class)
                .set()
                .equals(Set.copyOf(groups)));
  }

  final List<CaseRef> children(ContactRef contact) {
    return rows
        .sql("select case_ref from contact_child where contact_ref = ? order by position_in_list")
        .param(contact.value())
        .query(String.class)
        .list()
        .stream()
        .map(CaseRef::new)
        .toList();
  }

  final void list(CaseRef child, PractitionerId person) {
    access.grant(child, new Grantee.Person(person), "Works with the child", PractitionerId.SYSTEM);
  }

  /** Aimed at the first child of the contact. */
  final Target target(Standing standing, ContactRef contact) {
    return target(standing, contact, children(contact).getFirst());
  }

  final Target target(Standing standing, ContactRef contact, CaseRef child) {
    return new Target(standing, contact, child, screening(contact), clockOf(child), noMeeting());
  }

  /** A clock of this child alone, missed and still open. */
  final UUID clockOf(CaseRef child) {
    var clock =
        deadlines.open(
            new TimescaleCode("child-and-family-assessment"), ClockSubject.of(child), MISSED_FROM);
    deadlines.breach(clock.id());
    return clock.id().value();
  }

  static Target missing() {
    return new Target(
        Standing.MISSING,
        new ContactRef(References.fresh("R")),
        new CaseRef(References.fresh("C")),
        1L,
        UUID.randomUUID(),
        noMeeting());
  }

  private static DiscussionRef noMeeting() {
    return new DiscussionRef(References.fresh("S"));
  }

  /** The target with a discussion about its child alone, to which only these people are asked. */
  final Target discussed(Target target, Collection<Practitioner> asked) {
    var by = viewer(person(Role.CSC_HEAD_OF_SERVICE).id().value());
    transaction.executeWithoutResult(status ->
        events.publishEvent(
            // a contact leads to one discussion, and two of the targets share theirs
            new StrategyDiscussionNeeded(
                new ContactRef(References.fresh("R")),
                List.of(target.child()),
                clock.instant(),
                false,
                Set.of(),
                "",
                by.id())));
    var meeting =
        await()
            .alias("discussion about " + target.child())
            .atMost(Duration.ofSeconds(90))
            .until(
                () ->
                    rows.sql("select discussion_ref from discussion_child where case_ref = ?")
                        .param(target.child().value())
                        .query(String.class)
                        .optional(),
                java.util.Optional::isPresent)
            .map(DiscussionRef::new)
            .orElseThrow();
    rows.sql(
            "update discussion_invitee set withdrawn_because = 'Fictional' where discussion_ref = ?")
        .param(meeting.value())
        .update();
    for (var person : asked) {
      discussions.act(
          by,
          meeting,
          new StrategyAct.Invite(
              person.organisation().agency(), "", person.id(), "", "", Set.of()));
    }
    return target.discussedIn(meeting);
  }

  static List<String> groups(Role... roles) {
    return Stream.of(roles).map(Role::candidateGroup).toList();
  }

  /** A word no other child here has in its name. */
  static String word() {
    return "W" + UUID.randomUUID().toString().replaceAll("[^a-f]", "") + "x";
  }
}
