package uk.complexcase.pathway.minutes;

import java.time.InstantSource;
import java.util.Optional;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import uk.complexcase.foundation.shared.PractitionerId;
import uk.complexcase.pathway.meetings.MinutesSent;
import uk.complexcase.pathway.meetings.SessionRecord;
import uk.complexcase.pathway.meetings.SessionRecords;
import uk.complexcase.pathway.minutes.MinutesRows.Issue;

/**
 * Issues the minutes the chair agreed. All of it or nothing, and once: the row of the issue is
 * claimed first, by discussion and session. The record they were composed of is kept, for
 * corrections.
 */
@Component
class Issuing {

  private final SessionRecords sessions;
  private final Recipients recipients;
  private final MinutesRows rows;
  private final CorrectionRows corrections;
  private final Publishing publishing;
  private final InstantSource clock;

  Issuing(
      SessionRecords sessions,
      Recipients recipients,
      MinutesRows rows,
      CorrectionRows corrections,
      Publishing publishing,
      InstantSource clock) {
    this.sessions = sessions;
    this.recipients = recipients;
    this.rows = rows;
    this.corrections = corrections;
    this.publishing = publishing;
    this.clock = clock;
  }

  @ApplicationModuleListener
  void on(MinutesSent sent) {
    var record = sessions.of(sent.discussion(), sent.session()).orElseThrow();
    var at = Optional.ofNullable(record.minutesIssuedAt()).orElseGet(clock::instant);
    var issue = Issue.first(record.ref(), record.number(), at, answersFor(record));
    if (!rows.issue(issue)) {
      return;
    }
    corrections.keep(record.ref(), record.number(), SourceText.of(record));
    publishing.publish(Edition.first(record), issue, recipients.of(record));
  }

  private static PractitionerId answersFor(SessionRecord record) {
    var noteTaker = record.noteTaker();
    var chair = record.chair();
    return noteTaker != null ? noteTaker : chair != null ? chair : PractitionerId.SYSTEM;
  }
}
