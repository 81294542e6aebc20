package uk.complexcase.browser;

import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.function.BiConsumer;

/** Walks every page and state a person can meet, for tests that look at all of them. */
final class Pages {

  private final BrowserTest people;
  private final Shortcut shortcut;
  private final BiConsumer<String, Person> look;

  /** {@code look} is called with the name of each page and who stands on it. */
  Pages(BrowserTest people, BiConsumer<String, Person> look) {
    this.people = people;
    this.shortcut = people.shortcut;
    this.look = look;
  }

  void walk() {
    signIn();
    var screener = people.signedIn("hub.screener");
    // empty where no other test of this run left a contact
    look.accept("hub-board-first", screener.goesTo("/hub"));
    referral();
    var contact = shortcut.refer("Child D1", "Child D2", "Child D3", "Child D4", "Child D5");
    screening(screener, contact);
    var decided = shortcut.refer("Child E1");
    shortcut.screen(decided);
    threshold(decided);
    recordsCheck(decided);
    shortcut.decideStrategyDiscussion(decided);
    afterTheDecision(decided);
    cases(decided);
    deadlines(decided);
    tasks(screener);
    notices(screener);
    calendar();
    rota(screener);
    mistakes(screener);
  }

  private void calendar() {
    var keeper = people.signedIn("administrator");
    look.accept("calendar", keeper.goesTo("/calendar"));
    keeper.press("Declare");
    keeper.problems().waitFor();
    look.accept("calendar-error", keeper);
    keeper.goesTo("/calendar/list");
    look.accept("calendar-list", keeper);
    upload(keeper, "date,what,name\n2027-06-31,holiday,Royal holiday\n");
    keeper.problems().waitFor();
    look.accept("calendar-list-error", keeper);
    keeper.goesTo("/calendar/list");
    upload(
        keeper, "date,what,name\n2028-06-07,holiday,Royal holiday\n2028-05-01,no-holiday,Moved\n");
    keeper.page().getByText("Take it in").waitFor();
    look.accept("calendar-preview", keeper);
  }

  private static void upload(Person keeper, String list) {
    keeper
        .page()
        .getByLabel("A file")
        .setInputFiles(
            new FilePayload("holidays.csv", "text/csv", list.getBytes(StandardCharsets.UTF_8)));
    keeper.press("See what would change");
  }

  private void rota(Person screener) {
    var manager = people.signedIn("team.manager");
    look.accept("rota", manager.goesTo("/rota"));
    for (var form : new String[] {"duty", "absence"}) {
      look.accept("rota-" + form, manager.goesTo("/rota/" + form));
      manager.page().locator("main form button").click();
      manager.problems().waitFor();
      look.accept("rota-" + form + "-error", manager);
    }
    look.accept("absence", screener.goesTo("/absence"));
  }

  private void signIn() {
    var stranger = people.somebody();
    look.accept("sign-in", stranger.goesTo("/sign-in"));
    stranger.press("Sign in");
    stranger.problems().waitFor();
    look.accept("sign-in-refused", stranger);
  }

  private void referral() {
    var referrer = people.signedIn("gp");
    look.accept("referrals", referrer.goesTo("/referrals"));
    for (var step :
        new String[] {"urgency", "concerns", "what-happened", "risk", "family", "you"}) {
      look.accept("referral-" + step, referrer.goesTo("/referrals/new/" + step));
    }
    var form = new ReferralForm(referrer);
    referrer.goesTo("/referrals/new/concerns");
    form.goOn();
    referrer.problems().waitFor();
    look.accept("referral-concerns-error", referrer);
    referrer.goesTo("/referrals/new/children");
    form.child(1, "", "fourteen").goOn();
    referrer.problems().waitFor();
    look.accept("referral-children-error", referrer);
    form.child(1, "Child C1", "14").goOn();
    look.accept("referral-children", referrer.goesTo("/referrals/new/children"));
    look.accept("referral-check", referrer.goesTo("/referrals/new/check"));
    form.send();
    referrer.problems().waitFor();
    look.accept("referral-check-error", referrer);
    referrer.goesTo("/referrals/new/concerns");
    form.choose("What is it about?", "Missing from home, care or school").goOn();
    referrer.goesTo("/referrals/new/check");
    form.send();
    referrer.page().locator(".govuk-panel").waitFor();
    look.accept("referral-sent", referrer);
    referrer.follow("Follow this referral");
    look.accept("referral-status", referrer);
  }

  private void screening(Person screener, String contact) {
    shortcut.task("hub.screener", contact, "ScreenContact");
    look.accept("hub-board", screener.goesTo("/hub"));
    var form = screener.opens("Screen the contact", contact);
    look.accept("task-screen", screener);
    form.finish();
    screener.problems().waitFor();
    look.accept("task-screen-error", screener);
    var address = screener.page().url();
    screener.goesTo(address);
    new TaskForm(screener);
    screener.page().locator("#position summary").click();
    screener.page().locator("#diagram svg .djs-shape").first().waitFor();
    look.accept("task-diagram", screener);
    screener.goesTo(address);
    screener.press("Claim");
    screener.goesTo(address + "/hand-over");
    look.accept("hand-over", screener);
    screener.page().locator("main form button").click();
    screener.problems().waitFor();
    look.accept("hand-over-error", screener);
    shortcut.screen(contact);
    look.accept("task-done", screener.goesTo(address + "/done"));
  }

