package uk.complexcase.work.notifications;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.papers.CalendarFiles;
import uk.complexcase.cases.papers.Invitation;
import uk.complexcase.cases.papers.MeetingPlaces;

/**
 * The calendar files of a message: of reference and standing only, for who may know the meeting.
 */
@Component
class MeetingCalendar {

  private final CalendarFiles files;
  private final PublicAddress address;
  private final NotificationSettings settings;
  private final ObjectProvider<MeetingPlaces> places;

  MeetingCalendar(
      CalendarFiles files,
      PublicAddress address,
      NotificationSettings settings,
      ObjectProvider<MeetingPlaces> places) {
    this.files = files;
    this.address = address;
    this.settings = settings;
    this.places = places;
  }

  List<Letter.Calendar> of(List<Notice> notices, String attendee) {
    return notices.stream().flatMap(notice -> of(notice, attendee, true).stream()).toList();
  }

  /** For somebody without an account: without the page they could not open. */
  List<Letter.Calendar> outside(List<Notice> notices, String attendee) {
    return notices.stream().flatMap(notice -> of(notice, attendee, false).stream()).toList();
  }

  /** How they take part now; empty for a notice of no meeting. */
  String place(Notice notice) {
    return notice.target() instanceof Target.OfMeeting meeting
        ? places.stream()
            .map(room -> room.of(meeting.reference(), meeting.session()))
            .filter(place -> !place.isEmpty())
            .findFirst()
            .orElse("")
        : "";
  }

  private Optional<Letter.Calendar> of(Notice notice, String attendee, boolean withPage) {
    var starts = notice.due();
    if (starts == null || !(notice.target() instanceof Target.OfMeeting meeting)) {
      return Optional.empty();
    }
    var invitation =
        Invitation.toStrategyDiscussion(
            meeting.reference(),
            meeting.session(),
            meeting.sequence(),
            starts,
            place(notice),
            withPage ? URI.create(address.of(meeting.path())) : null,
            settings.from(),
            attendee,
            notice.createdAt());
    boolean cancels = notice.kind() == NoticeKind.MEETING_WITHDRAWN;
    return Optional.of(
        new Letter.Calendar(
            meeting.reference() + ".ics",
            cancels ? "CANCEL" : "REQUEST",
            cancels ? files.cancel(invitation) : files.request(invitation)));
  }
}
