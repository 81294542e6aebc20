package uk.complexcase.work.notifications;

import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import uk.complexcase.clock.escalation.DeadlineAlert;
import uk.complexcase.clock.timescales.DeadlineRegister;

/** Tells of deadlines. Idempotent by deadline, step and person. */
@Component
class TellingOfDeadlines {

  private static final Logger LOG = LoggerFactory.getLogger(TellingOfDeadlines.class);

  private final DeadlineRegister deadlines;
  private final NoticeBoard notices;

  TellingOfDeadlines(DeadlineRegister deadlines, NoticeBoard notices) {
    this.deadlines = deadlines;
    this.notices = notices;
  }

  @ApplicationModuleListener
  void on(DeadlineAlert alert) {
    var found = deadlines.find(alert.deadline());
    if (found.isEmpty()) {
      LOG.warn("An alert tells of deadline {}, which is not in the register", alert.deadline());
      return;
    }
    var deadline = found.get();
    notices.tell(
        new Telling(
            "deadline:" + alert.deadline() + ":" + alert.step(),
            alert.to(),
            kind(alert.kind()),
            RecordRef.of(deadline.subject().owner()).orElse(null),
            deadline.timescale(),
            deadline.due(),
            new Target.OfDeadline(alert.deadline()),
            alert.urgent(),
            Sender.product(Set.of(deadline.responsible()))));
  }

  private static NoticeKind kind(DeadlineAlert.Kind told) {
    return switch (told) {
      case WARNING -> NoticeKind.DEADLINE_NEARS;
      case BREACH -> NoticeKind.DEADLINE_BREACHED;
      case CLIMB -> NoticeKind.DEADLINE_CLIMBED;
      case STILL_OPEN -> NoticeKind.DEADLINE_STILL_OPEN;
    };
  }
}
