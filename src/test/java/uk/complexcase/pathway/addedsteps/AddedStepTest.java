package uk.complexcase.pathway.addedsteps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;
import uk.complexcase.cases.casefile.CaseFiles;
import uk.complexcase.cases.casefile.NewChild;
import uk.complexcase.cases.casefile.OpenStep;
import uk.complexcase.cases.events.ReferredToComplexSafeguarding;
import uk.complexcase.clock.timescales.Deadline;
import uk.complexcase.clock.timescales.DeadlineRegister;
import uk.complexcase.clock.timescales.DeadlineState;
import uk.complexcase.clock.timescales.TimescaleCode;
import uk.complexcase.foundation.people.PeopleDirectory;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.ContactRef;
import uk.complexcase.foundation.shared.PractitionerId;
import uk.complexcase.foundation.shared.References;
import uk.complexcase.pathway.risk.RiskDesk;
import uk.complexcase.procedure.ProcedureFiles;
import uk.complexcase.procedure.ReleaseBook;
import uk.complexcase.procedure.ReleaseOutcome.Refused;
import uk.complexcase.procedure.ReleaseOutcome.Released;
import uk.complexcase.procedure.Releasing;
import uk.complexcase.procedure.RunningInstances;
import uk.complexcase.procedure.RunningVersions;
import uk.complexcase.procedure.RunningVersions.Version;
import uk.complexcase.product.ProductTest;
import uk.complexcase.product.VirtualTime;
import uk.complexcase.work.tasks.FormData;
import uk.complexcase.work.tasks.TaskDesk;
import uk.complexcase.work.tasks.TaskDesk.Submitted;
import uk.complexcase.work.tasks.TaskForms;
import uk.complexcase.work.tasks.TaskView;

/** An owner adds a task with a form of its own to the risk review, while reviews run. */
class AddedStepTest extends ProductTest {

  private static final String MODEL = "risk-review.bpmn";
  private static final String FORM = "confirm-plan-shared.form";
  private static final String MANAGER = "cs.manager";
  private static final String WORKER = "cs.worker";
  private static final TimescaleCode CLOCK = new TimescaleCode("cs-plan");

  private static final String REVIEW_FORM = "review-risk.form";
  private static final Map<String, Object> REVIEWED =
      Map.of(
          "childWords", "It is as it was",
          "whatHelped", "The coach",
          "levelWhy", "What is seen",
          "toolResult", "MEDIUM",
          "riskLevel", "MEDIUM",
          "agreedWith", MANAGER,
          "goals", "See my brother",
          "planChanges", "None",
          "closureProposed", "NO");

  @Autowired ProcedureFiles files;
  @Autowired Releasing releasing;
  @Autowired ReleaseBook book;
  @Autowired RunningVersions versions;
  @Autowired CaseFiles cases;
  @Autowired DeadlineRegister deadlines;
  @Autowired RiskDesk risk;
  @Autowired TaskDesk tasks;
  @Autowired TaskForms forms;
  @Autowired PeopleDirectory people;
  @Autowired TransactionTemplate transactions;
  @Autowired ApplicationEventPublisher events;
  @Autowired RunningInstances reviews;
  @Autowired VirtualTime time;
  @Autowired AddedStepsPart part;
  @Autowired AddedOpenSteps steps;

