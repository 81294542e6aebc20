package uk.complexcase.cases.casefile;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.complexcase.cases.events.BirthKnown;
import uk.complexcase.foundation.audit.AuditLog;
import uk.complexcase.foundation.people.PeopleDirectory;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.CaseRef;

/** Days of birth as the files hold them. */
@Service
@Transactional
class KeptDaysOfBirth implements DaysOfBirth {

  private final OpenedFiles opened;
  private final StoredFiles files;
  private final BirthChanges changes;
  private final Chronicle chronicle;
  private final AuditLog audit;
  private final PeopleDirectory people;
  private final ApplicationEventPublisher events;
  private final InstantSource clock;

  KeptDaysOfBirth(
      OpenedFiles opened,
      StoredFiles files,
      BirthChanges changes,
      Chronicle chronicle,
      AuditLog audit,
      PeopleDirectory people,
      ApplicationEventPublisher events,
      InstantSource clock) {
    this.opened = opened;
    this.files = files;
    this.changes = changes;
    this.chronicle = chronicle;
    this.audit = audit;
    this.people = people;
    this.events = events;
    this.clock = clock;
  }

  @Override
  public boolean set(Viewer viewer, CaseRef child, LocalDate day, String reason) {
    var file = opened.of(viewer, child);
    var family = files.family(file.value()).stream().map(one -> one.ref().value()).toList();
    var changed =
        files.lock(family).stream().filter(one -> !day.equals(one.dateOfBirth())).toList();
    changed.forEach(one -> change(one, day, reason, viewer));
    if (!changed.isEmpty()) {
      // the line says no day: the chronology goes into papers that others read
      chronicle.write(
          new ChronologyEntry(
              file,
              clock.instant(),
              "BIRTH_CHANGED",
              "Day of birth entered or corrected",
              viewer.id(),
              file.value()));
    }
    return !changed.isEmpty();
  }

  private void change(CaseFile file, LocalDate day, String reason, Viewer viewer) {
    var now = clock.instant();
    changes.save(new BirthChange(file.ref(), file.dateOfBirth(), day, reason, viewer.id(), now));
    file.born(day, now);
    audit.act(viewer.id(), "BIRTH_CHANGED", file.ref().value(), "Day of birth changed");
    events.publishEvent(new BirthKnown(file.ref(), reason, viewer.id()));
  }

  @Override
  @Transactional(readOnly = true)
  public List<Change> changes(Viewer viewer, CaseRef child) {
    var file = opened.of(viewer, child);
    var family = files.family(file.value()).stream().map(one -> one.ref().value()).toList();
    return changes.findByCaseRefInOrderByChangedAtDesc(family).stream()
        .map(one ->
            new Change(one.before(), one.after(), one.reason(), people.nameOf(one.by()), one.at()))
        .toList();
  }

  @Override
  @Transactional(readOnly = true)
  public Map<CaseRef, LocalDate> page(String after, int size) {
    var page = new LinkedHashMap<CaseRef, LocalDate>();
    files
        .findByRefGreaterThanAndDateOfBirthNotNullOrderByRef(after, Limit.of(size))
        .forEach(file -> page.put(file.ref(), Objects.requireNonNull(file.dateOfBirth())));
    return page;
  }
}
