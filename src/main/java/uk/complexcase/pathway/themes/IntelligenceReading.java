package uk.complexcase.pathway.themes;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.complexcase.cases.casefile.CaseFiles;
import uk.complexcase.clock.timescales.Deadline;
import uk.complexcase.clock.timescales.DeadlineRegister;
import uk.complexcase.foundation.people.PeopleDirectory;
import uk.complexcase.foundation.security.CaseAccess;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.PractitionerId;
import uk.complexcase.pathway.themes.IntelligenceDesk.Listed;
import uk.complexcase.pathway.themes.IntelligenceDesk.Sent;

/** Reads what went to other authorities, as far as the viewer may know of it. */
@Service
@Transactional(readOnly = true)
class IntelligenceReading {

  private final SentIntelligence sent;
  private final DeadlineRegister deadlines;
  private final CaseFiles files;
  private final CaseAccess access;
  private final PeopleDirectory people;

  IntelligenceReading(
      SentIntelligence sent,
      DeadlineRegister deadlines,
      CaseFiles files,
      CaseAccess access,
      PeopleDirectory people) {
    this.sent = sent;
    this.deadlines = deadlines;
    this.files = files;
    this.access = access;
    this.people = people;
  }

  /** What the viewer reads of a child, newest first. */
  List<Intelligence> readable(Viewer viewer, CaseRef child) {
    var file = files.current(child);
    access.requireOpen(viewer, file);
    return sent.findByCurrentCaseRefOrderBySentAtDesc(file.value()).stream()
        .filter(one -> one.readableBy(viewer))
        .toList();
  }

  List<Sent> of(Viewer viewer, CaseRef child) {
    return readable(viewer, child).stream().map(this::shown).toList();
  }

  /** What waits, longest first, and then what was sent last. */
  List<Listed> everywhere(Viewer viewer) {
    var waiting = sent.findByAcknowledgedAtIsNullOrderBySentAt();
    var rest =
        sent.findTop200ByOrderBySentAtDesc().stream()
            .filter(one -> !one.waits())
            .sorted(Comparator.comparing((Intelligence one) -> one.sentAt).reversed());
    var all = Stream.concat(waiting.stream(), rest).toList();
    var open =
        access.openOf(
            viewer,
            all.stream()
                .map(one -> new CaseRef(one.currentCaseRef))
                .collect(Collectors.toUnmodifiableSet()));
    return all.stream()
        .filter(one -> open.contains(new CaseRef(one.currentCaseRef)) && one.readableBy(viewer))
        .map(this::listed)
        .toList();
  }

  /** By when it is to be acknowledged; null where nothing waits. */
  @Nullable Instant due(Intelligence one) {
    return deadlines
        .find(Clocks.ACKNOWLEDGED, one.subject())
        .filter(Deadline::running)
        .map(Deadline::due)
        .orElse(null);
  }

  String name(String id) {
    return people.nameOf(new PractitionerId(id));
  }

  private Listed listed(Intelligence one) {
    return new Listed(
        one.ref,
        new CaseRef(one.currentCaseRef),
        one.authority,
        one.sourceLine,
        one.sentAt,
        name(one.sentBy),
        one.acknowledgedAt,
        due(one));
  }

  private Sent shown(Intelligence one) {
    return new Sent(
        one.ref,
        one.authority,
        one.recipient,
        one.basisWords.isEmpty() ? one.basis.label() : one.basis.label() + ": " + one.basisWords,
        one.what,
        one.sourceLine,
        one.sourceAgency.label(),
        one.handling.label(),
        one.agreed,
        one.agreedBy,
        one.agreedAt,
        one.overrideReason,
        one.sentAt,
        one.sentHow.label(),
        name(one.sentBy),
        one.acknowledgedBy,
        one.acknowledgedAt,
        due(one));
  }
}