  @Test
  void a_review_begun_before_ends_without_the_added_task_and_one_begun_after_ends_with_it() {
    var delivered = Objects.requireNonNull(files.inForce().get(MODEL));
    int before = running();
    var child = reviewed();
    int newest = versions.of("risk-review").getFirst().number();
    assertThat(release(Map.of(MODEL, delivered.replace("bpmn:endEvent", "bpmn:end"))))
        .as("what the engine cannot take")
        .isInstanceOf(Refused.class);
    try {
      assertThat(release(Map.of(MODEL, added(delivered), FORM, form())))
          .isInstanceOf(Released.class);
      assertThat(files.inForce()).containsKey(FORM);
      assertThat(versions.of("risk-review"))
          .extracting(Version::number)
          .startsWith(newest + 1, newest);

      review(child);
      await().until(() -> running() == before + 1);
      assertThat(offered(child)).as("it began before").isEmpty();
      await().until(() -> versions.of("risk-review").getFirst().running() == 1);
      assertThat(release(Map.of(FORM, asking(form()), MODEL, withAnotherClock(added(delivered)))))
          .isInstanceOf(Released.class);

      review(child);
      var task = await().until(() -> offered(child), open -> !open.isEmpty()).getFirst();
      assertThat(task.name()).isEqualTo("Confirm the plan was shared");
      var clock = clock(child, DeadlineState.OPEN);
      assertThat(task.due()).as("by the clock of its version").isEqualTo(clock.due());
      assertThat(steps.openSteps(viewer(MANAGER), child))
          .containsExactly(
              new OpenStep(
                  "ConfirmPlanShared",
                  "Confirm the plan was shared",
                  "nobody yet; waits for Complex safeguarding manager",
                  clock.due(),
                  null));
      assertThat(submit(task, Map.of("planShared", "MAYBE")))
          .isInstanceOfSatisfying(
              Submitted.Refused.class,
              refused ->
                  assertThat(refused.problems())
                      .extracting(problem -> problem.field())
                      .containsExactly("planShared", "planSharedWith"));
      assertThat(forms.of(task.taskKey(), task.formId())).as("its own version's").contains(form());
      assertThat(submit(task, Map.of("planShared", "YES", "planSharedWith", "With Mother A1")))
          .isInstanceOf(Submitted.Done.class);

      await().until(() -> running() == before + 1);
      assertThat(clock(child, DeadlineState.MET).id()).isEqualTo(clock.id());
      assertThat(cases.chronology(viewer(MANAGER), child))
          .filteredOn(line -> line.kind().equals("ADDED_STEP_DONE"))
          .singleElement()
          .satisfies(line ->
              assertThat(line.text())
                  .isEqualTo(
                      "Confirm the plan was shared. Was the plan shared? Yes;"
                          + " With whom? recorded"));
      assertThat(part.of(viewer(MANAGER), child).orElseThrow())
          .singleElement()
          .satisfies(step ->
              assertThat(step.said())
                  .extracting(said -> said.label() + " " + said.words())
                  .containsExactly("Was the plan shared? Yes", "With whom? With Mother A1"));

      review(child);
      var next = await().until(() -> offered(child), open -> !open.isEmpty()).getFirst();
      var answers = Map.<String, Object>of("planShared", "YES", "planSharedWith", "Mother A1");
      assertThat(submit(next, answers))
          .as("begun after the form asks more")
          .isInstanceOfSatisfying(
              Submitted.Refused.class,
              refused ->
                  assertThat(refused.problems())
                      .extracting(problem -> problem.field())
                      .containsExactly("planSharedHow"));
      var all = new HashMap<>(answers);
      all.put("planSharedHow", "By hand");
      assertThat(submit(next, all)).isInstanceOf(Submitted.Done.class);
      await().until(() -> running() == before + 1);
    } finally {
      if (files.inForce().containsKey(FORM)) {
        assertThat(release(Map.of(MODEL, delivered, FORM, ""))).isInstanceOf(Released.class);
      }
    }
    assertThat(files.inForce()).containsEntry(MODEL, delivered).doesNotContainKey(FORM);
  }

  @Test
  void a_question_added_to_the_form_of_a_room_is_asked_kept_and_shown() {
    var form = Objects.requireNonNull(files.inForce().get(REVIEW_FORM));
    var child = reviewed();
    assertThat(release(Map.of(REVIEW_FORM, askingOfSchool(form)))).isInstanceOf(Released.class);
    try {
      review(child);
      assertThat(part.of(viewer(MANAGER), child)).as("it began before").isEmpty();

      assertThat(risk.askEarly(viewer(MANAGER), child, "Seen with the adults again")).isEmpty();
      var task =
          await()
              .atMost(Duration.ofSeconds(90))
              .until(() -> offered(child, WORKER, "ReviewRisk"), open -> !open.isEmpty())
              .getFirst();
      assertThat(submit(WORKER, task, REVIEWED))
          .isInstanceOfSatisfying(
              Submitted.Refused.class,
              refused ->
                  assertThat(refused.problems())
                      .extracting(problem -> problem.field())
                      .containsExactly("schoolSeen"));
      var answers = new HashMap<>(REVIEWED);
      answers.put("schoolSeen", "Late on Mondays");
      assertThat(submit(WORKER, task, answers)).isInstanceOf(Submitted.Done.class);

      assertThat(part.of(viewer(MANAGER), child).orElseThrow())
          .singleElement()
          .satisfies(step -> {
            assertThat(step.label()).isEqualTo(task.name() + ", further questions");
            assertThat(step.said())
                .extracting(said -> said.label() + " " + said.words())
                .containsExactly("What has the school seen? Late on Mondays");
          });
      assertThat(cases.chronology(viewer(MANAGER), child))
          .filteredOn(line -> line.kind().equals("ADDED_STEP_DONE"))
          .singleElement()
          .satisfies(line ->
              assertThat(line.text())
                  .isEqualTo(
                      task.name() + ", further questions. What has the school seen? recorded"));
    } finally {
      assertThat(release(Map.of(REVIEW_FORM, form))).isInstanceOf(Released.class);
    }
  }

