package uk.complexcase.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.camunda.client.api.command.ProblemException;
import io.camunda.client.api.response.ActivatedJob;
import io.camunda.client.api.search.enums.ListenerEventType;
import io.camunda.client.api.search.enums.ProcessInstanceState;
import io.camunda.client.api.search.enums.UserTaskState;
import io.camunda.client.api.search.response.UserTask;
import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import io.camunda.zeebe.model.bpmn.builder.UserTaskBuilder;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeTaskListenerEventType;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** User tasks from creation to completion, with the listeners that may stop or correct them. */
class UserTaskTest {

  @RegisterExtension static final RunningEngine ENGINE = new RunningEngine();

  private static final String DUE = "2031-05-06T16:00:00+01:00";

  private static BpmnModelInstance screening(Consumer<UserTaskBuilder> task) {
    return Bpmn.createExecutableProcess("screening")
        .name("Screening")
        .startEvent()
        .userTask("ScreenContact", builder -> task.accept(builder.zeebeUserTask()))
        .name("Screen contact")
        .endEvent()
        .done();
  }

  private static Consumer<UserTaskBuilder> listener(ZeebeTaskListenerEventType event) {
    return task -> task.zeebeTaskListener(l -> l.eventType(event).type("listener"));
  }

  private UserTask started(Consumer<UserTaskBuilder> task) {
    ENGINE.deploy(screening(task), "screening.bpmn");
    ENGINE.start("screening");
    return ENGINE.openTask("ScreenContact");
  }

  private void complete(UserTask task) {
    ENGINE.client().newCompleteUserTaskCommand(task.getUserTaskKey()).send().join();
  }

  @Test
  void aTaskShowsWhoMayDoItAndByWhen() {
    UserTask task =
        started(t ->
            t.zeebeCandidateGroups("mash-screener,mash-manager")
                .zeebeCandidateUsers("ann")
                .zeebeDueDate(DUE)
                .zeebeTaskPriority("70")
                .zeebeTaskHeader("clauses", "CSD-01"));

    assertThat(task.getName()).isEqualTo("Screen contact");
    assertThat(task.getCandidateGroups()).containsExactly("mash-screener", "mash-manager");
    assertThat(task.getCandidateUsers()).containsExactly("ann");
    assertThat(task.getDueDate()).isEqualTo(OffsetDateTime.parse(DUE));
    assertThat(task.getPriority()).isEqualTo(70);
    assertThat(task.getCustomHeaders()).containsEntry("clauses", "CSD-01");
    assertThat(task.getAssignee()).isNull();
    assertThat(task.getBpmnProcessId()).isEqualTo("screening");
    assertThat(
            ENGINE
                .client()
                .newUserTaskSearchRequest()
                .filter(f ->
                    f.candidateGroup("mash-manager")
                        .dueDate(d -> d.lt(OffsetDateTime.parse("2031-05-06T15:00:01Z"))))
                .send()
                .join()
                .items())
        .hasSize(1);
    assertThat(
            ENGINE
                .client()
                .newUserTaskSearchRequest()
                .filter(f -> f.dueDate(d -> d.lt(OffsetDateTime.parse("2031-05-06T15:00:00Z"))))
                .send()
                .join()
                .items())
        .isEmpty();
  }

  @Test
  void aTaskIsClaimedReturnedUpdatedAndCompleted() {
    UserTask task = started(t -> {});
    long key = task.getUserTaskKey();

    ENGINE.client().newAssignUserTaskCommand(key).assignee("ann").send().join();
    assertThat(ENGINE.task(key).getAssignee()).isEqualTo("ann");
    assertThatThrownBy(() ->
            ENGINE
                .client()
                .newAssignUserTaskCommand(key)
                .assignee("bob")
                .allowOverride(false)
                .send()
                .join())
        .isInstanceOf(ProblemException.class)
        .satisfies(e -> assertThat(((ProblemException) e).code()).isEqualTo(409));

    ENGINE.client().newUnassignUserTaskCommand(key).send().join();
    assertThat(ENGINE.task(key).getAssignee()).isNull();

    ENGINE
        .client()
        .newUpdateUserTaskCommand(key)
        .dueDate(DUE)
        .candidateGroups("mash-manager")
        .priority(90)
        .send()
        .join();
    assertThat(ENGINE.task(key))
        .satisfies(updated -> {
          assertThat(updated.getDueDate()).isEqualTo(OffsetDateTime.parse(DUE));
          assertThat(updated.getCandidateGroups()).containsExactly("mash-manager");
          assertThat(updated.getPriority()).isEqualTo(90);
        });

    ENGINE.client().newCompleteUserTaskCommand(key).variables(Map.of("met", true)).send().join();
    assertThat(ENGINE.task(key).getState()).isEqualTo(UserTaskState.COMPLETED);
    assertThat(ENGINE.task(key).getCompletionDate()).isNotNull();
    ENGINE.awaitState(task.getProcessInstanceKey(), ProcessInstanceState.COMPLETED);
    assertThat(
            ENGINE
                .client()
                .newVariableSearchRequest()
                .filter(f -> f.name("met").value("true"))
                .send()
                .join()
                .items())
        .hasSize(1);
  }

