package uk.complexcase.work.notifications;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.events.PanelCaseUnseen;
import uk.complexcase.cases.events.PanelDayMoved;
import uk.complexcase.foundation.people.Role;
import uk.complexcase.foundation.shared.LondonTime;
import uk.complexcase.foundation.shared.PractitionerId;

/**
 * Tells of exploitation panels: that one meets on another day or not at all, and that nobody who
 * chairs may see a case. Whoever did it needs no telling. Idempotent by the event's key and person.
 */
@Component
class TellingOfPanels {

  private final NoticeBoard notices;

  TellingOfPanels(NoticeBoard notices) {
    this.notices = notices;
  }

  @ApplicationModuleListener
  void on(PanelDayMoved event) {
    tell(event, event.to(), new Target.OfPanel(event.on(), false));
    tell(event, event.answering(), new Target.OfPanel(event.on(), true));
  }

  /** The chair is told a reference that says nothing of whose case it is. */
  @ApplicationModuleListener
  void on(PanelCaseUnseen event) {
    notices.tell(
        new Telling(
            "panel-unseen:" + event.key(),
            event.chairs(),
            NoticeKind.PANEL_CASE_UNSEEN,
            RecordRef.of(event.item()).orElse(null),
            null,
            event.until(),
            new Target.OfPanel(event.panelOn(), false),
            false,
            Sender.product(Set.of(Role.MACE_CHAIR.candidateGroup()))));
    notices.tell(
        new Telling(
            "panel-unseen-case:" + event.key(),
            event.named(),
            NoticeKind.CASE_UNSEEN_AT_PANEL,
            RecordRef.of(event.child().value()).orElse(null),
            null,
            event.until(),
            new Target.OfCase(event.child()),
            false,
            Sender.product(Set.of(Role.CS_TEAM_MANAGER.candidateGroup()))));
  }

  private void tell(PanelDayMoved event, Set<PractitionerId> to, Target target) {
    var others = new HashSet<>(to);
    others.remove(event.by());
    notices.tell(
        new Telling(
            "panel-day:" + event.key(),
            others,
            event.until() == null ? NoticeKind.PANEL_CALLED_OFF : NoticeKind.PANEL_MOVED,
            RecordRef.of(event.panel()).orElse(null),
            null,
            event.until(),
            target,
            soon(event.on(), event.at()),
            Sender.person(event.by())));
  }

  /** A day within the week is not left to the next summary of the day. */
  private static boolean soon(LocalDate on, Instant at) {
    return !on.isAfter(LondonTime.dateOf(at).plusDays(7));
  }
}