  private static String askingOfSchool(String form) {
    int last = form.lastIndexOf("\n      ]");
    return form.substring(0, last)
        + """
        , {"type": "textarea", "id": "review_risk_school", "key": "schoolSeen",
           "label": "What has the school seen?", "description": "Since the last review.",
           "properties": {"usedBy": "the team manager"},
           "validate": {"required": true, "maxLength": 2000}}
        """
        + form.substring(last);
  }

  /** The clock of the added task alone. */
  private static String withAnotherClock(String model) {
    int task = model.indexOf("<bpmn:userTask id=\"ConfirmPlanShared\"");
    int end = model.indexOf("</bpmn:userTask>", task);
    return model.substring(0, task)
        + model.substring(task, end).replace("\"" + CLOCK.value() + "\"", "\"mace-decision\"")
        + model.substring(end);
  }

  private Object release(Map<String, String> change) {
    return releasing.release(
        change, files.release(), "process.owner", "head.of.service", "So that the plan is known");
  }

  private static String added(String model) {
    var closing = model.substring(model.indexOf("<bpmn:userTask id=\"DecideClosure\""));
    var task =
        closing
            .substring(0, closing.indexOf("</bpmn:userTask>") + "</bpmn:userTask>".length())
            .replace("DecideClosure_to_ClosureDecided", "ConfirmPlanShared_to_NextPeriodBegins")
            .replace("WhatFollows_to_DecideClosure", "WhatFollows_to_NextPeriodBegins")
            .replace("DecideClosure", "ConfirmPlanShared")
            .replace("Decide on closing", "Confirm the plan was shared")
            .replace("decide-cs-closure", "confirm-plan-shared")
            .replace("cs-closure", CLOCK.value());
    var flow =
        "<bpmn:sequenceFlow id=\"ConfirmPlanShared_to_NextPeriodBegins\""
            + " sourceRef=\"ConfirmPlanShared\" targetRef=\"NextPeriodBegins\" />";
    return model
        .replace(
            "<bpmn:userTask id=\"DecideClosure\"",
            task + flow + "<bpmn:userTask id=\"DecideClosure\"")
        .replace(
            "sourceRef=\"WhatFollows\" targetRef=\"NextPeriodBegins\"",
            "sourceRef=\"WhatFollows\" targetRef=\"ConfirmPlanShared\"")
        .replace(
            "<bpmn:incoming>WhatFollows_to_NextPeriodBegins</bpmn:incoming>\n    </bpmn:endEvent>",
            "<bpmn:incoming>ConfirmPlanShared_to_NextPeriodBegins</bpmn:incoming>\n    </bpmn:endEvent>")
        .replace(
            "<bpmndi:BPMNShape id=\"NextPeriodBegins_di\"",
            "<bpmndi:BPMNShape id=\"ConfirmPlanShared_di\" bpmnElement=\"ConfirmPlanShared\">"
                + "<dc:Bounds x=\"980\" y=\"600\" width=\"100\" height=\"80\" />"
                + "</bpmndi:BPMNShape>"
                + "<bpmndi:BPMNEdge id=\"ConfirmPlanShared_to_NextPeriodBegins_di\""
                + " bpmnElement=\"ConfirmPlanShared_to_NextPeriodBegins\">"
                + "<di:waypoint x=\"1040\" y=\"600\" /><di:waypoint x=\"1040\" y=\"318\" />"
                + "</bpmndi:BPMNEdge><bpmndi:BPMNShape id=\"NextPeriodBegins_di\"");
  }

  /** The form with one required question more. */
  private static String asking(String form) {
    int last = form.lastIndexOf('{', form.indexOf("\"type\": \"textarea\""));
    int end = form.indexOf('}', form.indexOf("2000}") + "2000}".length()) + 1;
    var more =
        form.substring(last, end)
            .replace("_with\"", "_how\"")
            .replace("planSharedWith", "planSharedHow")
            .replace("With whom?", "How was it shared?");
    return form.substring(0, end) + ", " + more + form.substring(end);
  }

