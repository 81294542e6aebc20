package uk.complexcase.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.camunda.client.CamundaClient;
import io.camunda.client.api.search.enums.ProcessInstanceState;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;
import uk.complexcase.cases.casefile.CaseFiles;
import uk.complexcase.cases.casefile.NewChild;
import uk.complexcase.cases.events.ReferredToComplexSafeguarding;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.ContactRef;
import uk.complexcase.foundation.shared.PractitionerId;
import uk.complexcase.foundation.shared.References;
import uk.complexcase.governance.studio.DraftReading;
import uk.complexcase.procedure.FileGate;
import uk.complexcase.procedure.ProcedureFiles;
import uk.complexcase.procedure.Releasing;
import uk.complexcase.product.VirtualTime;

/**
 * A process owner adds a task to the risk review in the browser, a second one approves it, and the
 * next review uses it while one begun before does not.
 */
class StudioInBrowserTest extends BrowserTest {

  private static final String MODEL = "risk-review.bpmn";
  private static final String FORM = "ask-the-school.form";
  private static final String MANAGER = "cs.manager";
  private static final String WORKER = "cs.worker";
  private static final String QUESTION =
      """
      {
        "executionPlatform": "Camunda Cloud",
        "executionPlatformVersion": "8.8.0",
        "schemaVersion": 19,
        "type": "default",
        "id": "ask-the-school",
        "properties": { "title": "Ask the school", "clauses": "local-default" },
        "components": [
          {
            "type": "group",
            "id": "ask_facts",
            "label": "Facts",
            "showOutline": false,
            "layout": { "row": "Row_ask_facts", "columns": null },
            "components": [
              {
                "type": "textarea",
                "id": "ask_schoolSaw",
                "key": "schoolSaw",
                "label": "What has the school seen?",
                "description": "In its own words, with the days.",
                "layout": { "row": "Row_ask_01", "columns": null },
                "validate": { "required": true, "maxLength": 4000 },
                "properties": { "usedBy": "whoever reviews the risk next" }
              }
            ]
          }
        ]
      }
      """;

  private static final PractitionerId SOCIAL = new PractitionerId("social.worker");

  @Autowired CaseFiles files;
  @Autowired TransactionTemplate transactions;
  @Autowired ApplicationEventPublisher events;
  @Autowired VirtualTime time;
  @Autowired CamundaClient engine;
  @Autowired ProcedureFiles procedure;
  @Autowired Releasing releasing;
  @Autowired DraftReading reading;
  @Autowired FileGate gate;

  private final List<String> heard = new ArrayList<>();
  private String original = "";

  @BeforeEach
  void asItWas() {
    original = procedure.inForce().get(MODEL);
  }

  /** All tests of the product share one engine. */
  @AfterEach
  void asItWasAgain() {
    if (!original.equals(procedure.inForce().get(MODEL))) {
      releasing.release(
          Map.of(MODEL, original, FORM, ""),
          procedure.release(),
          "process.owner",
          "process.owner2",
          "As it was before");
    }
  }

  @Test
  void an_owner_adds_a_task_a_second_approves_and_the_next_review_uses_it() {
    var before = childAtLevel("Child S1");
    var owner = signedIn("process.owner");
    owner.page().onConsoleMessage(message -> heard.add(message.type() + " " + message.text()));
    owner.page().onPageError(heard::add);
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

    newForm(owner, draft);
    owner.goesTo(draft).follow("Risk review");
    opened(page);
    page.locator("#problems a", new Page.LocatorOptions().setHasText("has no form")).click();
    mend(page);
    saved(page);
    assertThat(page.locator("#problems").innerText()).doesNotContain("Stops it");
    Looked.at("studio-model", page);
    Looked.at("studio-draft", owner.goesTo(draft).page());
    owner.goesTo(draft + "/compare");
    page.locator(".app-studio-after[data-drawn]").waitFor();
    assertThat(owner.main().innerText())
        .contains("Added", "Ask the school")
        .as("what the editor writes in its own way is no change")
        .doesNotContain("in another place", "whether it stops");
    assertThat(page.locator(".app-studio-after .app-studio-added").count()).isPositive();
    Looked.at("studio-compare", page);
    owner.goesTo(draft + "/approve");
    owner.press("Ask for approval");
    assertThat(owner.main().innerText()).contains("another process owner has to approve it");
    Looked.at("studio-own", page);

    var second = signedIn("process.owner2").goesTo("/notices");
    assertThat(second.main().innerText()).contains("Read a change of the procedure");
    second.goesTo(draft + "/approve");
    second.press("Approve and put into force");
    assertThat(second.problems().innerText()).contains("Write why you approve it");
    Looked.at("studio-approve-refused", second.page());
    second.page().locator("#reason").fill("The school often knows first.");
    second.press("Approve and put into force");
    second.page().locator(".govuk-tag--green").waitFor(patiently());
    assertThat(second.main().innerText()).contains("In force since", "The new version: 0");
    Looked.at("studio-in-force", second.page());

    var after = childAtLevel("Child S2");
    long old = reviewed(before);
    long next = reviewed(after);
    var asked = shortcut.task(WORKER, after, "AskTheSchool");
    assertThat(state(old)).isEqualTo(ProcessInstanceState.COMPLETED);
    assertThat(shortcut.offered(WORKER, before, "AskTheSchool")).isFalse();
    var worker = signedIn(WORKER).goesTo("/tasks/" + asked);
    Looked.at("studio-added-task", worker.page());
    // what is typed before the form is drawn is not the form's: typed again until it is taken
    await()
        .atMost(Duration.ofSeconds(60))
        .pollInSameThread()
        .until(() -> {
          worker.page().waitForTimeout(1_000);
          worker.page().locator("textarea").first().fill("The school sees them every day.");
          worker.page().waitForTimeout(1_000);
          new TaskForm(worker).finish();
          return !worker.main().innerText().contains("There is a problem");
        });
    await()
        .atMost(Duration.ofSeconds(90))
        .until(() -> state(next) == ProcessInstanceState.COMPLETED);
    assertThat(heard).filteredOn(said -> said.contains("Content Security")).isEmpty();
  }

