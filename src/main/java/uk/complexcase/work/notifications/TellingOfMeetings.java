package uk.complexcase.work.notifications;

import java.util.HashSet;
import java.util.Set;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.events.ConvenerWanted;
import uk.complexcase.cases.events.DiscussionCalledOff;
import uk.complexcase.cases.events.MeetingInvitation;
import uk.complexcase.cases.events.MinutesReady;
import uk.complexcase.foundation.people.Role;

/**
 * Tells of meetings: who is asked to one, who is not any more, whose request was refused, and whose
 * minutes are there. Whoever did it needs no telling. Idempotent by meeting, session, change and
 * person.
 */
@Component
class TellingOfMeetings {

  private final NoticeBoard notices;

  TellingOfMeetings(NoticeBoard notices) {
    this.notices = notices;
  }

  @ApplicationModuleListener
  void on(MeetingInvitation event) {
    notices.tell(
        new Telling(
            "invitation:" + event.meeting() + "/" + event.session() + "/" + event.sequence(),
            event.to(),
            switch (event.change()) {
              case ASKED -> NoticeKind.MEETING_ASKED;
              case MOVED -> NoticeKind.MEETING_MOVED;
              case WITHDRAWN -> NoticeKind.MEETING_WITHDRAWN;
            },
            RecordRef.of(event.meeting()).orElse(null),
            null,
            event.starts(),
            new Target.OfMeeting(event.meeting(), event.session(), event.sequence()),
            event.urgent(),
            Sender.person(event.by())));
  }

  /** A child discussed by nobody must not go unseen: whoever asked may disagree at once. */
  @ApplicationModuleListener
  void on(DiscussionCalledOff event) {
    for (var asker : event.askedBy()) {
      if (!asker.person().equals(event.by())) {
        notices.tell(
            new Telling(
                "called-off:" + event.discussion(),
                Set.of(asker.person()),
                NoticeKind.MEETING_CALLED_OFF,
                RecordRef.of(event.discussion()).orElse(null),
                null,
                event.at(),
                new Target.OfCase(asker.child()),
                true,
                Sender.person(event.by())));
      }
    }
  }

  /** A discussion nobody can convene waits for nobody. */
  @ApplicationModuleListener
  void on(ConvenerWanted event) {
    notices.tell(
        new Telling(
            "convener-wanted:" + event.discussion() + "/" + event.at(),
            event.to(),
            NoticeKind.CONVENER_WANTED,
            RecordRef.of(event.discussion()).orElse(null),
            null,
            event.at(),
            new Target.ToConvene(event.discussion()),
            true,
            Sender.product(Set.of(Role.CSC_ONCALL_SENIOR.candidateGroup()))));
  }

  @ApplicationModuleListener
  void on(MinutesReady event) {
    var others = new HashSet<>(event.to());
    others.remove(event.by());
    notices.tell(
        new Telling(
            "minutes:" + event.meeting() + "/" + event.session(),
            Set.copyOf(others),
            NoticeKind.MINUTES_READY,
            RecordRef.of(event.meeting()).orElse(null),
            null,
            null,
            new Target.OfMinutes(event.meeting(), event.session()),
            false,
            Sender.person(event.by())));
  }
}