  @Test
  void aCompletedOrUnknownTaskIsRefusedClearly() {
    UserTask task = started(t -> {});
    complete(task);

    assertThatThrownBy(() -> complete(task))
        .isInstanceOf(ProblemException.class)
        .satisfies(e -> assertThat(((ProblemException) e).code()).isEqualTo(404));
    assertThatThrownBy(() -> ENGINE.task(4711))
        .isInstanceOf(ProblemException.class)
        .satisfies(e -> assertThat(((ProblemException) e).code()).isEqualTo(404));
  }

  @Test
  void aCompletingListenerDeniesWithItsReasonAndTheTaskStaysOpen() {
    UserTask task =
        started(
            listener(ZeebeTaskListenerEventType.completing)
                .andThen(t -> t.zeebeAssignee("ann").zeebeDueDate(DUE)));
    CompletionStage<?> completion =
        ENGINE
            .client()
            .newCompleteUserTaskCommand(task.getUserTaskKey())
            .variables(Map.of("met", true))
            .action("submit")
            .send();
    ActivatedJob job = ENGINE.job("listener");

    assertThat(job.getListenerEventType()).isEqualTo(ListenerEventType.COMPLETING);
    assertThat(job.getUserTask().getUserTaskKey()).isEqualTo(task.getUserTaskKey());
    assertThat(job.getUserTask().getAssignee()).isEqualTo("ann");
    assertThat(job.getUserTask().getAction()).isEqualTo("submit");
    assertThat(ENGINE.task(task.getUserTaskKey()).getState()).isEqualTo(UserTaskState.COMPLETING);
    ENGINE
        .client()
        .newCompleteCommand(job)
        .withResult(r -> r.forUserTask().deny(true, "No submission is stored"))
        .send()
        .join();

    assertThat(completion.toCompletableFuture())
        .failsWithin(RunningEngine.PATIENCE)
        .withThrowableThat()
        .havingCause()
        .withMessageContaining("No submission is stored");
    UserTask denied = ENGINE.task(task.getUserTaskKey());
    assertThat(denied.getState()).isEqualTo(UserTaskState.CREATED);
    assertThat(denied.getAssignee()).isEqualTo("ann");
    assertThat(
            ENGINE
                .client()
                .newVariableSearchRequest()
                .filter(f -> f.name("met"))
                .send()
                .join()
                .items())
        .isEmpty();
    assertThat(
            ENGINE
                .client()
                .newJobSearchRequest()
                .filter(f -> f.isDenied(true))
                .send()
                .join()
                .items())
        .singleElement()
        .satisfies(j -> assertThat(j.getDeniedReason()).isEqualTo("No submission is stored"));
  }

  @Test
  void aCompletingListenerCorrectsWhatTheTaskEndsWith() {
    UserTask task =
        started(
            listener(ZeebeTaskListenerEventType.completing)
                .andThen(t -> t.zeebeAssignee("ann").zeebeCandidateGroups("mash-screener")));
    CompletableFuture<?> completion =
        ENGINE
            .client()
            .newCompleteUserTaskCommand(task.getUserTaskKey())
            .send()
            .toCompletableFuture();

    ENGINE
        .client()
        .newCompleteCommand(ENGINE.job("listener"))
        .withResult(r ->
            r.forUserTask()
                .correctAssignee("bob")
                .correctCandidateGroups(List.of("mash-manager"))
                .correctCandidateUsers(List.of("cleo"))
                .correctDueDate(DUE)
                .correctFollowUpDate(DUE)
                .correctPriority(80))
        .send()
        .join();

    assertThat(completion).succeedsWithin(RunningEngine.PATIENCE);
    UserTask completed = ENGINE.task(task.getUserTaskKey());
    assertThat(completed.getState()).isEqualTo(UserTaskState.COMPLETED);
    assertThat(completed.getAssignee()).isEqualTo("bob");
    assertThat(completed.getCandidateGroups()).containsExactly("mash-manager");
    assertThat(completed.getCandidateUsers()).containsExactly("cleo");
    assertThat(completed.getDueDate()).isEqualTo(OffsetDateTime.parse(DUE));
    assertThat(completed.getFollowUpDate()).isEqualTo(OffsetDateTime.parse(DUE));
    assertThat(completed.getPriority()).isEqualTo(80);
  }

