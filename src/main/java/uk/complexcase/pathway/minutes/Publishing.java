package uk.complexcase.pathway.minutes;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.casefile.CaseFiles;
import uk.complexcase.cases.casefile.ChronologyEntry;
import uk.complexcase.cases.casesystem.CaseSystem;
import uk.complexcase.cases.events.MinutesReady;
import uk.complexcase.foundation.audit.AuditLog;
import uk.complexcase.pathway.meetings.SessionRecord;
import uk.complexcase.pathway.minutes.MinutesRows.Issue;

/**
 * Brings an issue of minutes out: freezes what each recipient gets, files each child's copy and
 * tells the recipients (CSD-67 to 71, SCR-B-29).
 */
@Component
class Publishing {

  private final Readers readers;
  private final Composing composing;
  private final Printing printing;
  private final CaseSystem caseSystem;
  private final CaseFiles files;
  private final MinutesRows rows;
  private final AuditLog audit;
  private final ApplicationEventPublisher events;

  Publishing(
      Readers readers,
      Composing composing,
      Printing printing,
      CaseSystem caseSystem,
      CaseFiles files,
      MinutesRows rows,
      AuditLog audit,
      ApplicationEventPublisher events) {
    this.readers = readers;
    this.composing = composing;
    this.printing = printing;
    this.caseSystem = caseSystem;
    this.files = files;
    this.rows = rows;
    this.audit = audit;
    this.events = events;
  }

  /** The row of the issue is there already. */
  void publish(Edition edition, Issue issue, List<Recipient> to) {
    var record = edition.record();
    for (var recipient : to) {
      var minutes = composing.compose(edition, readers.of(record, recipient), List.of());
      rows.add(issue, Version.fresh(recipient, Frozen.of(minutes)));
    }
    record.children().forEach(child -> file(edition, issue, child));
    audit.act(
        issue.by(),
        issue.first() ? "MINUTES_ISSUED" : "MINUTES_CORRECTED",
        record.ref().value(),
        "Session %d%s to %d recipients"
            .formatted(
                record.number(), issue.first() ? "" : ", issue " + issue.number(), to.size()));
    if (!issue.first()) {
      chronicle(record, issue);
    }
    events.publishEvent(
        new MinutesReady(
            record.ref().value(),
            record.number(),
            issue.number(),
            to.stream().map(Recipient::person).filter(Objects::nonNull).collect(Collectors.toSet()),
            issue.by(),
            issue.at()));
  }

  /** The meeting itself writes the line of the first issue. */
  private void chronicle(SessionRecord record, Issue issue) {
    var line =
        "Minutes of strategy discussion %s, session %d, issued again, corrected: issue %d"
            .formatted(record.ref(), record.number(), issue.number());
    record.children().stream()
        .map(SessionRecord.Child::file)
        .distinct()
        .forEach(file ->
            files.chronicle(
                new ChronologyEntry(
                    file,
                    issue.at(),
                    "STRATEGY_MINUTES_CORRECTED",
                    line,
                    issue.by(),
                    record.ref().value())));
  }

  private void file(Edition edition, Issue issue, SessionRecord.Child child) {
    var record = edition.record();
    var minutes = composing.compose(edition, readers.recordOf(child), linked(record, child));
    var frozen = Frozen.of(minutes);
    var handOver =
        caseSystem.handOver(
            new CaseSystem.NewHandOver(
                key(issue, child),
                record.ref().value(),
                child.ref(),
                "MINUTES",
                minutes.title(),
                frozen.structured(),
                printing.pdf(minutes, null)),
            issue.by(),
            issue.at());
    rows.add(issue, child.ref(), child.file(), frozen, handOver);
  }

  /** The first issue has the key it had before there were others. */
  private static String key(Issue issue, SessionRecord.Child child) {
    var first = "minutes/" + issue.discussion() + "/" + issue.session() + "/" + child.ref();
    return issue.first() ? first : first + "/" + issue.number();
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
