package uk.complexcase.work.notifications;

import java.util.Set;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.events.ProcessStuck;
import uk.complexcase.foundation.people.Role;

/** Tells of steps that cannot go on. Idempotent by incident. */
@Component
class TellingOfIncidents {

  private final NoticeBoard notices;

  TellingOfIncidents(NoticeBoard notices) {
    this.notices = notices;
  }

  @ApplicationModuleListener
  void on(ProcessStuck event) {
    notices.tell(
        new Telling(
            "incident:" + event.incident(),
            event.to(),
            NoticeKind.PROCESS_STUCK,
            RecordRef.of(event.reference()).orElse(null),
            null,
            event.at(),
            new Target.OfIncident(event.incident()),
            event.urgent(),
            Sender.product(Set.of(Role.SYSTEM_ADMINISTRATOR.candidateGroup()))));
  }
}