  @Test
  void aCreatingListenerCorrectsTheTaskBeforeAnyoneSeesIt() {
    ENGINE.deploy(screening(listener(ZeebeTaskListenerEventType.creating)), "screening.bpmn");
    ENGINE.start("screening");
    ActivatedJob job = ENGINE.job("listener");
    assertThat(ENGINE.task(job.getUserTask().getUserTaskKey()).getState())
        .isEqualTo(UserTaskState.CREATING);

    ENGINE
        .client()
        .newCompleteCommand(job)
        .withResult(r -> r.forUserTask().correctDueDate(DUE).correctAssignee("ann"))
        .send()
        .join();

    UserTask task = ENGINE.openTask("ScreenContact");
    assertThat(task.getDueDate()).isEqualTo(OffsetDateTime.parse(DUE));
    assertThat(task.getAssignee()).isEqualTo("ann");
  }

  @Test
  void anAssigningListenerMayDenyTheAssignment() {
    UserTask task = started(listener(ZeebeTaskListenerEventType.assigning));
    CompletableFuture<?> assignment =
        ENGINE
            .client()
            .newAssignUserTaskCommand(task.getUserTaskKey())
            .assignee("ann")
            .send()
            .toCompletableFuture();

    ENGINE
        .client()
        .newCompleteCommand(ENGINE.job("listener"))
        .withResult(r -> r.forUserTask().deny(true, "Ann is excluded"))
        .send()
        .join();

    assertThat(assignment)
        .failsWithin(RunningEngine.PATIENCE)
        .withThrowableThat()
        .havingCause()
        .withMessageContaining("Ann is excluded");
    assertThat(ENGINE.task(task.getUserTaskKey()))
        .satisfies(t -> {
          assertThat(t.getAssignee()).isNull();
          assertThat(t.getState()).isEqualTo(UserTaskState.CREATED);
        });
  }

  @Test
  void anUpdatingListenerSeesWhatChanged() {
    UserTask task = started(listener(ZeebeTaskListenerEventType.updating));
    CompletableFuture<?> update =
        ENGINE
            .client()
            .newUpdateUserTaskCommand(task.getUserTaskKey())
            .priority(10)
            .send()
            .toCompletableFuture();

    ActivatedJob job = ENGINE.job("listener");
    assertThat(job.getUserTask().getChangedAttributes()).containsExactly("priority");
    ENGINE.client().newCompleteCommand(job).send().join();

    assertThat(update).succeedsWithin(RunningEngine.PATIENCE);
    assertThat(ENGINE.task(task.getUserTaskKey()).getPriority()).isEqualTo(10);
  }

  @Test
  void aCancelingListenerRunsBeforeTheTaskGoes() {
    UserTask task = started(listener(ZeebeTaskListenerEventType.canceling));
    ENGINE.client().newCancelInstanceCommand(task.getProcessInstanceKey()).send().join();

    ActivatedJob job = ENGINE.job("listener");
    assertThat(job.getListenerEventType()).isEqualTo(ListenerEventType.CANCELING);
    assertThat(ENGINE.task(task.getUserTaskKey()).getState()).isEqualTo(UserTaskState.CANCELING);
    ENGINE.client().newCompleteCommand(job).send().join();

    ENGINE.awaitState(task.getProcessInstanceKey(), ProcessInstanceState.TERMINATED);
    assertThat(ENGINE.task(task.getUserTaskKey()).getState()).isEqualTo(UserTaskState.CANCELED);
  }

  @Test
  void aTasksFormAndVariablesAreRead() {
    ENGINE
        .client()
        .newDeployResourceCommand()
        .addResourceStringUtf8(
            "{\"id\":\"screen-contact\",\"type\":\"default\",\"components\":[],\"schemaVersion\":18}",
            "screen-contact.form")
        .addProcessModel(screening(t -> t.zeebeFormId("screen-contact")), "screening.bpmn")
        .send()
        .join();
    ENGINE.start("screening", Map.of("caseRef", "C-1"));
    UserTask task = ENGINE.openTask("ScreenContact");

    var form = ENGINE.client().newUserTaskGetFormRequest(task.getUserTaskKey()).send().join();
    assertThat(form.getFormId()).isEqualTo("screen-contact");
    assertThat(String.valueOf(form.getSchema())).contains("schemaVersion");
    assertThat(
            ENGINE
                .client()
                .newUserTaskVariableSearchRequest(task.getUserTaskKey())
                .filter(f -> f.name("caseRef"))
                .send()
                .join()
                .items())
        .singleElement()
        .satisfies(v -> assertThat(v.getValue()).isEqualTo("\"C-1\""));
  }

  @Test
  void aListenerWorkerOnAStreamIsPushedItsJob() {
    UserTask task = started(listener(ZeebeTaskListenerEventType.completing));
    try (var worker =
        ENGINE
            .client()
            .newWorker()
            .jobType("listener")
            .handler((jobs, job) -> jobs.newCompleteCommand(job).send().join())
            .pollInterval(Duration.ofMinutes(1))
            .streamEnabled(true)
            .open()) {
      await().pollDelay(Duration.ofMillis(300)).until(worker::isOpen);

      complete(task);

      assertThat(ENGINE.task(task.getUserTaskKey()).getState()).isEqualTo(UserTaskState.COMPLETED);
    }
  }
}
