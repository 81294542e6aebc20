package uk.complexcase.cases.casefile;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.events.CaseMerged;
import uk.complexcase.cases.events.CaseUnmerged;
import uk.complexcase.foundation.audit.AuditLog;
import uk.complexcase.foundation.security.CaseAccess;
import uk.complexcase.foundation.security.NotVisible;
import uk.complexcase.foundation.security.Permission;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.CaseRef;

/**
 * Merges two files found to be the same child's, and undoes it. Nothing is copied, so undoing loses
 * nothing.
 */
@Component
class CaseMerging {

  private static final int LONGEST_REASON = 2000;

  private final EntityManager entities;
  private final StoredFiles files;
  private final CaseMerges merges;
  private final CaseAccess access;
  private final Chronicle chronicle;
  private final AuditLog audit;
  private final ApplicationEventPublisher events;
  private final InstantSource clock;

  CaseMerging(
      EntityManager entities,
      StoredFiles files,
      CaseMerges merges,
      CaseAccess access,
      Chronicle chronicle,
      AuditLog audit,
      ApplicationEventPublisher events,
      InstantSource clock) {
    this.entities = entities;
    this.files = files;
    this.merges = merges;
    this.access = access;
    this.chronicle = chronicle;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  void merge(Viewer viewer, CaseRef duplicateRef, CaseRef intoRef, String reason) {
    String why = checked(viewer, reason, duplicateRef, intoRef);
    Map<String, CaseFile> locked = lock(List.of(duplicateRef, intoRef));
    CaseFile duplicate = present(locked, duplicateRef);
    CaseFile into = present(locked, intoRef);
    refuseWhen(duplicateRef.equals(intoRef), "A file cannot be merged with itself.");
    refuseWhen(
        duplicate.isMerged(),
        duplicateRef + " is already merged into " + duplicate.current() + ".");
    refuseWhen(
        into.isMerged(), intoRef + " was merged into " + into.current() + ": merge with that one.");
    // else the open file would tell of the restricted one, or take it out of sight
    refuseWhen(
        access.isRestricted(duplicateRef) != access.isRestricted(intoRef),
        "One of the files is restricted and the other is not: make them alike before merging.");

    Instant at = clock.instant();
    entities.persist(new CaseMerge(duplicateRef, intoRef, why, viewer.id(), at));
    files.family(duplicateRef.value()).forEach(file -> hand(file, intoRef));
    into.move(StatusOrder.higher(into.status(), duplicate.status()), at);
    tell(
        viewer,
        at,
        "CASE_MERGED",
        duplicateRef,
        "Merged into " + intoRef + " as the same child: " + why,
        intoRef);
    tell(
        viewer,
        at,
        "CASE_MERGED",
        intoRef,
        duplicateRef + " merged into this file as the same child: " + why,
        duplicateRef);
    events.publishEvent(new CaseMerged(duplicateRef, intoRef));
  }

  void unmerge(Viewer viewer, CaseRef duplicateRef, String reason) {
    String why = checked(viewer, reason, duplicateRef);
    CaseFile duplicate = present(lock(List.of(duplicateRef)), duplicateRef);
    CaseMerge merge =
        merges
            .standing(duplicateRef.value())
            .orElseThrow(
                () -> new MergeRefused(duplicateRef + " is not merged into another file."));
    CaseRef into = merge.into();
    access.requireOpen(viewer, into);

    Instant at = clock.instant();
    merge.undo(why, viewer.id(), at);
    hold(duplicate, duplicateRef);
    duplicate.touched(at);
    tell(
        viewer,
        at,
        "CASE_UNMERGED",
        duplicateRef,
        "No longer merged into " + into + ": " + why,
        into);
    tell(
        viewer,
        at,
        "CASE_UNMERGED",
        into,
        duplicateRef + " is no longer merged into this file: " + why,
        duplicateRef);
    events.publishEvent(new CaseUnmerged(duplicateRef, into));
  }

  /** The file and all merged into it, however far down, are held by the holder. */
  private void hold(CaseFile file, CaseRef holder) {
    hand(file, holder);
    for (CaseMerge below : merges.standingInto(file.ref().value())) {
      files.findById(below.duplicate()).ifPresent(merged -> hold(merged, holder));
    }
  }

  /** Who is excluded from a file is excluded from what holds it, from the same moment on. */
  private void hand(CaseFile file, CaseRef holder) {
    file.heldBy(holder);
    access.holds(file.ref(), holder);
  }

  private String checked(Viewer viewer, String reason, CaseRef... refs) {
    if (!viewer.may(Permission.WORK_THE_HUB)) {
      throw new NotVisible("merging");
    }
    for (CaseRef ref : refs) {
      access.requireOpen(viewer, ref);
    }
    String why = reason.strip();
    refuseWhen(why.isEmpty(), "Enter the reason.");
    refuseWhen(
        why.length() > LONGEST_REASON,
        "The reason must be " + LONGEST_REASON + " characters or fewer.");
    return why;
  }

  private Map<String, CaseFile> lock(List<CaseRef> refs) {
    return files.lock(refs.stream().map(CaseRef::value).toList()).stream()
        .collect(Collectors.toMap(file -> file.ref().value(), Function.identity()));
  }

  private static CaseFile present(Map<String, CaseFile> locked, CaseRef ref) {
    CaseFile file = locked.get(ref.value());
    if (file == null) {
      throw new NotVisible("case file");
    }
    return file;
  }

  private void tell(
      Viewer viewer, Instant at, String act, CaseRef ref, String line, CaseRef other) {
    chronicle.write(new ChronologyEntry(ref, at, act, line, viewer.id(), other.value()));
    audit.act(viewer.id(), act, ref.value(), "With " + other);
  }

  private static void refuseWhen(boolean refused, String sentence) {
    if (refused) {
      throw new MergeRefused(sentence);
    }
  }
}
