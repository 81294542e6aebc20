package uk.complexcase.pathway.actions;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.complexcase.cases.actions.ActionBook;
import uk.complexcase.cases.actions.ActionLife;
import uk.complexcase.cases.actions.ActionLife.Changed;
import uk.complexcase.cases.actions.ActionLife.Standing;
import uk.complexcase.cases.actions.ActionStep;
import uk.complexcase.clock.timescales.Deadline;
import uk.complexcase.clock.timescales.DeadlineRegister;
import uk.complexcase.foundation.people.Role;
import uk.complexcase.foundation.security.NotVisible;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.LocalDateText;
import uk.complexcase.foundation.shared.PractitionerId;
import uk.complexcase.work.tasks.TaskDesk;

/** Lists what the viewer may know of, and changes what is theirs to change. */
@Service
@Transactional
class KeptActionDesk implements ActionDesk {

  private static final Set<Role> MANAGERS =
      Set.of(
          Role.CSC_TEAM_MANAGER,
          Role.CSC_SERVICE_MANAGER,
          Role.CSC_HEAD_OF_SERVICE,
          Role.CSC_ONCALL_SENIOR);

  private final ActionLife life;
  private final ActionBook book;
  private final ActionWork work;
  private final DeadlineRegister deadlines;
  private final TaskDesk tasks;
  private final InstantSource clock;

  KeptActionDesk(
      ActionLife life,
      ActionBook book,
      ActionWork work,
      DeadlineRegister deadlines,
      TaskDesk tasks,
      InstantSource clock) {
    this.life = life;
    this.book = book;
    this.work = work;
    this.deadlines = deadlines;
    this.tasks = tasks;
    this.clock = clock;
  }

  @Override
  @Transactional(readOnly = true)
  public List<Row> mine(Viewer viewer) {
    return life.ofOwner(viewer).stream().map(one -> row(viewer, one)).toList();
  }

  @Override
  @Transactional(readOnly = true)
  public List<Row> toAnswer(Viewer viewer) {
    return life.waitingForAgency(viewer).stream()
        .map(one -> new Row(one, "", true, label(one)))
        .toList();
  }

  @Override
  @Transactional(readOnly = true)
  public List<Row> ofDiscussion(Viewer viewer, String discussion) {
    return life.ofSource(viewer, discussion).stream().map(one -> row(viewer, one)).toList();
  }

  @Override
  @Transactional(readOnly = true)
  public List<Map<String, String>> owners(Viewer viewer, Standing action) {
    return work.colleagues(action, false);
  }

  @Override
  public Changed change(Viewer viewer, String ref, Act act, Map<String, String> values) {
    var action =
        life.find(ref)
            .filter(one -> changes(viewer, one))
            .filter(one ->
                life.ofSource(viewer, one.source()).stream()
                    .anyMatch(seen -> seen.ref().equals(ref)))
            .orElseThrow(() -> new NotVisible("Action " + ref));
    var now = clock.instant();
    String reason = values.getOrDefault("reason", "");
    Changed changed =
        switch (act) {
          case GIVE ->
              life.handOn(
                  ref,
                  action.round(),
                  new PractitionerId(values.getOrDefault("owner", "")),
                  reason,
                  viewer.id(),
                  now);
          case MOVE -> moved(viewer, action, values.getOrDefault("due", ""), reason);
          case CALL_OFF -> life.callOff(ref, action.round(), reason, viewer.id(), now);
          case ASK_EVIDENCE -> life.askEvidence(ref, true, viewer.id(), now);
          case ASK_NO_EVIDENCE -> life.askEvidence(ref, false, viewer.id(), now);
        };
    if (action.begun()
        && changed instanceof Changed.Done done
        && done.action().round() != action.round()) {
      work.tellProcess(done.action());
    }
    return changed;
  }

  private Changed moved(Viewer viewer, Standing action, String typed, String reason) {
    return switch (LocalDateText.read(typed)) {
      case LocalDateText.NotUnderstood no -> new Changed.Refused("due", no.sentence());
      case LocalDateText.Understood day ->
          life.moveTo(
              action.ref(), action.round(), day.date(), reason, viewer.id(), clock.instant());
    };
  }

  @Override
  public Changed answer(Viewer viewer, String ref, boolean accepted, String words) {
    var waiting =
        life.waitingForAgency(viewer).stream()
            .filter(one -> one.ref().equals(ref))
            .findFirst()
            .orElseThrow(() -> new NotVisible("Recommendation " + ref));
    return switch (book.answer(ref, accepted, words, viewer.id(), clock.instant())) {
      case ActionBook.Taken.Done done -> new Changed.Done(waiting);
      case ActionBook.Taken.Refused no -> new Changed.Refused(no.field(), no.sentence());
    };
  }

  /** The chair of the session, and managers of children's social care. */
  private static boolean changes(Viewer viewer, Standing action) {
    return !action.recommendation()
        && action.step().running()
        && (viewer.id().equals(action.chair())
            || viewer.roles().stream().anyMatch(MANAGERS::contains));
  }

  private Row row(Viewer viewer, Standing item) {
    return new Row(item, task(viewer, item), changes(viewer, item), label(item));
  }

  private String task(Viewer viewer, Standing item) {
    var clocks =
        item.recommendation()
            ? List.<Deadline>of()
            : deadlines.ofOwner(item.ref()).stream().filter(Deadline::running).toList();
    return tasks.runningBy(viewer, clocks.stream().map(Deadline::id).toList()).values().stream()
        .flatMap(List::stream)
        .filter(task -> viewer.id().equals(task.assignee()))
        .map(task -> "/tasks/" + task.taskKey())
        .findFirst()
        .orElse("");
  }

  static String label(Standing item) {
    return switch (item.state()) {
      case "OPEN" -> item.step() == ActionStep.SETTLE ? "Given back" : "Not yet accepted";
      case "ACCEPTED" -> {
        if (item.recommendation()) {
          yield "Accepted by the agency";
        }
        yield item.step() == ActionStep.SETTLE ? "Given back" : "Accepted";
      }
      case "OVERDUE" -> "Overdue";
      case "DONE" -> "Done";
      case "CANCELLED" -> "Called off";
      case "AWAITING_ANSWER" -> "Unanswered";
      case "NOT_ACCEPTED" -> "Not accepted";
      default -> "Withdrawn";
    };
  }
}
