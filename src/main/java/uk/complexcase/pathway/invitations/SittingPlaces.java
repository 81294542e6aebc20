package uk.complexcase.pathway.invitations;

import org.springframework.stereotype.Component;
import uk.complexcase.cases.papers.MeetingPlaces;
import uk.complexcase.pathway.meetings.DiscussionRef;
import uk.complexcase.pathway.meetings.SessionRecord;
import uk.complexcase.pathway.meetings.SessionRecords;

/** How people take part in a sitting of a discussion (CSD-20). */
@Component
class SittingPlaces implements MeetingPlaces {

  private final SessionRecords sessions;

  SittingPlaces(SessionRecords sessions) {
    this.sessions = sessions;
  }

  @Override
  public String of(String meeting, int session) {
    return meeting.startsWith("S-")
        ? sessions.of(new DiscussionRef(meeting), session).map(SittingPlaces::of).orElse("")
        : "";
  }

  static String of(SessionRecord record) {
    var mode = record.mode();
    var join = record.howToJoin();
    return mode == null ? join : join.isEmpty() ? mode.label() : mode.label() + ": " + join;
  }
}
