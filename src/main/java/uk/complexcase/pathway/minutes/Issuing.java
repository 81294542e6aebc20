package uk.complexcase.pathway.minutes;

import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.casesystem.CaseSystem;
import uk.complexcase.cases.events.MinutesReady;
import uk.complexcase.foundation.audit.AuditLog;
import uk.complexcase.foundation.shared.PractitionerId;
import uk.complexcase.pathway.meetings.MinutesSent;
import uk.complexcase.pathway.meetings.SessionRecord;
import uk.complexcase.pathway.meetings.SessionRecords;
import uk.complexcase.pathway.minutes.MinutesRows.Issue;

/**
 * Issues the minutes the chair agreed: freezes what each recipient gets, files each child's copy
 * and tells the recipients (CSD-67 to 71, SCR-B-29). All of it or nothing, and once: the row of the
 * issue is claimed first, by discussion and session.
 */
@Component
class Issuing {

  private final SessionRecords sessions;
  private final Recipients recipients;
  private final Readers readers;
  private final Composing composing;
  private final Printing printing;
  private final CaseSystem caseSystem;
  private final MinutesRows rows;
  private final AuditLog audit;
  private final ApplicationEventPublisher events;
  private final InstantSource clock;

  Issuing(
      SessionRecords sessions,
      Recipients recipients,
      Readers readers,
      Composing composing,
      Printing printing,
      CaseSystem caseSystem,
      MinutesRows rows,
      AuditLog audit,
      ApplicationEventPublisher events,
      InstantSource clock) {
    this.sessions = sessions;
    this.recipients = recipients;
    this.readers = readers;
    this.composing = composing;
    this.printing = printing;
    this.caseSystem = caseSystem;
    this.rows = rows;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  @ApplicationModuleListener
  void on(MinutesSent sent) {
    var record = sessions.of(sent.discussion(), sent.session()).orElseThrow();
    var at = Optional.ofNullable(record.minutesIssuedAt()).orElseGet(clock::instant);
    var issue = new Issue(record.ref(), record.number(), at, answersFor(record));
    if (!rows.issue(issue)) {
      return;
    }
    var all = recipients.of(record);
    for (var recipient : all) {
      var minutes = composing.compose(record, readers.of(record, recipient), List.of());
      rows.add(issue, Version.fresh(recipient, Frozen.of(minutes)));
    }
    record.children().forEach(child -> file(issue, record, child));
    audit.act(
        issue.by(),
        "MINUTES_ISSUED",
        record.ref().value(),
        "Session " + record.number() + " to " + all.size() + " recipients");
    events.publishEvent(
        new MinutesReady(
            record.ref().value(),
            record.number(),
            all.stream()
                .map(Recipient::person)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()),
            issue.by(),
            at));
  }

  private static PractitionerId answersFor(SessionRecord record) {
    var noteTaker = record.noteTaker();
    var chair = record.chair();
    return noteTaker != null ? noteTaker : chair != null ? chair : PractitionerId.SYSTEM;
  }

  private void file(Issue issue, SessionRecord record, SessionRecord.Child child) {
    var minutes = composing.compose(record, readers.recordOf(child), linked(record, child));
    var frozen = Frozen.of(minutes);
    var handOver =
        caseSystem.handOver(
            new CaseSystem.NewHandOver(
                "minutes/" + record.ref() + "/" + record.number() + "/" + child.ref(),
                record.ref().value(),
                child.ref(),
                "MINUTES",
                minutes.title(),
                frozen.structured(),
                printing.pdf(minutes)),
            issue.by(),
            issue.at());
    rows.add(issue, child.ref(), child.file(), frozen, handOver);
  }

  /** The others' numbers in the case system, else in this product (CSD-70). */
  private List<Minutes.Linked> linked(SessionRecord record, SessionRecord.Child child) {
    var others =
        record.children().stream().filter(other -> !other.file().equals(child.file())).toList();
    var numbers = caseSystem.numbers(others.stream().map(SessionRecord.Child::file).toList());
    return others.stream()
        .map(other -> {
          var number = numbers.get(other.file());
          return number == null
              ? new Minutes.Linked(other.file().value(), "", other.ref().value())
              : new Minutes.Linked(number.number(), number.system(), other.ref().value());
        })
        .toList();
  }
}