  /**
   * The editor of tables has no place for clauses, so that they go through it as something else.
   */
  @Test
  void a_table_that_is_edited_keeps_every_clause_and_all_else_it_had() {
    var owner = signedIn("process.owner");
    owner.goesTo("/studio/drafts/new?file=management-line.dmn");
    owner.page().locator("#title").fill("Say by which clause");
    owner.press("Begin");
    var draft = owner.page().url();
    owner.goesTo(draft + "/files/management-line.dmn");
    var page = opened(owner.page());
    page.locator("#canvas td.annotation").first().click();
    page.keyboard().press("End");
    page.keyboard().type(",TCS-41");
    page.locator("h1").click();
    saved(page);

    var before = written(Objects.requireNonNull(procedure.inForce().get("management-line.dmn")));
    var after =
        written(
            reading
                .changes(draft.substring(draft.lastIndexOf('/') + 1))
                .getOrDefault("management-line.dmn", ""));
    int first = before.indexOf("annotationEntry") + 2;
    before.set(first, before.get(first) + ",TCS-41");
    assertThat(after).isEqualTo(before);
  }

  /** The server itself gives up on such a name, before any page is asked. */
  @Test
  void the_form_editor_offers_what_the_gate_lets_in_and_nothing_else() {
    var owner = signedIn("process.owner").goesTo("/studio/drafts/new?file=review-risk.form");
    owner.page().locator("#title").fill("What a form may hold");
    owner.press("Begin");
    owner.follow("Review the risk");
    var page = opened(owner.page());
    page.locator(".fjs-palette-field").first().waitFor();

    var offered =
        page.locator(".fjs-palette-field:visible").all().stream()
            .map(one -> one.getAttribute("data-field-type"))
            .toList();

    assertThat(offered).contains("textarea", "radio", "group").doesNotHaveDuplicates();
    assertThat(offered)
        .allSatisfy(type ->
            assertThat(
                    gate.admit(
                        "asked.form",
                        "{\"type\": \"default\", \"id\": \"asked\", \"components\": [{\"type\": \"%s\"}]}"
                            .formatted(type)
                            .getBytes(StandardCharsets.UTF_8)))
                .as(type)
                .isInstanceOf(FileGate.Admission.Admitted.class));
    assertThat(page.locator(".fjs-palette-group:visible").all())
        .allSatisfy(
            group -> assertThat(group.locator(".fjs-palette-field:visible").count()).isPositive());
  }

  @Test
  void a_file_whose_name_holds_a_nul_leads_back_to_the_draft() throws Exception {
    var body =
        """
        --x\r
        Content-Disposition: form-data; name="upload"; filename="a\0.bpmn"\r
        Content-Type: application/xml\r
        \r
        <a/>\r
        --x--\r
        """;
    var request =
        HttpRequest.newBuilder(
                URI.create("http://localhost:" + port + "/studio/drafts/PD-NONE/uploads"))
            .header("Content-Type", "multipart/form-data; boundary=x")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();

    try (var client = HttpClient.newHttpClient()) {
      var answer = client.send(request, HttpResponse.BodyHandlers.ofString());

      assertThat(answer.headers().firstValue("Location").orElse(answer.body()))
          .endsWith("/studio/drafts/PD-NONE?bad-name=yes");
    }
  }

