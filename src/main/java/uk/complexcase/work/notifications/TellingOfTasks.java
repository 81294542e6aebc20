package uk.complexcase.work.notifications;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import uk.complexcase.clock.timescales.Deadline;
import uk.complexcase.clock.timescales.DeadlineRegister;
import uk.complexcase.clock.timescales.TimescaleCode;
import uk.complexcase.clock.timescales.WorkingTime;
import uk.complexcase.foundation.people.Cover;
import uk.complexcase.foundation.people.Practitioner;
import uk.complexcase.foundation.people.Role;
import uk.complexcase.foundation.shared.PractitionerId;
import uk.complexcase.work.tasks.TaskAudience;
import uk.complexcase.work.tasks.TaskHandedOver;
import uk.complexcase.work.tasks.TaskOffered;

/**
 * Tells of tasks: whoever is handed one, and everybody who may take one that is due within four
 * hours, counted from when offices open. The task list is where people look for the rest.
 * Idempotent by task and person, and for a handing over by its instant.
 */
@Component
class TellingOfTasks {

  private static final Duration VERY_SOON = Duration.ofHours(4);

  private final TaskAudience audience;
  private final DeadlineRegister deadlines;
  private final WorkingTime time;
  private final Cover cover;
  private final NoticeBoard notices;

  TellingOfTasks(
      TaskAudience audience,
      DeadlineRegister deadlines,
      WorkingTime time,
      Cover cover,
      NoticeBoard notices) {
    this.audience = audience;
    this.deadlines = deadlines;
    this.time = time;
    this.cover = cover;
    this.notices = notices;
  }

  @ApplicationModuleListener
  void on(TaskHandedOver event) {
    if (event.to().equals(event.by())) {
      return;
    }
    notices.tell(
        new Telling(
            "handed-over:" + event.taskKey() + ":" + event.at(),
            Set.of(event.to()),
            NoticeKind.TASK_HANDED_OVER,
            RecordRef.of(event.owner()).orElse(null),
            null,
            null,
            new Target.OfTask(event.taskKey()),
            false,
            Sender.person(event.by())));
  }

  @ApplicationModuleListener
  void on(TaskOffered event) {
    if (!isDueVerySoon(event.due(), event.at())) {
      return;
    }
    notices.tell(
        new Telling(
            "offered:" + event.taskKey(),
            awake(event),
            NoticeKind.TASK_OFFERED,
            RecordRef.of(event.owner()).orElse(null),
            clockDue(event),
            event.due(),
            new Target.OfTask(event.taskKey()),
            true,
            Sender.product(event.candidateGroups())));
  }

  /** The clock that gives the task its due time: its own, or the one it must not outlast. */
  private @Nullable TimescaleCode clockDue(TaskOffered event) {
    return deadlines.all(event.clocks()).stream()
        .filter(clock -> clock.due().equals(event.due()))
        .map(Deadline::timescale)
        .findFirst()
        .orElse(null);
  }

  /** Whoever of them is on call while offices are closed; else everybody. */
  private Set<PractitionerId> awake(TaskOffered event) {
    var everybody = audience.of(event.taskKey());
    if (time.officeOpen(event.at())) {
      return everybody;
    }
    var onCall =
        Arrays.stream(Role.values())
            .filter(role -> event.candidateGroups().contains(role.candidateGroup()))
            .flatMap(role -> cover.onCall(role, event.at()).stream())
            .map(Practitioner::id)
            .filter(everybody::contains)
            .collect(Collectors.toUnmodifiableSet());
    return onCall.isEmpty() ? everybody : onCall;
  }

  /** What arrives at night and is due before the next morning is over must not wait for it. */
  private boolean isDueVerySoon(@Nullable Instant due, Instant at) {
    return due != null && !due.isAfter(time.whenOpen(at).plus(VERY_SOON));
  }
}
