package uk.complexcase.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** Somebody at a browser, with one tab in front of them and others if they open some. */
record Person(BrowserContext profile, Page page) {

  Person(BrowserContext profile) {
    this(profile, profile.newPage());
  }

  Person signIn(String user) {
    page.navigate("/sign-in");
    page.getByLabel("User name").fill(user);
    page.getByLabel("Password").fill("northmoor-practice");
    press("Sign in");
    page.locator(".app-header__person").waitFor();
    return this;
  }

  /** The same person in one more tab. */
  Person inAnotherTab() {
    return new Person(profile);
  }

  Person goesTo(String address) {
    page.navigate(address);
    return this;
  }

  /** Presses a button, or a link drawn as one. */
  void press(String button) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true))
        .click();
  }

  void follow(String link) {
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link).setExact(true)).click();
  }

  Locator heading() {
    return page.locator("h1");
  }

  Locator main() {
    page.waitForLoadState();
    return page.locator("main");
  }

  /** The box on top that lists what must be mended; whole, not as a page still comes in. */
  Locator problems() {
    var box = page.locator(".govuk-error-summary");
    box.waitFor();
    page.waitForLoadState();
    return box;
  }

  /** Opens the task of this kind on this contact from the list of their teams' tasks. */
  TaskForm opens(String task, String contact) {
    return opens(task, contact, "");
  }

  /** The same where each child has a task of this kind. */
  TaskForm opens(String task, String contact, String child) {
    page.navigate("/tasks?tab=teams&search=" + contact);
    var link =
        page.locator(".app-row")
            .filter(new Locator.FilterOptions().setHasText(child))
            .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(task).setExact(true));
    // the engine makes the next task a moment after the last was finished
    for (int tries = 0; link.count() == 0 && tries < 150; tries++) {
      page.waitForTimeout(200);
      page.reload();
    }
    link.first().click();
    return new TaskForm(this);
  }
}
