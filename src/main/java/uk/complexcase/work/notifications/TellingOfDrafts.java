package uk.complexcase.work.notifications;

import java.util.Set;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.events.ProcedureDraftMoved;
import uk.complexcase.foundation.people.Role;

/** Tells process owners of drafts of the procedure. Idempotent by draft, step and round. */
@Component
class TellingOfDrafts {

  private final NoticeBoard notices;

  TellingOfDrafts(NoticeBoard notices) {
    this.notices = notices;
  }

  @ApplicationModuleListener
  void on(ProcedureDraftMoved event) {
    notices.tell(
        new Telling(
            "draft:" + event.draft() + ":" + event.step() + ":" + event.round(),
            event.to(),
            kind(event.step()),
            RecordRef.of(event.draft()).orElse(null),
            null,
            event.at(),
            new Target.OfDraft(event.draft()),
            false,
            Sender.product(Set.of(Role.PROCESS_OWNER.candidateGroup()))));
  }

  private static NoticeKind kind(ProcedureDraftMoved.Step step) {
    return switch (step) {
      case APPROVAL_ASKED -> NoticeKind.DRAFT_TO_APPROVE;
      case SENT_BACK -> NoticeKind.DRAFT_SENT_BACK;
      case IN_FORCE -> NoticeKind.DRAFT_IN_FORCE;
    };
  }
}
