package uk.complexcase.browser;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.complexcase.clock.timescales.ClockSubject;
import uk.complexcase.clock.timescales.DeadlineRegister;
import uk.complexcase.clock.timescales.TimescaleCode;
import uk.complexcase.foundation.people.PeopleDirectory;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.ContactRef;
import uk.complexcase.foundation.shared.LondonTime;
import uk.complexcase.foundation.shared.PractitionerId;
import uk.complexcase.pathway.meetings.StrategyDesk;
import uk.complexcase.pathway.referral.Channel;
import uk.complexcase.pathway.referral.ContactRecord;
import uk.complexcase.pathway.referral.MarsReferral;
import uk.complexcase.pathway.referral.ReferralDesk;
import uk.complexcase.product.VirtualTime;
import uk.complexcase.rehearsal.MeetingPage;
import uk.complexcase.work.tasks.FormData;
import uk.complexcase.work.tasks.TaskDesk;
import uk.complexcase.work.tasks.TaskView;

/**
 * Brings a referral to a step by the services the pages use, where a test is about what comes
 * later.
 */
final class Shortcut {

  // over an Easter, so that its page shows holidays left out
  private static final Instant MISSED_FROM = Instant.parse("2026-03-16T09:20:00Z");

  private final ReferralDesk referrals;
  private final ContactRecord contacts;
  private final TaskDesk tasks;
  private final DeadlineRegister deadlines;
  private final StrategyDesk meetings;
  private final VirtualTime time;
  private final PeopleDirectory people;
  private final ObjectMapper json;

  Shortcut(
      ReferralDesk referrals,
      ContactRecord contacts,
      TaskDesk tasks,
      DeadlineRegister deadlines,
      StrategyDesk meetings,
      VirtualTime time,
      PeopleDirectory people,
      ObjectMapper json) {
    this.referrals = referrals;
    this.contacts = contacts;
    this.tasks = tasks;
    this.deadlines = deadlines;
    this.meetings = meetings;
    this.time = time;
    this.people = people;
    this.json = json;
  }

  /** A referral by the youth service about a group of these children. */
  String refer(String... children) {
    var form =
        new HashMap<String, @Nullable Object>(
            Map.of(
                "urgency", "URGENT",
                "callSpokenTo", "",
                "concerns", List.of("CHILD_SEXUAL_EXPLOITATION", "CHILD_CRIMINAL_EXPLOITATION"),
                "exploitationConcern", true,
                "setting", "COMMUNITY",
                "suspects", 2,
                "riskToOthers", "NONE",
                "familyInformed", "NO_INCREASED_RISK",
                "referrerViewIsChildProtection", false));
    form.putAll(
        Map.of(
            "children", Stream.of(children).map(Shortcut::child).toList(),
            "facts",
                "They meet two adults at a takeaway and in a park; seen on three evenings by the"
                    + " youth worker.",
            "analysis", "The adults seem to give food and lifts for errands.",
            "childSaid", "Everybody gets free food there, you just do things for them.",
            "criminalActs", "COMMITTED",
            "familyInformedReason", "One parent knows the adults.",
            "referrerTelephone", "01632 960003",
            "referrerName", "",
            "referrerOrganisation", ""));
    var referral = json.convertValue(form, MarsReferral.class);
    return referrals
        .submit(viewer("youth.worker"), referral, Channel.ONLINE, UUID.randomUUID().toString())
        .contact()
        .value();
  }

  /** Screens the contact and confirms the advice, with checks by police, health and education. */
  void screen(String contact) {
    submit(
        "hub.screener",
        contact,
        "ScreenContact",
        Map.of(
            "vulnerabilities", "Often out late.",
            "familyHistory", "Asked of social care, to come with the records checks.",
            "identityAsked", "NOT_YET_ASKED",
            "contextualHarm", "YES",
            "harmIndicators", "YES",
            "significantHarmEvidence", "YES",
            "positionOfTrust", "NO",
            "screeningAnalysis", "A group, two adults and a place; signs of harm to several."));
    submit(
        "hub.screener",
        contact,
        "ConfirmScreening",
        Map.of("agenciesToCheck", List.of("POLICE", "HEALTH", "EDUCATION")));
  }

  void decideStrategyDiscussion(String contact) {
    submit(
        "hub.manager",
        contact,
        "DecideThreshold",
        Map.of(
            "informationConsidered", "The referral and the screening.",
            "gaps", "All records checks are still to come; nothing waits for them.",
            "levelOfNeed", "CHILD_PROTECTION",
            "rationale", "Reasonable cause to suspect significant harm.",
            "threshold", "MET",
            "route", "STRATEGY_DISCUSSION"));
  }

  /** A strategy discussion about these children that waits to be convened; the contact it is of. */
  String askForDiscussion(String... children) {
    var contact = refer(children);
    screen(contact);
    decideStrategyDiscussion(contact);
    task("head.of.service", contact, "ConveneDiscussion");
    return contact;
  }