  private static String form() {
    return """
    {
      "executionPlatform": "Camunda Cloud",
      "executionPlatformVersion": "8.8.0",
      "schemaVersion": 19,
      "type": "default",
      "id": "confirm-plan-shared",
      "properties": {"title": "Confirm the plan was shared", "clauses": "TCS-51"},
      "components": [
        {
          "type": "group",
          "id": "confirm_plan_shared_facts",
          "label": "Facts",
          "showOutline": false,
          "components": [
            {
              "type": "radio",
              "id": "confirm_plan_shared_shared",
              "key": "planShared",
              "label": "Was the plan shared?",
              "description": "With everybody it names.",
              "properties": {"usedBy": "the team manager"},
              "validate": {"required": true},
              "values": [{"label": "Yes", "value": "YES"}, {"label": "No", "value": "NO"}]
            },
            {
              "type": "textarea",
              "id": "confirm_plan_shared_with",
              "key": "planSharedWith",
              "label": "With whom?",
              "description": "Everybody who has it now.",
              "properties": {"usedBy": "the team manager"},
              "validate": {"required": true, "maxLength": 2000}
            }
          ]
        }
      ]
    }
    """;
  }

  /** A child with an agreed level, whose review waits to be near. */
  private CaseRef reviewed() {
    int before = running();
    var child =
        Objects.requireNonNull(
            transactions.execute(status ->
                cases.open(
                    new NewChild("Child X1", LocalDate.of(2012, 5, 4), null),
                    new ContactRef(References.fresh("R")),
                    "northmoor-hub",
                    time.instant(),
                    new PractitionerId("hub.screener"))));
    transactions.executeWithoutResult(status ->
        events.publishEvent(
            new ReferredToComplexSafeguarding(
                child,
                new ContactRef(References.fresh("R")),
                "MEDIUM",
                time.instant(),
                time.instant(),
                new PractitionerId("social.worker"))));
    done(MANAGER, child, "NoteAllocation", Map.of("csWorker", WORKER, "jointWork", "Weekly"));
    done(
        WORKER,
        child,
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
    await().atMost(Duration.ofSeconds(90)).until(() -> running() == before + 1);
    return child;
  }

  /** The review is asked for early and held. */
  private void review(CaseRef child) {
    assertThat(risk.askEarly(viewer(MANAGER), child, "Seen with the adults again")).isEmpty();
    done(WORKER, child, "ReviewRisk", REVIEWED);
    await()
        .atMost(Duration.ofSeconds(90))
        .until(() -> offered(child, WORKER, "ReviewRisk").isEmpty());
  }

  private void done(String user, CaseRef child, String element, Map<String, Object> answers) {
    var task =
        await()
            .atMost(Duration.ofSeconds(90))
            .until(() -> offered(child, user, element), open -> !open.isEmpty())
            .getFirst();
    assertThat(submit(user, task, answers)).isInstanceOf(Submitted.Done.class);
  }

  private Submitted submit(TaskView task, Map<String, Object> answers) {
    return submit(MANAGER, task, answers);
  }

  private Submitted submit(String user, TaskView task, Map<String, Object> answers) {
    var values =
        new HashMap<String, @Nullable Object>(tasks.formData(viewer(user), task.taskKey()));
    values.putAll(answers);
    return tasks.submit(
        viewer(user), task.taskKey(), new FormData(values), UUID.randomUUID().toString());
  }

  private List<TaskView> offered(CaseRef child) {
    return offered(child, MANAGER, "ConfirmPlanShared");
  }

  private List<TaskView> offered(CaseRef child, String user, String element) {
    return Stream.concat(tasks.ofMyTeams(viewer(user)).stream(), tasks.mine(viewer(user)).stream())
        .filter(task -> task.owner().equals(child.value()))
        .filter(task -> task.elementId().equals(element))
        .toList();
  }

  private Deadline clock(CaseRef child, DeadlineState state) {
    return deadlines.ofOwner(child.value()).stream()
        .filter(one ->
            one.timescale().equals(CLOCK) && one.subject().part().endsWith(".ConfirmPlanShared"))
        .filter(one -> one.state() == state)
        .findFirst()
        .orElseThrow();
  }

  private int running() {
    return reviews.of("risk-review").size();
  }

  private Viewer viewer(String id) {
    var person = people.find(new PractitionerId(id)).orElseThrow();
    return new Viewer(person.id(), person.name(), person.organisation(), person.roles());
  }
}
