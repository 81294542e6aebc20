package uk.complexcase.cases.casefile;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.complexcase.cases.events.CaseStatusChanged;
import uk.complexcase.foundation.audit.AuditLog;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.ContactRef;
import uk.complexcase.foundation.shared.PractitionerId;

/**
 * The door to the case files: opens the transaction and passes each wish to the one who fulfils it.
 */
@Service
@Transactional
class RecordOffice implements CaseFiles {

  private final CaseOpening opening;
  private final CaseReading reading;
  private final CaseMatching matching;
  private final CaseMerging merging;
  private final Chronicle chronicle;
  private final StoredFiles files;
  private final AuditLog audit;
  private final EntityManager entities;
  private final ApplicationEventPublisher events;

  RecordOffice(
      CaseOpening opening,
      CaseReading reading,
      CaseMatching matching,
      CaseMerging merging,
      Chronicle chronicle,
      StoredFiles files,
      AuditLog audit,
      EntityManager entities,
      ApplicationEventPublisher events) {
    this.opening = opening;
    this.reading = reading;
    this.matching = matching;
    this.merging = merging;
    this.chronicle = chronicle;
    this.files = files;
    this.audit = audit;
    this.entities = entities;
    this.events = events;
  }

  @Override
  public CaseRef open(NewChild child, ContactRef contact, Instant at, PractitionerId by) {
    return opening.open(child, contact, opening.organisationOf(by), at, by);
  }

  @Override
  public CaseRef open(
      NewChild child, ContactRef contact, String source, Instant at, PractitionerId by) {
    return opening.open(child, contact, source, at, by);
  }

  @Override
  public void addContact(CaseRef ref, ContactRef contact, Instant at) {
    opening.addContact(ref, contact, opening.sourceOf(contact), at);
  }

  @Override
  public void addContact(CaseRef ref, ContactRef contact, String source, Instant at) {
    opening.addContact(ref, contact, source, at);
  }

  @Override
  @Transactional(readOnly = true)
  public CaseRef current(CaseRef ref) {
    return reading.current(ref);
  }

  @Override
  @Transactional(readOnly = true)
  public ChildIdentity identity(Viewer viewer, CaseRef ref) {
    return reading.identity(viewer, ref);
  }

  @Override
  @Transactional(readOnly = true)
  public Map<CaseRef, ChildIdentity> identities(Viewer viewer, Collection<CaseRef> refs) {
    return reading.identities(viewer, refs);
  }

  @Override
  @Transactional(readOnly = true)
  public Map<CaseRef, ChildIdentity> identitiesForTask(Viewer viewer, Collection<CaseRef> refs) {
    return reading.identitiesForTask(viewer, refs);
  }

  @Override
  @Transactional(readOnly = true)
  public Map<CaseRef, ChildIdentity> identitiesForPapers(Collection<CaseRef> refs) {
    return reading.identitiesForPapers(refs);
  }

  @Override
  @Transactional(readOnly = true)
  public List<ChildIdentity> search(Viewer viewer, String search, int page, int size) {
    return reading.search(viewer, search, page, size);
  }

  @Override
  public void status(CaseRef ref, ChildCaseStatus status, Instant at, PractitionerId by) {
    told(held(ref).filter(file -> file.move(status, at)), status, at, by);
  }

  @Override
  public void endPhase(
      CaseRef ref, ChildCaseStatus present, ChildCaseStatus next, Instant at, PractitionerId by) {
    told(held(ref).filter(file -> file.endPhase(present, next, at)), next, at, by);
  }

  private Stream<CaseFile> held(CaseRef ref) {
    return files.lock(List.of(reading.current(ref).value())).stream()
        // read before in this transaction, it would be as it was then
        .peek(entities::refresh);
  }

  private void told(Stream<CaseFile> moved, ChildCaseStatus status, Instant at, PractitionerId by) {
    moved.forEach(file -> {
      audit.act(by, "CASE_STATUS_CHANGED", file.ref().value(), status.name());
      events.publishEvent(new CaseStatusChanged(file.ref(), status.name(), by, at));
    });
  }

  @Override
  public void chronicle(ChronologyEntry entry) {
    chronicle.write(entry);
  }

  @Override
  @Transactional(readOnly = true)
  public List<ChronologyEntry> chronology(Viewer viewer, CaseRef ref) {
    return chronicle.read(viewer, ref);
  }

  @Override
  @Transactional(readOnly = true)
  public List<PossibleMatch> possibleMatches(Viewer viewer, CaseRef ref) {
    return matching.possibleMatches(viewer, ref);
  }

  @Override
  public void merge(Viewer viewer, CaseRef duplicate, CaseRef into, String reason) {
    merging.merge(viewer, duplicate, into, reason);
  }

  @Override
  public void unmerge(Viewer viewer, CaseRef duplicate, String reason) {
    merging.unmerge(viewer, duplicate, reason);
  }

  @Override
  @Transactional(readOnly = true)
  public ContactCounts contactCounts(CaseRef ref, Instant since) {
    return matching.counts(ref, since);
  }

  @Override
  @Transactional(readOnly = true)
  public ContactCounts contactCounts(Viewer viewer, CaseRef ref, Instant since) {
    return matching.counts(viewer, ref, since);
  }

  @Override
  @Transactional(readOnly = true)
  public ContactRef lastContact(CaseRef ref) {
    return matching.lastContact(ref);
  }
}