  /** Holds the discussion about the child to its end; the discussion's reference. */
  String holdDiscussion(String child) {
    var ref = meetings.aboutChild(viewer("head.of.service"), new CaseRef(child)).getFirst().ref();
    var page =
        new MeetingPage(
            meetings,
            ref,
            viewer("head.of.service"),
            hours -> time.instant().plus(Duration.ofHours(Long.parseLong(hours))));
    Stream.<Map<String, Object>>of(
            Map.of("act", "NameChair", "person", "head.of.service"),
            Map.of("act", "NameNoteTaker", "person", "business.support"),
            Map.of("act", "SetTiming", "timing", "WITHIN_24H"),
            Map.of("act", "Invite", "agency", "HOUSING", "name", "Housing Officer N91"),
            Map.of("act", "Convene", "plannedFor", "1"),
            Map.of("act", "Begin"),
            Map.of(
                "act",
                "Attendance",
                "agencies",
                List.of("CSC", "POLICE", "HEALTH", "CS_TEAM", "HOUSING"),
                "attendance",
                "ATTENDED"),
            Map.of("act", "ForChildren", "seenBy", "20"),
            Map.of("act", "Outcome", "outcome", "S47", "reason", "Harm and an offence."),
            Map.of("act", "Enquiry", "type", "JOINT_S47", "rationale", "Harm and an offence."),
            Map.of("act", "FollowUp", "kind", "PREMISES", "words", "The takeaway."),
            Map.of(
                "act",
                "Action",
                "words",
                "Nobody but the mother collects the child",
                "person",
                "social.worker",
                "due",
                DateTimeFormatter.ofPattern("d M yyyy").format(LondonTime.today(time).plusDays(3))),
            Map.of("act", "SettleAll"),
            Map.of("act", "EndHeld"))
        .forEach(page::does);
    return ref.value();
  }

  void submit(String user, String contact, String element, Map<String, Object> answers) {
    var key = task(user, contact, element);
    var values = new HashMap<String, @Nullable Object>(tasks.formData(viewer(user), key));
    values.putAll(answers);
    var answer =
        tasks.submit(viewer(user), key, new FormData(values), UUID.randomUUID().toString());
    if (!(answer instanceof TaskDesk.Submitted.Done)) {
      throw new AssertionError(element + " was not accepted: " + answer);
    }
  }

  /** Hands the screening of a contact from one screener to another. */
  void handOverScreening(String contact, String from, String to) {
    var key = task(from, contact, "ScreenContact");
    tasks.claim(viewer(from), key);
    tasks.handOver(viewer(from), key, new PractitionerId(to), "Fictional: a change of shift.");
  }

  /** The open task of this kind, once the engine has made it. */
  long task(String user, String contact, String element) {
    return await()
        .alias(element + " for " + user)
        .atMost(Duration.ofSeconds(120))
        .until(
            () ->
                Stream.concat(
                        tasks.ofMyTeams(viewer(user)).stream(), tasks.mine(viewer(user)).stream())
                    .filter(task -> task.owner().equals(contact))
                    .filter(task -> task.elementId().equals(element))
                    .map(TaskView::taskKey)
                    .findFirst()
                    .orElse(-1L),
            key -> key >= 0);
  }

  /** Whether a task of this kind is in this person's list, as it is now. */
  boolean offered(String user, String owner, String element) {
    return Stream.concat(tasks.ofMyTeams(viewer(user)).stream(), tasks.mine(viewer(user)).stream())
        .anyMatch(task -> task.owner().equals(owner) && task.elementId().equals(element));
  }

  /** The page of a clock of this child that was missed and still runs. */
  String missedClock(String child) {
    var clock =
        deadlines.open(
            new TimescaleCode("child-and-family-assessment"),
            ClockSubject.of(new CaseRef(child)),
            MISSED_FROM);
    deadlines.breach(clock.id());
    return "/deadlines/" + clock.id();
  }

  /** The product's time as people type it in a form. */
  String now() {
    return DateTimeFormatter.ofPattern("d M yyyy HH:mm")
        .format(time.instant().atZone(LondonTime.ZONE));
  }

  /** The children's case references. */
  List<String> children(String contact) {
    return contacts.summary(viewer("hub.manager"), new ContactRef(contact)).children().stream()
        .map(child -> child.value())
        .toList();
  }

  private static Map<String, Object> child(String name) {
    return Map.of(
        "name",
        name,
        "expectedAge",
        14,
        "livesWith",
        "Parents in Northmoor",
        "school",
        "Hollin Park Academy");
  }

  private Viewer viewer(String id) {
    var person = people.find(new PractitionerId(id)).orElseThrow();
    return new Viewer(person.id(), person.name(), person.organisation(), person.roles());
  }
}
