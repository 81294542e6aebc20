package uk.complexcase.work.notifications;

import java.util.HashSet;
import java.util.Set;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.events.ToldOfComplexSafeguarding;
import uk.complexcase.foundation.people.Role;
import uk.complexcase.foundation.shared.PractitionerId;

/**
 * Tells of the complex safeguarding team's case: that a child was heard of again, and that the team
 * ended its work. Whoever did it needs no telling. Idempotent by the event's key and person.
 */
@Component
class TellingOfComplexSafeguarding {

  /** Answers for what a further contact made the product tell. */
  private static final Set<String> TEAM = Set.of(Role.CS_TEAM_MANAGER.candidateGroup());

  private final NoticeBoard notices;

  TellingOfComplexSafeguarding(NoticeBoard notices) {
    this.notices = notices;
  }

  @ApplicationModuleListener
  void on(ToldOfComplexSafeguarding event) {
    var others = new HashSet<>(event.to());
    others.remove(event.by());
    notices.tell(
        new Telling(
            "complex-safeguarding:" + event.what() + ":" + event.key(),
            Set.copyOf(others),
            switch (event.what()) {
              case CONCERN_AGAIN -> NoticeKind.CS_CONCERN_AGAIN;
              case REFERRED_HIGHER -> NoticeKind.CS_REFERRED_HIGHER;
              case CLOSED -> NoticeKind.CS_CLOSED;
              case NOTICE_GROUND_ENDED -> NoticeKind.NOTICE_GROUND_ENDED;
              case PANEL_CHANGED -> NoticeKind.CS_PANEL_CHANGED;
            },
            RecordRef.of(event.child().value()).orElse(null),
            null,
            event.at(),
            new Target.OfCase(event.child()),
            event.what() == ToldOfComplexSafeguarding.What.REFERRED_HIGHER,
            event.by().equals(PractitionerId.SYSTEM)
                ? Sender.product(TEAM)
                : Sender.person(event.by())));
  }
}
