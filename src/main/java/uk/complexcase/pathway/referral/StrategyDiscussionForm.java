package uk.complexcase.pathway.referral;

import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.complexcase.foundation.people.Agency;
import uk.complexcase.foundation.people.PeopleDirectory;
import uk.complexcase.foundation.people.Role;
import uk.complexcase.work.tasks.FormData;
import uk.complexcase.work.tasks.SubmissionOutcome;
import uk.complexcase.work.tasks.TaskContext;
import uk.complexcase.work.tasks.TaskSubmission;
import uk.complexcase.work.tasks.FormReader;
import uk.complexcase.work.tasks.PeopleOptions;

/**
 * A strategy discussion was held: when, by whom, with whom, and what it agreed (CSD-23 to CSD-27).
 */
@Component
class StrategyDiscussionForm implements TaskSubmission {

  private static final Role[] CHAIRS = {
    Role.CSC_TEAM_MANAGER,
    Role.CSC_SERVICE_MANAGER,
    Role.CSC_HEAD_OF_SERVICE,
    Role.CSC_ONCALL_SENIOR
  };

  private final Proceedings proceedings;
  private final TaskClocks clocks;
  private final StrategyDiscussions discussions;
  private final StrategyDiscussionTrace trace;
  private final PeopleDirectory people;

  StrategyDiscussionForm(
      Proceedings proceedings,
      TaskClocks clocks,
      StrategyDiscussions discussions,
      StrategyDiscussionTrace trace,
      PeopleDirectory people) {
    this.proceedings = proceedings;
    this.clocks = clocks;
    this.discussions = discussions;
    this.trace = trace;
    this.people = people;
  }

  @Override
  public String formId() {
    return "hold-strategy-discussion";
  }

  @Override
  public String why(TaskContext task) {
    return ContactWords.of("strategy discussion to hold", proceedings.contact(task));
  }

  @Override
  public Map<String, Object> prefill(TaskContext task) {
    return Map.of("chairs", PeopleOptions.of(people, CHAIRS));
  }

  @Override
  public SubmissionOutcome submit(TaskContext task, FormData data) {
    var form = new FormReader(data);
    var timing = form.option(StrategyTiming.class, "timing", "Choose how soon it was held");
    boolean planned = timing == StrategyTiming.PLANNED_MEETING;
    form.textWhen(planned, "plannedReason", "Say why it was planned for later than 24 hours");
    form.textWhen(planned, "interimSafetyPlan", "Write how each child is kept safe until then");
    String chair = form.text("chair", "Choose who chaired");
    if (!chair.isEmpty() && !PeopleOptions.holds(people, chair, CHAIRS)) {
      form.problem("chair", "Choose one of the managers shown");
    }
    var started = form.moment("startedAt", "Enter when it started", task.at());
    var ended = form.moment("endedAt", "Enter when it ended", task.at());
    if (ended.isBefore(started)) {
      form.problem("endedAt", "Enter an end that is not before the start");
    }
    var agencies = form.options(Agency.class, "agenciesTakingPart");
    if (agencies.isEmpty()) {
      form.problem("agenciesTakingPart", "Choose the agencies that took part");
    }
    form.text("informationShared", "Write what was shared");
    form.text("immediateSafety", "Write how each child is safe now");
    form.text("agreedActions", "Write what was agreed, by whom and by when");
    var contact = proceedings.hold(task);
    if (started.isBefore(contact.receivedAt)) {
      form.problem("startedAt", "Enter a start after the referral was received");
    }
    if (form.refused()) {
      return form.refusal();
    }
    var discussion = discussions.findById(task.text("strategyRef")).orElseThrow();
    discussion.held(
        timing,
        started,
        ended,
        chair,
        agencies.stream().map(Enum::name).collect(Collectors.joining(",")),
        proceedings.json(form.answers()),
        Proceedings.person(task),
        task.at());
    clocks.meet(task, started);
    trace.held(discussion, Proceedings.viewer(task).id(), started, task.at());
    return new SubmissionOutcome.Accepted(Map.of(), "Strategy discussion recorded.");
  }
}
