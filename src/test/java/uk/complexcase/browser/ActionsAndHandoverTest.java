package uk.complexcase.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;
import uk.complexcase.cases.actions.ActionBook;
import uk.complexcase.cases.actions.ActionBook.NewAction;
import uk.complexcase.cases.actions.ActionBook.NewRecommendation;
import uk.complexcase.cases.actions.ActionBook.Taken;
import uk.complexcase.cases.actions.ActionKind;
import uk.complexcase.cases.casefile.AllocatedWorkers;
import uk.complexcase.cases.events.SessionAttended;
import uk.complexcase.foundation.people.Agency;
import uk.complexcase.foundation.security.CaseAccess;
import uk.complexcase.foundation.security.Grantee;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.LondonTime;
import uk.complexcase.foundation.shared.PractitionerId;
import uk.complexcase.foundation.shared.References;

/** What was agreed is done, and a child is handed over, by the people and pages themselves. */
class ActionsAndHandoverTest extends BrowserTest {

  private static final PractitionerId MANAGER = new PractitionerId("team.manager");
  private static final PractitionerId WORKER = new PractitionerId("social.worker");
  @Autowired ActionBook book;
  @Autowired AllocatedWorkers workers;
  @Autowired CaseAccess access;
  @Autowired ApplicationEventPublisher events;
  @Autowired TransactionTemplate transactions;
  @Autowired InstantSource clock;

  private final String discussion = References.fresh("S");
  private final List<String> faults = new ArrayList<>();

  @Test
  void whatWasAgreedIsDoneAndTheChildIsHandedOverByAcceptance() {
    var child = new CaseRef(shortcut.children(shortcut.refer("Child N41")).getFirst());
    transactions.executeWithoutResult(status -> {
      workers.allocate(child, WORKER, "Child and family assessment", MANAGER, clock.instant());
      access.grant(child, new Grantee.Person(WORKER), "Works with the child", MANAGER);
    });
    agree(child, WORKER, Agency.CSC, "See the child at her aunt's and ask about the telephone");
    agree(child, new PractitionerId("named.nurse"), Agency.HEALTH, "Ask the clinic for the dates");
    book.recommend(
        new NewRecommendation(
            "r",
            discussion,
            List.of(child),
            "Look at who waits at the school gate",
            Agency.EDUCATION),
        MANAGER,
        clock.instant());
    transactions.executeWithoutResult(status ->
        events.publishEvent(
            new SessionAttended(
                discussion,
                1,
                MANAGER,
                Set.of(WORKER, MANAGER),
                Set.of(),
                MANAGER,
                clock.instant())));

    var manager = signedIn("team.manager");
    look("actions-none", signedIn("early.help").goesTo("/actions"));
    look("actions-chair", manager.goesTo("/actions?discussion=" + discussion));
    changedByTheChair(manager);
    doneByItsOwner();
    answered();
    look("case-actions", manager.goesTo("/cases/" + child));
    handedOver(manager, child);

    org.assertj.core.api.Assertions.assertThat(faults).isEmpty();
  }

  private void changedByTheChair(Person manager) {
    var panel = panel(manager, "Ask the clinic");
    panel.locator("summary").click();
    look("actions-change", manager);
    panel.getByRole(AriaRole.BUTTON, named("Change the action")).click();
    manager.problems().waitFor();
    look("actions-change-error", manager);
    panel = panel(manager, "Ask the clinic");
    panel.getByLabel("Ask what shows that it is done").check();
    panel.getByRole(AriaRole.BUTTON, named("Change the action")).click();
    assertThat(panel(manager, "Ask the clinic")).containsText("evidence asked for");
  }

  private void doneByItsOwner() {
    var worker = signedIn("social.worker");
    var row = row(worker, "/tasks?tab=mine", "Do the action");
    row.click();
    var form = new TaskForm(worker);
    form.choose("What came of it?", "It is done");
    look("task-do-action", worker);
    form.write("What was done?", "Seen at her aunt's; two telephones");
    form.finish();
    worker.page().waitForURL("**/done");
    worker.goesTo("/actions");
    look("actions-mine", worker);
    assertThat(worker.main()).not().containsText("ask about the telephone");
  }

