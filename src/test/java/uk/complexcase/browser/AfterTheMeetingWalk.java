package uk.complexcase.browser;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** Walks what follows a discussion: its minutes, what was found beside it, and the enquiry. */
final class AfterTheMeetingWalk {

  private static final String WORKER = "social.worker";

  private final BrowserTest people;
  private final Shortcut shortcut;
  private final BiConsumer<String, Person> look;
  private final Map<String, Person> signedIn = new HashMap<>();

  AfterTheMeetingWalk(BrowserTest people, BiConsumer<String, Person> look) {
    this.people = people;
    this.shortcut = people.shortcut;
    this.look = look;
  }

  void walk() {
    var contact = shortcut.askForDiscussion("Child Q1");
    var child = shortcut.children(contact).getFirst();
    var meeting = shortcut.holdDiscussion(child);
    var manager = person("team.manager");
    meetingIsOver(manager, meeting, contact);
    minutes(manager, meeting, contact, child);
    enquiry(manager, child);
    protection(manager, child);
  }

  private Person person(String user) {
    return signedIn.computeIfAbsent(user, people::signedIn);
  }

  private void meetingIsOver(Person manager, String meeting, String contact) {
    look.accept("meeting-held", person("head.of.service").goesTo("/meetings/" + meeting));
    task("team.manager", "TakeUpFollowUp", contact, "follow-up");
    task("head.of.service", "EscalateNonAttendance", contact, "escalate");
  }

  private void minutes(Person manager, String meeting, String contact, String child) {
    var page = "/meetings/" + meeting + "/minutes/1";
    var notes = person("business.support");
    look.accept("minutes-before", notes.goesTo(page + "/recipients"));
    task("business.support", "IssueMinutes", contact, "issue-minutes");
    shortcut.submit("business.support", contact, "IssueMinutes", Map.of("chairAgreed", true));
    await()
        .atMost(Duration.ofSeconds(90))
        .until(() -> notes.goesTo(page + "/recipients").main().innerText().contains("Issued"));
    look.accept("minutes-recipients", notes);
    notes.page().locator("details summary").first().click();
    notes.press("Record it as passed on");
    notes.problems().waitFor();
    look.accept("minutes-recipients-error", notes);
    look.accept("minutes", person("police.hub").goesTo(page));
    correction(notes, page);
    look.accept("minutes-child", manager.goesTo("/cases/" + child + "/minutes"));
    look.accept("case-system", manager.goesTo("/cases/" + child + "/case-system"));
  }

  private void correction(Person notes, String page) {
    look.accept("minutes-correction-choice", notes.goesTo(page + "/correction"));
    notes.page().locator("input[name=passage]").first().check();
    notes.press("Continue");
    look.accept("minutes-correction", notes);
    notes.page().locator("main form[method=post] button").click();
    notes.problems().waitFor();
    look.accept("minutes-correction-error", notes);
    notes.page().locator("#reason-RECORDED_WRONGLY").check();
    notes.page().locator("#words-1").fill("She wants to stay with her aunt");
    notes.page().locator("#said-1").fill("It was the aunt, not the uncle");
    notes.page().locator("#agreed").check();
    notes.page().locator("main form[method=post] button").click();
    notes.page().waitForURL("**/recipients");
    look.accept("minutes-recipients-second", notes);
    look.accept("minutes-recipients-first", notes.goesTo(page + "/recipients?issue=1"));
    look.accept("minutes-second", person("police.hub").goesTo(page));
    look.accept("minutes-replaced", person("police.hub").goesTo(page + "?issue=1"));
  }

  private void enquiry(Person manager, String child) {
    task("team.manager", "AllocateEnquiry", child, "enquiry-allocate");
    shortcut.submit("team.manager", child, "AllocateEnquiry", Map.of("allocatedTo", WORKER));
    task(WORKER, "PlanEnquiry", child, "enquiry-plan");
    task(WORKER, "SeeChild", child, "enquiry-see");
    shortcut.submit(
        WORKER,
        child,
        "PlanEnquiry",
        Map.of(
            "policeLead", "Detective Sergeant N90",
            "seenHow", "At school, alone",
            "medicalNeeded", "NO",
            "parentsConsent", "AGREED",
            "linesOfEnquiry", "Who gave the telephones",
            "keptSafe", "Stays with her aunt"));
    shortcut.submit(
        WORKER,
        child,
        "SeeChild",
        Map.of(
            "childVoice", "RECORDED",
            "childWords", "They said they would hurt my brother",
            "parentsView", "RECORDED",
            "parentsWords", "Mother wants help",
            "childSeen", "YES",
            "seenAt", shortcut.now(),
            "seenWho", "Social worker with a nurse",
            "immediateSafety", "Safe with her aunt"));
    task("team.manager", "ConcludeEnquiry", child, "enquiry-conclude");
    shortcut.submit(
        "team.manager",
        child,
        "ConcludeEnquiry",
        Map.of(
            "childVoice", "RECORDED",
            "childWords", "They said they would hurt my brother",
            "parentsView", "RECORDED",
            "parentsWords", "Mother wants help",
            "informationConsidered", "Hospital, police and school records",
            "harmAnalysis", "Exploited by two adults",
            "enquiryOutcome", "SUBSTANTIATED_ICPC",
            "rationale", "The risk goes on",
            "outcomeTeller", WORKER));
    task(WORKER, "TellOutcome", child, "enquiry-tell");
    task("conference.chair", "HoldConference", child, "enquiry-conference");
    shortcut.submit(
        "conference.chair",
        child,
        "HoldConference",
        Map.ofEntries(
            Map.entry("childVoice", "RECORDED"),
            Map.entry("childWords", "They said they would hurt my brother"),
            Map.entry("parentsView", "RECORDED"),
            Map.entry("parentsWords", "Mother wants help"),
            Map.entry("heldAt", shortcut.now()),
            Map.entry("agenciesAtConference", List.of("CSC", "POLICE", "HEALTH")),
            Map.entry("conferenceAnalysis", "Likely to happen again"),
            Map.entry("conferenceDecision", "PLAN"),
            Map.entry("planCategory", "SEXUAL"),
            Map.entry("planOutline", "Safe adults named, contact stopped"),
            Map.entry("leadWorker", WORKER),
            Map.entry("rationale", "Agreed by all")));
    task(WORKER, "HoldCoreGroup", child, "enquiry-core-group");
    look.accept("case-under-enquiry", manager.goesTo("/cases/" + child));
  }

  private void protection(Person manager, String child) {
    manager.goesTo("/cases/" + child + "/urgent-protection");
    manager.page().locator("main form button").last().click();
    manager.problems().waitFor();
    look.accept("urgent-protection-error", manager);
  }

  /** The form empty, and with what is said when it is sent so. */
  private void task(String user, String element, String owner, String name) {
    var person = person(user).goesTo("/tasks/" + shortcut.task(user, owner, element));
    var form = new TaskForm(person);
    look.accept(name, person);
    form.finish();
    person.problems().waitFor();
    look.accept(name + "-error", person);
  }
}
