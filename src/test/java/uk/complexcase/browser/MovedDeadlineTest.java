package uk.complexcase.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;

/** A manager moves a clock; the task and every page follow, and nobody else may. */
class MovedDeadlineTest extends BrowserTest {

  private static final String REASON = "The family is travelling and was told.";

  @Test
  void aServiceManagerMovesAClockAndTheTaskAndThePagesFollow() {
    var contact = shortcut.refer("Child M1");
    var child = shortcut.children(contact).getFirst();
    var task = shortcut.task("hub.screener", contact, "ScreenContact");
    var manager = signedIn("service.manager").goesTo("/cases/" + child + "/deadlines");
    manager
        .page()
        .locator(".app-row__name")
        .filter(new Locator.FilterOptions().setHasText("Screening, urgent"))
        .click();
    assertThat(manager.heading()).hasText("Screening, urgent");
    assertThat(manager.main()).containsText("4 hours without pause");
    var deadline = manager.page().url();

    manager.press("Change this deadline");
    manager.press("Change the deadline");
    assertThat(manager.problems()).containsText("The deadline is at this time already");
    assertThat(manager.problems()).containsText("Say why the deadline changes");
    // an hour later is still before the decision, which the task must not outlast
    var time = field(manager, "Time");
    var next = LocalTime.parse(time.inputValue()).plusHours(1).toString();
    time.fill(next);
    field(manager, "Why?").fill(REASON);
    manager.press("Change the deadline");

    assertThat(manager.page().locator(".moj-alert")).containsText("The deadline is now due");
    assertThat(manager.main()).containsText("Set by a person");
    assertThat(manager.main()).containsText(REASON);
    var screener = signedIn("hub.screener");
    follows(screener, "/tasks/" + task, screener.page().locator(".app-task__side .app-due"), next);
    assertThat(screener.main()).containsText("Moved by Service Manager N10 because “" + REASON);
    follows(
        screener,
        "/cases/" + child + "/chronology",
        screener.page().locator(".moj-timeline__item").first(),
        "Deadline changed: Screening, urgent");
    assertThat(screener.main()).not().containsText(REASON);

    screener.goesTo(deadline);
    assertThat(screener.main()).containsText("Only a manager can change this deadline.");
    assertThat(
            screener
                .page()
                .getByRole(
                    AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Change this deadline")))
        .hasCount(0);
    screener.goesTo(deadline + "/change");
    assertThat(screener.main()).containsText("Only a manager can change this deadline.");
    assertThat(field(screener, "Why?")).hasCount(0);
  }

  @Test
  void theLaterOfTwoManagersIsToldWhatTheFirstDidAndKeepsWhatTheyTyped() {
    var child = shortcut.children(shortcut.refer("Child M2")).getFirst();
    var address = shortcut.missedClock(child) + "/change";
    var first = signedIn("service.manager").goesTo(address);
    var second = signedIn("head.of.service").goesTo(address);
    for (var manager : new Person[] {first, second}) {
      var year = field(manager, "Year");
      year.fill(Integer.toString(Integer.parseInt(year.inputValue()) + 3));
    }
    field(first, "Why?").fill("The first reason.");
    field(second, "Day").fill("2");
    field(second, "Why?").fill("The second reason.");

    first.press("Change the deadline");
    assertThat(first.page().locator(".moj-alert")).containsText("The deadline is now due");
    second.press("Change the deadline");

    assertThat(second.problems())
        .containsText("This deadline was changed while you had the page open");
    assertThat(field(second, "Day")).hasValue("2");
    assertThat(field(second, "Why?")).hasValue("The second reason.");

    second.press("Change the deadline");
    assertThat(second.main()).containsText("The second reason.");
    assertThat(second.main()).containsText("The first reason.");
  }

  private static Locator field(Person person, String label) {
    return person.page().getByLabel(label, new Page.GetByLabelOptions().setExact(true));
  }

  /** What hears of the move hears of it a moment later. */
  private static void follows(Person person, String address, Locator place, String text) {
    person.goesTo(address);
    for (int tries = 0; tries < 60 && !place.first().textContent().contains(text); tries++) {
      person.page().waitForTimeout(500);
      person.page().reload();
    }
    assertThat(place.first().textContent()).contains(text);
  }
}
