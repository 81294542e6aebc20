package uk.complexcase.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

/** A process owner adds a task to the risk review in the browser and is told what it lacks. */
class StudioInBrowserTest extends BrowserTest {

  @Test
  void an_owner_adds_a_task_by_clicks_and_is_stopped_by_missing_clause_group_and_form() {
    var owner = signedIn("process.owner");
    var heard = new ArrayList<String>();
    owner.page().onConsoleMessage(message -> heard.add(message.text()));
    Looked.at("studio", owner.goesTo("/studio").page());
    owner.goesTo("/procedure/models/risk-review").follow("Change this");
    owner.press("Begin");
    Looked.at("studio-begin-refused", owner.page());
    owner.page().locator("#title").fill("Ask the school before a review is closed");
    owner.press("Begin");
    var draft = owner.page().url();
    owner.follow("Risk review");
    var page = opened(owner.page());
    addTask(page);
    saved(page);
    assertThat(page.locator("#problems").innerText())
        .contains(
            "does not say which clause it carries out", "is offered to nobody", "has no form");
    Looked.at("studio-model-stopped", page);
    owner.goesTo(draft + "/approve");
    owner.press("Ask for approval");
    assertThat(owner.problems().innerText()).contains("problems stop it");
    Looked.at("studio-ask-refused", page);
    assertThat(heard).noneMatch(said -> said.contains("Content Security"));
  }

  private static Locator.WaitForOptions patiently() {
    return new Locator.WaitForOptions().setTimeout(90_000);
  }

  private static Page opened(Page page) {
    page.locator("#editor[data-open]").waitFor(patiently());
    return page;
  }

  /** What is changed is saved by itself a moment later. */
  private static void saved(Page page) {
    page.locator("#save-now").click();
    page.locator("#saved", new Page.LocatorOptions().setHasText("Saved ")).waitFor(patiently());
    page.waitForTimeout(1000);
  }

  /**
   * Puts a task between the review and what follows from it, by clicks alone. A busy machine draws
   * late, so each step is tried again until the diagram shows it.
   */
  private static void addTask(Page page) {
    var review = box(page, "ReviewRisk");
    var next = box(page, "WhatFollows");
    double across = review.right() - 28;
    double above = review.middle() - 75;
    var flow = page.locator(".djs-connection[data-element-id='ReviewRisk_to_WhatFollows']");
    until(
        page,
        () -> flow.count() == 0,
        () -> {
          clickAt(page, (review.right() + next.left()) / 2, review.middle());
          pad(page, "delete");
        });
    page.locator("[data-action='create.task']").click();
    clickAt(page, across, above);
    page.locator(".djs-direct-editing-content").waitFor();
    page.keyboard().type("Ask the school");
    page.keyboard().press("Enter");
    var task = page.locator(".djs-shape", new Page.LocatorOptions().setHasText("school")).first();
    task.waitFor();
    var id = task.getAttribute("data-element-id");
    connect(page, id, next.left() + 14, next.middle());
    connect(page, "ReviewRisk", across, above);
    select(page, id);
    pad(page, "replace");
    page.locator(".djs-popup [data-id='replace-with-user-task']").click();
    group(page, "general");
    var name = page.locator("#bio-properties-panel-id");
    name.fill("AskTheSchool");
    name.press("Tab");
    page.locator(".djs-shape[data-element-id='AskTheSchool']").waitFor();
  }

  private static void connect(Page page, String from, double x, double y) {
    var flows = page.locator(".djs-connection");
    int before = flows.count();
    until(
        page,
        () -> flows.count() > before,
        () -> {
          select(page, from);
          pad(page, "connect");
          clickAt(page, x, y);
        });
  }

  /** Chooses an element; the click that ended a connection swallows one that comes too soon. */
  private static void select(Page page, String element) {
    var shape = page.locator(".djs-shape[data-element-id='" + element + "']");
    var pad = page.locator(".djs-context-pad.open");
    until(
        page,
        () -> shape.getAttribute("class").contains("selected") && pad.isVisible(),
        () -> {
          var at = box(page, element);
          clickAt(page, at.left() + 12, at.middle() + 12);
        });
  }

  private static void until(Page page, BooleanSupplier there, Runnable step) {
    for (int tries = 0; tries < 8 && !there.getAsBoolean(); tries++) {
      step.run();
      page.waitForTimeout(700);
    }
    assertThat(there.getAsBoolean()).isTrue();
  }

  private static void clickAt(Page page, double x, double y) {
    page.mouse().move(x - 30, y - 20);
    page.mouse().move(x, y, new Mouse.MoveOptions().setSteps(8));
    page.mouse().click(x, y, new Mouse.ClickOptions().setDelay(60));
  }

  private static void pad(Page page, String action) {
    page.locator(".djs-context-pad.open [data-action='" + action + "']").click();
  }

  private static void group(Page page, String name) {
    var group = page.locator("[data-group-id='group-" + name + "']");
    group.waitFor();
    if (group.locator(".bio-properties-panel-group-entries.open").count() == 0) {
      group.locator(".bio-properties-panel-group-header").first().click();
    }
  }

  /** Where an element is drawn, in the window. */
  private record Drawn(double left, double right, double middle) {}

  private static Drawn box(Page page, String element) {
    var box =
        page.locator(".djs-shape[data-element-id='" + element + "'] > .djs-visual").boundingBox();
    return new Drawn(box.x, box.x + box.width, box.y + box.height / 2);
  }
}
