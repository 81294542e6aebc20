package uk.complexcase.cases.papers;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.TimezoneAssignment;
import biweekly.parameter.ParticipationLevel;
import biweekly.property.Attendee;
import biweekly.property.Classification;
import biweekly.property.Method;
import biweekly.property.Organizer;
import biweekly.property.Status;
import biweekly.property.Uid;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Locale;
import java.util.TimeZone;
import org.springframework.stereotype.Component;
import uk.complexcase.foundation.shared.LondonTime;

/**
 * Makes calendar files ({@code text/calendar}, RFC 5545 and 5546). The same sitting always has the
 * same UID, so that a change moves the entry instead of adding one.
 */
@Component
public class CalendarFiles {

  private static final String PRODUCT = "-//Complex Case Procedure//EN";

  CalendarFiles() {}

  /** The invitation, or with a higher sequence its change; send as {@code method=REQUEST}. */
  public byte[] request(Invitation invitation) {
    return file(invitation, Method.request(), Status.confirmed());
  }

  /** Takes the sitting out of the calendar; send as {@code method=CANCEL}. */
  public byte[] cancel(Invitation invitation) {
    return file(invitation, Method.cancel(), Status.cancelled());
  }

  private static byte[] file(Invitation invitation, Method method, Status status) {
    var calendar = new ICalendar();
    calendar.setProductId(PRODUCT);
    calendar.setMethod(method);
    calendar
        .getTimezoneInfo()
        .setDefaultTimezone(
            new TimezoneAssignment(TimeZone.getTimeZone(LondonTime.ZONE), LondonZone.component()));
    calendar.addEvent(event(invitation, status));
    return Biweekly.write(calendar).version(ICalVersion.V2_0).go().getBytes(StandardCharsets.UTF_8);
  }

  private static VEvent event(Invitation invitation, Status status) {
    var event = new VEvent();
    event.setUid(new Uid(uid(invitation)));
    event.setSequence(invitation.sequence());
    event.setDateTimeStamp(Date.from(invitation.at()));
    event.setDateStart(Date.from(invitation.starts()), true);
    event.setDateEnd(Date.from(invitation.starts().plus(invitation.lasts())), true);
    event.setSummary(invitation.standing() + " " + invitation.reference());
    if (!invitation.place().isEmpty()) {
      event.setLocation(invitation.place());
    }
    var page = invitation.page();
    event.setDescription(
        (page == null
                ? "Ring the safeguarding hub to learn how to take part and give the reference"
                : "Sign in to read the papers and to take part: " + page)
            + ". Keep this entry private.");
    if (page != null) {
      event.setUrl(page.toString());
    }
    event.setStatus(status);
    event.setClassification(Classification.private_());
    event.setOrganizer(new Organizer(null, invitation.organiser()));
    var attendee = new Attendee(null, invitation.attendee());
    attendee.setParticipationLevel(ParticipationLevel.REQUIRED);
    attendee.setRsvp(true);
    event.addAttendee(attendee);
    return event;
  }

  private static String uid(Invitation invitation) {
    return (invitation.reference() + "-" + invitation.session() + "@complex-case-procedure")
        .toLowerCase(Locale.ROOT);
  }
}
