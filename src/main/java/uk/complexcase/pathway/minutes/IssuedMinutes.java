package uk.complexcase.pathway.minutes;

import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.complexcase.cases.casefile.CaseFiles;
import uk.complexcase.cases.casesystem.CaseSystem;
import uk.complexcase.cases.casesystem.CaseSystem.HandOver;
import uk.complexcase.cases.sharing.Exclusions;
import uk.complexcase.foundation.audit.AuditLog;
import uk.complexcase.foundation.people.Agency;
import uk.complexcase.foundation.security.CaseAccess;
import uk.complexcase.foundation.security.NotVisible;
import uk.complexcase.foundation.security.Permission;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.pathway.meetings.DiscussionRef;
import uk.complexcase.pathway.meetings.SessionRecords;
import uk.complexcase.pathway.minutes.MinutesRows.ChildRecord;
import uk.complexcase.pathway.minutes.MinutesRows.Issue;

/** The door to the minutes: reading one's own, and a child's. */
@Service
@Transactional
class IssuedMinutes implements MinutesDesk {

  private final MinutesRows rows;
  private final SessionRecords sessions;
  private final Distributing distributing;
  private final Printing printing;
  private final Exclusions exclusions;
  private final CaseAccess access;
  private final CaseFiles files;
  private final CaseSystem caseSystem;
  private final AuditLog audit;
  private final InstantSource clock;

  IssuedMinutes(
      MinutesRows rows,
      SessionRecords sessions,
      Distributing distributing,
      Printing printing,
      Exclusions exclusions,
      CaseAccess access,
      CaseFiles files,
      CaseSystem caseSystem,
      AuditLog audit,
      InstantSource clock) {
    this.rows = rows;
    this.sessions = sessions;
    this.distributing = distributing;
    this.printing = printing;
    this.exclusions = exclusions;
    this.access = access;
    this.files = files;
    this.caseSystem = caseSystem;
    this.audit = audit;
    this.clock = clock;
  }

  @Override
  public Reading read(Viewer viewer, DiscussionRef discussion, int session, int issue) {
    var issues = rows.issues(discussion, session);
    var mine = own(viewer, discussion, session, issues);
    var chosen =
        mine.keySet().stream()
            .filter(one -> issue == LAST || one.number() == issue)
            .reduce((one, later) -> later);
    if (chosen.isPresent()) {
      return issued(viewer, mine, chosen.get());
    }
    sessions.sight(viewer, discussion);
    var title = Distributing.title(sessions, discussion, session);
    return issues.isEmpty() ? new Reading.NotYet(title) : new Reading.NotToYou(title);
  }

  private Reading issued(Viewer viewer, SortedMap<Issue, Version> mine, Issue issue) {
    var version = Objects.requireNonNull(mine.get(issue));
    var minutes = seen(viewer, version.frozen().minutes());
    if (version.isFor(viewer)) {
      rows.opened(version.id(), clock.instant());
    }
    viewed(viewer, minutes);
    return new Reading.Issued(
        minutes,
        issue.at(),
        issue.number(),
        mine.keySet().stream().map(Issue::number).toList(),
        // whoever does not get the next one is not told that there is one
        Replaced.by(mine.keySet(), issue.number()));
  }

  @Override
  public Optional<byte[]> paper(Viewer viewer, DiscussionRef discussion, int session, int issue) {
    return read(viewer, discussion, session, issue) instanceof Reading.Issued issued
        ? Optional.of(printing.pdf(issued.minutes(), issued.replaced()))
        : Optional.empty();
  }

  /** By issue, their own, or the one of their organisation, which nobody of it was known to get. */
  private SortedMap<Issue, Version> own(
      Viewer viewer, DiscussionRef discussion, int session, List<Issue> issues) {
    var mine = new TreeMap<Issue, Version>(Comparator.comparing(Issue::number));
    for (var issue : issues) {
      rows.versions(discussion, session, issue.number()).stream()
          .filter(version ->
              version.isFor(viewer)
                  || (version.isOf(viewer.organisation()) && viewer.may(Permission.OPEN_CASES)))
          .min(Comparator.comparing(version -> !version.isFor(viewer)))
          .ifPresent(version -> mine.put(issue, version));
    }
    if (!mine.isEmpty() && exclusions.isExcluded(discussion.value(), viewer.id())) {
      throw new NotVisible("Minutes of " + discussion);
    }
    return mine;
  }

