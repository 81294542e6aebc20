package uk.complexcase.pathway.minutes;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.casesystem.CaseSystem;
import uk.complexcase.cases.casesystem.CaseSystem.HandOver;
import uk.complexcase.foundation.audit.AuditLog;
import uk.complexcase.foundation.people.PeopleDirectory;
import uk.complexcase.foundation.security.NotVisible;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.pathway.meetings.DiscussionRef;
import uk.complexcase.pathway.meetings.SessionRecord;
import uk.complexcase.pathway.meetings.SessionRecords;
import uk.complexcase.pathway.meetings.SessionRecords.Sight;

/** Shows those who keep the record where the minutes go, and records what was passed on by hand. */
@Component
class Distributing {

  private static final int LONGEST = 200;

  private final SessionRecords sessions;
  private final Recipients recipients;
  private final Readers readers;
  private final Composing composing;
  private final MinutesRows rows;
  private final CaseSystem caseSystem;
  private final PeopleDirectory people;
  private final AuditLog audit;
  private final InstantSource clock;

  Distributing(
      SessionRecords sessions,
      Recipients recipients,
      Readers readers,
      Composing composing,
      MinutesRows rows,
      CaseSystem caseSystem,
      PeopleDirectory people,
      AuditLog audit,
      InstantSource clock) {
    this.sessions = sessions;
    this.recipients = recipients;
    this.readers = readers;
    this.composing = composing;
    this.rows = rows;
    this.caseSystem = caseSystem;
    this.people = people;
    this.audit = audit;
    this.clock = clock;
  }

  static String title(SessionRecords sessions, DiscussionRef discussion, int session) {
    return Composing.title(required(sessions, discussion, session));
  }

  private static SessionRecord required(
      SessionRecords sessions, DiscussionRef discussion, int session) {
    return sessions
        .of(discussion, session)
        .orElseThrow(() -> new NotVisible("Session " + session + " of " + discussion));
  }

  private Sight keeper(Viewer viewer, DiscussionRef discussion) {
    var sight = sessions.sight(viewer, discussion);
    if (!sight.keeps()) {
      throw new NotVisible("Recipients of minutes of " + discussion);
    }
    return sight;
  }

  Distribution of(Viewer viewer, DiscussionRef discussion, int session) {
    var sight = keeper(viewer, discussion);
    var record = required(sessions, discussion, session);
    var issue = rows.issued(discussion, session);
    return new Distribution(
        Composing.title(record),
        discussion.value(),
        session,
        sessions.sessions(discussion),
        record.endedAt(),
        issue.map(MinutesRows.Issue::at).orElse(null),
        caseSystem.name(),
        issue.isPresent() ? got(record, sight) : get(record, sight),
        issue.isPresent() ? filed(record, sight) : List.of());
  }

  private List<Distribution.To> get(SessionRecord record, Sight sight) {
    return recipients.of(record).stream()
        .map(one ->
            new Distribution.To(
                one.key(),
                one.name(),
                one.organisation(),
                one.email(),
                one.because(),
                one.person() == null,
                names(record, sight, one.children()),
                null,
                "",
                "",
                null,
                ""))
        .toList();
  }

  private List<Distribution.To> got(SessionRecord record, Sight sight) {
    return rows.versions(record.ref(), record.number()).stream()
        .map(one -> {
          var how = one.sentHow();
          var by = one.sentBy();
          return new Distribution.To(
              one.recipient(),
              one.name(),
              one.organisation(),
              one.email(),
              one.because(),
              one.person() == null,
              names(record, sight, one.children()),
              one.openedAt(),
              how == null ? "" : how.label(),
              one.sentTo(),
              one.sentAt(),
              by == null ? "" : people.nameOf(by));
        })
        .toList();
  }

  private static String names(SessionRecord record, Sight sight, Set<CaseRef> children) {
    return record.children().stream()
        .filter(child -> children.contains(child.ref()) && sight.children().contains(child.ref()))
        .map(SessionRecord.Child::name)
        .collect(Collectors.joining(", "));
  }

  private List<Distribution.Filed> filed(SessionRecord record, Sight sight) {
    var sent =
        caseSystem.ofSource(record.ref().value()).stream()
            .collect(Collectors.toMap(HandOver::ref, one -> one, (one, same) -> one));
    var copies = rows.handOvers(record.ref(), record.number());
    return record.children().stream()
        .filter(child -> sight.children().contains(child.ref()))
        .map(child ->
            new Distribution.Filed(
                child.name(), child.file().value(), sent.get(copies.getOrDefault(child.ref(), ""))))
        .toList();
  }

  Optional<Minutes> asSentTo(
      Viewer viewer, DiscussionRef discussion, int session, String recipient) {
    var sight = keeper(viewer, discussion);
    var record = required(sessions, discussion, session);
    if (rows.issued(discussion, session).isPresent()) {
      return version(discussion, session, recipient)
          .map(version -> seen(viewer, record, sight, version));
    }
    return recipients.of(record).stream()
        .filter(one -> one.key().equals(recipient))
        .findFirst()
        .map(one ->
            composing.compose(
                record, readers.preview(record, one, viewer, sight.children()), List.of()));
  }

  private static Minutes seen(Viewer viewer, SessionRecord record, Sight sight, Version version) {
    var hidden =
        record.children().stream()
            .filter(child -> !sight.children().contains(child.ref()))
            .toList();
    return Withholding.readableBy(
        viewer,
        Withholding.without(
            version.frozen().minutes(),
            hidden.stream().map(child -> child.ref().value()).collect(Collectors.toSet()),
            hidden.stream().map(child -> child.file().value()).toList()),
        true);
  }

  Optional<Minutes> toPassOn(
      Viewer viewer, DiscussionRef discussion, int session, String recipient) {
    var sight = keeper(viewer, discussion);
    var record = required(sessions, discussion, session);
    return version(discussion, session, recipient)
        .filter(version -> version.person() == null)
        .map(version -> seen(viewer, record, sight, version));
  }

  MinutesDesk.PassedOn passOn(
      Viewer viewer,
      DiscussionRef discussion,
      int session,
      String recipient,
      SendingMethod how,
      String to) {
    keeper(viewer, discussion);
    var version =
        version(discussion, session, recipient).filter(one -> one.person() == null).orElse(null);
    if (version == null) {
      return new MinutesDesk.PassedOn.Refused("recipient", "Choose one of the people shown");
    }
    var address = to.strip();
    if (address.isEmpty() || address.length() > LONGEST) {
      return new MinutesDesk.PassedOn.Refused(
          "to", "Enter where it went, in up to " + LONGEST + " characters");
    }
    if (rows.sent(version.id(), how, address, clock.instant(), viewer.id())) {
      audit.act(viewer.id(), "MINUTES_PASSED_ON", discussion.value(), "Session " + session);
    }
    return new MinutesDesk.PassedOn.Done("It is recorded how the minutes were passed on.");
  }

  private Optional<Version> version(DiscussionRef discussion, int session, String recipient) {
    return rows.versions(discussion, session).stream()
        .filter(version -> version.recipient().equals(recipient))
        .findFirst();
  }
}
