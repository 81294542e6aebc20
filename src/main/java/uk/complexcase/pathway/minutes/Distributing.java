package uk.complexcase.pathway.minutes;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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
import uk.complexcase.pathway.minutes.MinutesRows.Issue;

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

  Distribution of(Viewer viewer, DiscussionRef discussion, int session, int number) {
    var sight = keeper(viewer, discussion);
    var record = required(sessions, discussion, session);
    var issues = rows.issues(discussion, session);
    var issue = chosen(issues, number);
    return new Distribution(
        Composing.title(record),
        discussion.value(),
        session,
        sessions.sessions(discussion),
        issue.map(Issue::number).orElse(MinutesDesk.LAST),
        issues.stream().map(Issue::number).toList(),
        record.endedAt(),
        issue.map(Issue::at).orElse(null),
        issue.map(one -> Replaced.by(issues, one.number())).orElse(null),
        issue.isPresent() && Correcting.mayCorrect(viewer, record),
        caseSystem.name(),
        issue.map(one -> got(record, sight, one)).orElseGet(() -> get(record, sight)),
        issue.map(this::noMore).orElseGet(List::of),
        issue.map(one -> filed(record, sight, one)).orElseGet(List::of));
  }

  private static Optional<Issue> chosen(List<Issue> issues, int number) {
    return issues.stream()
        .filter(one -> number == MinutesDesk.LAST || one.number() == number)
        .reduce((one, later) -> later);
  }

  /** The issue that took the place of this one; null while it stands. */
  @Nullable Replacement replaced(DiscussionRef discussion, int session, int number) {
    var issues = rows.issues(discussion, session);
    return chosen(issues, number).map(one -> Replaced.by(issues, one.number())).orElse(null);
  }

  /** Those who got the issue before this one and did not get this. */
  private List<String> noMore(Issue issue) {
    var get =
        rows.versions(issue.discussion(), issue.session(), issue.number()).stream()
            .map(Version::recipient)
            .collect(Collectors.toSet());
    return rows.versions(issue.discussion(), issue.session(), issue.number() - 1).stream()
        .filter(one -> !get.contains(one.recipient()))
        .map(Version::name)
        .toList();
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

  private List<Distribution.To> got(SessionRecord record, Sight sight, Issue issue) {
    return rows.versions(record.ref(), record.number(), issue.number()).stream()
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

  private List<Distribution.Filed> filed(SessionRecord record, Sight sight, Issue issue) {
    var sent =
        caseSystem.ofSource(record.ref().value()).stream()
            .collect(Collectors.toMap(HandOver::ref, one -> one, (one, same) -> one));
    var copies = rows.handOvers(record.ref(), record.number(), issue.number());
    return record.children().stream()
        .filter(child -> sight.children().contains(child.ref()))
        .map(child ->
            new Distribution.Filed(
                child.name(), child.file().value(), sent.get(copies.getOrDefault(child.ref(), ""))))
        .toList();
  }

  Optional<Minutes> asSentTo(
      Viewer viewer, DiscussionRef discussion, int session, int issue, String recipient) {
    var sight = keeper(viewer, discussion);
    var record = required(sessions, discussion, session);
    if (rows.last(discussion, session).isPresent()) {
      return version(discussion, session, issue, recipient)
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
      Viewer viewer, DiscussionRef discussion, int session, int issue, String recipient) {
    var sight = keeper(viewer, discussion);
    var record = required(sessions, discussion, session);
    return version(discussion, session, issue, recipient)
        .filter(version -> version.person() == null)
        .map(version -> seen(viewer, record, sight, version));
  }

  MinutesDesk.PassedOn passOn(
      Viewer viewer,
      DiscussionRef discussion,
      int session,
      int issue,
      String recipient,
      SendingMethod how,
      String to) {
    keeper(viewer, discussion);
    var version =
        version(discussion, session, issue, recipient)
            .filter(one -> one.person() == null)
            .orElse(null);
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

  private Optional<Version> version(
      DiscussionRef discussion, int session, int issue, String recipient) {
    return chosen(rows.issues(discussion, session), issue).stream()
        .flatMap(one -> rows.versions(discussion, session, one.number()).stream())
        .filter(version -> version.recipient().equals(recipient))
        .findFirst();
  }
}