  private void answered() {
    var school = signedIn("education.lead").goesTo("/actions");
    var panel = panel(school, "school gate");
    panel.locator("summary").click();
    look("recommendation-answer", school);
    panel.getByLabel("Not accepted, for the reason below").check();
    panel.getByLabel("What does it do, or why not?").fill("The gate is the council's");
    panel.getByRole(AriaRole.BUTTON, named("Record the answer")).click();
    assertThat(school.main()).containsText("None waits for an answer.");
  }

  private void handedOver(Person manager, CaseRef child) {
    look("handover", manager.goesTo("/cases/" + child + "/handover"));
    manager.press("Begin");
    manager.problems().waitFor();
    look("handover-error", manager);
    manager.page().getByLabel("Change of social worker").check();
    manager.page().getByLabel("New social worker").selectOption("social.worker2");
    manager.press("Begin");
    look("handover-begun", manager);
    var worker = signedIn("social.worker");
    row(worker, "/tasks?tab=mine", "Prepare the handover").click();
    var form = new TaskForm(worker);
    look("task-prepare-handover", worker);
    form.write("What does the child say?", "\"I want to keep my school\"")
        .write("What works with this child, and what does not?", "A walk, never the office")
        .write("What was promised and is not yet done?", "A visit to the aunt")
        .write("What do you worry about most?", "Two telephones again")
        .write("How and when is the new worker introduced to the child?", "Together on Thursday");
    form.finish();
    worker.page().waitForURL("**/done");
    var next = signedIn("social.worker2");
    row(next, "/tasks?tab=mine", "Accept the handover").click();
    var accepting = new TaskForm(next);
    look("task-accept-handover", next);
    look("handover-pack", next.inAnotherTab().goesTo("/cases/" + child + "/handover/pack"));
    accepting
        .write("What is the plan and what comes next, as you understand it?", "Weekly visits")
        .choose("Do you accept the child?", "Yes, I accept")
        .finish();
    next.page().waitForURL("**/done");
    manager.goesTo("/cases/" + child);
    look("case-after-handover", manager);
    assertThat(manager.main()).containsText("Social Worker N8");
    var paper = manager.page().request().get("/cases/" + child + "/handover/pack.pdf");
    org.assertj.core.api.Assertions.assertThat(new String(paper.body(), 0, 5)).isEqualTo("%PDF-");
  }

  private void agree(CaseRef child, PractitionerId owner, Agency agency, String words) {
    var taken =
        book.agree(
            new NewAction(
                References.fresh("K"),
                discussion,
                List.of(child),
                ActionKind.SAFETY,
                words,
                agency,
                owner,
                "",
                LondonTime.today(clock).plusDays(9)),
            MANAGER,
            clock.instant());
    org.assertj.core.api.Assertions.assertThat(taken).isInstanceOf(Taken.Done.class);
  }

  private static Locator panel(Person person, String words) {
    return person
        .page()
        .locator(".app-panel")
        .filter(new Locator.FilterOptions().setHasText(words));
  }

  private static Locator.GetByRoleOptions named(String name) {
    return new Locator.GetByRoleOptions().setName(name).setExact(true);
  }

  /** The engine makes a task a moment after it is wanted. */
  private static Locator row(Person person, String list, String task) {
    person.goesTo(list);
    var link =
        person
            .page()
            .locator(".app-row__what")
            .filter(new Locator.FilterOptions().setHasText("Child N41"))
            .getByRole(AriaRole.LINK, named(task));
    for (int tries = 0; link.count() == 0 && tries < 60; tries++) {
      person.page().waitForTimeout(500);
      person.page().reload();
    }
    return link.first();
  }

  private void look(String name, Person person) {
    var page = person.page();
    Looked.faults(page)
        .forEach(rule ->
            faults.add(name + ": " + rule.getId() + " " + rule.getNodes().getFirst().getHtml()));
    if (page.locator("h1").count() != 1) {
      faults.add(name + ": has " + page.locator("h1").count() + " headings");
    }
    picture(page, name);
    page.setViewportSize(320, 640);
    var width = ((Number) page.evaluate("document.documentElement.scrollWidth")).intValue();
    if (width > 320) {
      faults.add(name + ": is " + width + " pixels wide on a screen of 320");
    }
    picture(page, name + "-phone");
    page.setViewportSize(1280, 800);
  }

  /** To be looked at, where a directory is given. */
  private static void picture(Page page, String name) {
    var directory = System.getProperty("pictures");
    if (directory != null) {
      page.screenshot(
          new Page.ScreenshotOptions()
              .setFullPage(true)
              .setPath(Path.of(directory, name + ".png")));
    }
  }
}