  /** Without children hidden since; where none is left there are no minutes to know of. */
  private Minutes seen(Viewer viewer, Minutes minutes) {
    var hidden = hidden(viewer, minutes.children().stream().map(Minutes.ChildPart::ref).toList());
    if (!minutes.children().isEmpty() && hidden.size() == minutes.children().size()) {
      throw new NotVisible("Minutes of " + minutes.reference());
    }
    return Withholding.without(minutes, hidden, holding(hidden));
  }

  private Set<String> hidden(Viewer viewer, List<String> refs) {
    var all =
        refs.stream()
            .map(CaseRef::new)
            .flatMap(ref -> Stream.of(ref, files.current(ref)))
            .collect(Collectors.toSet());
    var hidden = access.hiddenOf(viewer, all);
    return refs.stream()
        .map(CaseRef::new)
        .filter(ref -> hidden.contains(ref) || hidden.contains(files.current(ref)))
        .map(CaseRef::value)
        .collect(Collectors.toSet());
  }

  private List<String> holding(Set<String> hidden) {
    return hidden.stream().map(ref -> files.current(new CaseRef(ref)).value()).toList();
  }

  private void viewed(Viewer viewer, Minutes minutes) {
    minutes
        .children()
        .forEach(child ->
            audit.view(viewer.id(), files.current(new CaseRef(child.ref())).value(), "minutes"));
  }

  @Override
  @Transactional(readOnly = true)
  public Distribution distribution(
      Viewer viewer, DiscussionRef discussion, int session, int issue) {
    return distributing.of(viewer, discussion, session, issue);
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<Minutes> asSentTo(
      Viewer viewer, DiscussionRef discussion, int session, int issue, String recipient) {
    return distributing.asSentTo(viewer, discussion, session, issue, recipient);
  }

  @Override
  public Optional<byte[]> paperToPassOn(
      Viewer viewer, DiscussionRef discussion, int session, int issue, String recipient) {
    return distributing
        .toPassOn(viewer, discussion, session, issue, recipient)
        .map(version -> {
          audit.act(
              viewer.id(), "MINUTES_FETCHED_TO_PASS_ON", discussion.value(), "Session " + session);
          return printing.pdf(version, distributing.replaced(discussion, session, issue));
        });
  }

  @Override
  public PassedOn passOn(
      Viewer viewer,
      DiscussionRef discussion,
      int session,
      int issue,
      String recipient,
      SendingMethod how,
      String to) {
    return distributing.passOn(viewer, discussion, session, issue, recipient, how, to);
  }

  @Override
  public List<ChildCopy> ofChild(Viewer viewer, CaseRef child) {
    access.requireOpen(viewer, child);
    var all = rows.ofFile(files.current(child));
    var open = access.openOf(viewer, all.stream().map(ChildRecord::child).toList());
    var sent =
        caseSystem.ofChild(viewer, child).stream()
            .collect(Collectors.toMap(HandOver::ref, one -> one, (one, same) -> one));
    var copies =
        all.stream()
            .filter(one -> open.contains(one.child()))
            .filter(one -> !exclusions.isExcluded(one.discussion().value(), viewer.id()))
            .map(one ->
                new ChildCopy(
                    one.discussion(),
                    one.session(),
                    one.issue(),
                    one.issuedAt(),
                    distributing.replaced(one.discussion(), one.session(), one.issue()),
                    readable(viewer, one.frozen().minutes()),
                    sent.get(one.handOver())))
            .toList();
    copies.forEach(copy -> viewed(viewer, copy.minutes()));
    return copies;
  }

  private Minutes readable(Viewer viewer, Minutes copy) {
    var linked = hidden(viewer, copy.linked().stream().map(Minutes.Linked::ref).toList());
    return Withholding.readableBy(
        viewer,
        Withholding.without(copy, linked, List.of()),
        viewer.organisation().agency() == Agency.CSC);
  }

  @Override
  public Optional<byte[]> paperOfChild(
      Viewer viewer, CaseRef child, DiscussionRef discussion, int session, int issue) {
    return ofChild(viewer, child).stream()
        .filter(one ->
            one.discussion().equals(discussion) && one.session() == session && one.issue() == issue)
        .findFirst()
        .map(one -> printing.pdf(one.minutes(), one.replaced()));
  }
}