  private void threshold(String contact) {
    var manager = people.signedIn("hub.manager");
    var form = manager.opens("Decide the threshold", contact);
    look.accept("task-threshold", manager);
    form.choose("Is the threshold met?", "Threshold met");
    form.finish();
    manager.problems().waitFor();
    look.accept("task-threshold-error", manager);
  }

  private void recordsCheck(String contact) {
    var nurse = people.signedIn("named.nurse");
    var form = nurse.opens("Return the records check", contact);
    form.choose("What do your records hold?", "Something that bears on this concern");
    look.accept("task-records-check", nurse);
  }

  private void afterTheDecision(String contact) {
    var head = people.signedIn("head.of.service");
    head.opens("Convene the discussion", contact);
    look.accept("task-strategy-discussion", head);
    var manager = people.signedIn("team.manager");
    manager.opens("Allocate the assessment", contact);
    look.accept("task-allocate", manager);
    var referrer = people.signedIn("youth.worker");
    look.accept("referral-status-decided", referrer.goesTo("/referrals/" + contact));
    look.accept("referrals-sent", referrer.goesTo("/referrals"));
  }

  private void cases(String contact) {
    var manager = people.signedIn("hub.manager");
    var child = shortcut.children(contact).getFirst();
    Map.of("case", "", "case-chronology", "/chronology", "case-deadlines", "/deadlines")
        .forEach((name, tab) -> look.accept(name, manager.goesTo("/cases/" + child + tab)));
    look.accept("cases", manager.goesTo("/cases"));
    look.accept("cases-none", manager.goesTo("/cases?search=nobody+of+this+name"));
  }

  private void deadlines(String contact) {
    var child = shortcut.children(contact).getFirst();
    var missed = shortcut.missedClock(child);
    var manager = people.signedIn("service.manager");
    look.accept("case-deadlines-missed", manager.goesTo("/cases/" + child + "/deadlines"));
    look.accept("deadline", manager.goesTo(missed));
    look.accept("deadline-change", manager.goesTo(missed + "/change"));
    manager.page().locator("#due\\.day").fill("31");
    manager.page().locator("#due\\.month").fill("2");
    manager.press("Change the deadline");
    manager.problems().waitFor();
    look.accept("deadline-change-error", manager);
    manager.page().locator("#due\\.month").fill("10");
    manager.page().locator("#due\\.year").fill("2027");
    manager.page().locator("#due\\.time").fill("01:30");
    manager.press("Change the deadline");
    look.accept("deadline-change-which", manager);
    manager.page().locator("#due\\.day").fill("1");
    manager.page().locator("#due\\.month").fill("5");
    manager.page().locator("#due\\.year").fill("2026");
    manager.press("Change the deadline");
    look.accept("deadline-change-past", manager);
    look.accept("deadline-prevented", manager.goesTo(missed + "/prevented"));
    manager.press("Record it");
    manager.problems().waitFor();
    look.accept("deadline-prevented-error", manager);
    look.accept("due-teams", people.signedIn("team.manager").goesTo("/due?tab=teams"));
    look.accept("due-mine-none", manager.goesTo("/due?tab=mine"));
    var screener = people.signedIn("hub.screener");
    look.accept("due-screener", screener.goesTo("/due?tab=teams"));
    look.accept("deadline-not-mine-to-change", screener.goesTo(missed + "/change"));
    look.accept("deadline-not-mine-to-explain", screener.goesTo(missed + "/prevented"));
  }

  private void tasks(Person screener) {
    for (var tab : new String[] {"mine", "teams", "waiting"}) {
      look.accept("tasks-" + tab, screener.goesTo("/tasks?tab=" + tab));
    }
    look.accept("tasks-none", screener.goesTo("/tasks?tab=teams&search=nobody+of+this+name"));
    look.accept("start-page", people.signedIn("administrator").goesTo("/"));
  }

  private void notices(Person screener) {
    look.accept("notices-none", people.signedIn("auditor").goesTo("/notices"));
    shortcut.handOverScreening(shortcut.refer("Child F1"), "hub.screener2", "hub.screener");
    await()
        .atMost(Duration.ofSeconds(90))
        .until(() ->
            screener.goesTo("/notices").page().locator("main").innerText().contains("Take up"));
    look.accept("notices", screener);
    var administrator = people.signedIn("administrator");
    look.accept("deliveries", administrator.goesTo("/deliveries"));
    look.accept("outbox", administrator.goesTo("/outbox"));
  }

  private void mistakes(Person somebody) {
    look.accept("not-found", somebody.goesTo("/tasks/1"));
    look.accept("not-understood", somebody.goesTo("/tasks/not-a-number"));
  }
}