  /** Every element of a table by its name, and what is written in it. */
  private static List<String> written(String table) {
    return Pattern.compile("<(?:\\w+:)?(\\w+)(?=[\\s>/])[^>]*>([^<]*)")
        .matcher(table)
        .results()
        .flatMap(each -> Stream.of(each.group(1), each.group(2).strip()))
        .filter(each -> !each.isEmpty())
        .collect(Collectors.toCollection(ArrayList::new));
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
    page.locator("#editor:not([data-unsaved])").waitFor(patiently());
    assertThat(page.locator("#saved").innerText()).startsWith("Saved ");
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
    var shapes = page.locator(".djs-shape");
    int drawn = shapes.count();
    until(
        page,
        () -> shapes.count() > drawn,
        () -> {
          page.keyboard().press("Escape");
          page.locator("[data-action='create.task']").click();
          clickAt(page, across, above);
        });
    page.locator(".djs-direct-editing-content").waitFor(patiently());
    page.keyboard().type("Ask the school");
    page.keyboard().press("Enter");
    var task = page.locator(".djs-shape", new Page.LocatorOptions().setHasText("school")).first();
    task.waitFor();
    var id = task.getAttribute("data-element-id");
    connect(page, id, next.left() + 14, next.middle());
    connect(page, "ReviewRisk", across, above);
    var user = page.locator(".djs-popup [data-id='replace-with-user-task']");
    until(
        page,
        user::isVisible,
        () -> {
          select(page, id);
          pad(page, "replace");
        });
    user.click();
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
    for (int tries = 0; tries < 20 && !there.getAsBoolean(); tries++) {
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

  /** Begins the form in the browser, and brings it finished from Camunda Modeler. */
  private static void newForm(Person owner, String draft) {
    owner.goesTo(draft);
    var page = owner.page();
    page.locator("#title").fill("Ask the school");
    owner.press("Begin the form");
    owner.follow(FORM);
    opened(page);
    page.locator("#form-clauses").fill("local-default");
    saved(page);
    assertThat(page.locator("#problems").innerText()).contains("asks nothing");
    Looked.at("studio-form", page);
    owner.goesTo(draft);
    page.locator("#upload")
        .setInputFiles(
            new FilePayload(FORM, "application/json", QUESTION.getBytes(StandardCharsets.UTF_8)));
    owner.press("Bring them in");
    page.locator(".moj-alert--success").waitFor();
  }

  /** Fills in the named fields of the task. */
  private static void mend(Page page) {
    page.locator("button[title='Select a template'], .bio-properties-panel-select-template-button")
        .first()
        .click();
    page.locator(".djs-popup [data-id]", new Page.LocatorOptions().setHasText("Task for a person"))
        .first()
        .click();
    choose(page, "who", "cs-social-worker,cs-team-manager");
    choose(page, "what", "ask-the-school");
    choose(page, "when", "risk-measurement-review");
    choose(page, "why", "TCS-59");
    group(page, "documentation");
    var words = page.locator("#bio-properties-panel-documentation");
    words.fill(
        "Ask the school what it has seen since the last review, with what the young person agreed"
            + " to, and write it down in its words.");
    words.press("Tab");
  }

  private static void choose(Page page, String group, String value) {
    group(page, "ElementTemplates__CustomProperties-" + group);
    page.locator("[data-group-id='group-ElementTemplates__CustomProperties-" + group + "'] select")
        .selectOption(value);
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

  /** The review of the child is asked for and held; the key of the process it belongs to. */
  private long reviewed(String child) {
    var manager = signedIn(MANAGER).goesTo("/cases/" + child + "/risk");
    manager.page().locator("#because").fill("New information");
    manager.press("Ask for the review now");
    long task = shortcut.task(WORKER, child, "ReviewRisk");
    long instance = engine.newUserTaskGetRequest(task).send().join().getProcessInstanceKey();
    shortcut.submit(
        WORKER,
        child,
        "ReviewRisk",
        Map.of(
            "childWords", "It is better now",
            "whatHelped", "The coach",
            "levelWhy", "What is seen",
            "toolResult", "MEDIUM",
            "riskLevel", "MEDIUM",
            "agreedWith", MANAGER,
            "goals", "See my brother",
            "planChanges", "None",
            "closureProposed", "NO"));
    return instance;
  }

  private ProcessInstanceState state(long instance) {
    return engine.newProcessInstanceGetRequest(instance).send().join().getState();
  }

  /** A child whose level of risk is agreed, so that the time until the next review runs. */
  private String childAtLevel(String name) {
    var child =
        Objects.requireNonNull(
            transactions.execute(status ->
                files.open(
                    new NewChild(name, LocalDate.of(2012, 5, 4), null),
                    new ContactRef(References.fresh("R")),
                    "northmoor-hub",
                    time.instant(),
                    new PractitionerId("hub.screener"))));
    transactions.executeWithoutResult(status ->
        events.publishEvent(
            new ReferredToComplexSafeguarding(
                new CaseRef(child.value()),
                new ContactRef(References.fresh("R")),
                "HIGH",
                time.instant(),
                time.instant(),
                SOCIAL)));
    shortcut.submit(
        MANAGER,
        child.value(),
        "NoteAllocation",
        Map.of("csWorker", WORKER, "jointWork", "Weekly"));
    shortcut.submit(
        WORKER,
        child.value(),
        "AssessPhoenix",
        Map.of(
            "childWords", "They are my mates",
            "phoenixFound", "Older peers",
            "strengths", "The coach",
            "levelWhy", "Lifts on Fridays",
            "toolResult", "MEDIUM",
            "riskLevel", "MEDIUM",
            "agreedWith", MANAGER,
            "belowThreshold", "YES"));
    shortcut.task(WORKER, child.value(), "ConsiderHazard");
    return child.value();
  }
}
