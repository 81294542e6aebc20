package uk.complexcase.work.notifications;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import uk.complexcase.work.tasks.TaskAudience;
import uk.complexcase.work.tasks.TaskHandedOver;
import uk.complexcase.work.tasks.TaskOffered;

/**
 * Tells of tasks: whoever is handed one, and everybody who may take one that is due very soon. The
 * task list is where people look for the rest. Idempotent by task and person, and for a handing
 * over by its instant.
 */
@Component
class TellingOfTasks {

  private static final Duration VERY_SOON = Duration.ofHours(4);

  private final TaskAudience audience;
  private final NoticeBoard notices;

  TellingOfTasks(TaskAudience audience, NoticeBoard notices) {
    this.audience = audience;
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
            audience.of(event.taskKey()),
            NoticeKind.TASK_OFFERED,
            RecordRef.of(event.owner()).orElse(null),
            null,
            event.due(),
            new Target.OfTask(event.taskKey()),
            true,
            Sender.product(event.candidateGroups())));
  }

  private static boolean isDueVerySoon(@Nullable Instant due, Instant at) {
    return due != null && !due.isAfter(at.plus(VERY_SOON));
  }
}
