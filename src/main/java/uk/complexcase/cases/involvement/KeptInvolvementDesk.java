package uk.complexcase.cases.involvement;

import java.time.InstantSource;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.complexcase.cases.casefile.CaseFiles;
import uk.complexcase.foundation.people.Agency;
import uk.complexcase.foundation.people.PeopleDirectory;
import uk.complexcase.foundation.people.Role;
import uk.complexcase.foundation.security.CaseAccess;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.LondonTime;

/** The register as people read and keep it. */
@Service
@Transactional
class KeptInvolvementDesk implements InvolvementDesk {

  private final InvolvementEntries entries;
  private final InvolvementCorrections corrections;
  private final InvolvementSources sources;
  private final KeepingInvolvements keeping;
  private final ReadingWho reading;
  private final InvolvementWords words;
  private final PeopleDirectory people;
  private final CaseFiles files;
  private final CaseAccess access;
  private final InstantSource clock;

  KeptInvolvementDesk(
      InvolvementEntries entries,
      InvolvementCorrections corrections,
      InvolvementSources sources,
      KeepingInvolvements keeping,
      ReadingWho reading,
      InvolvementWords words,
      PeopleDirectory people,
      CaseFiles files,
      CaseAccess access,
      InstantSource clock) {
    this.entries = entries;
    this.corrections = corrections;
    this.sources = sources;
    this.keeping = keeping;
    this.reading = reading;
    this.words = words;
    this.people = people;
    this.files = files;
    this.access = access;
    this.clock = clock;
  }

  private CaseRef opened(Viewer viewer, CaseRef child) {
    var file = files.current(child);
    access.requireOpen(viewer, file);
    // says that the file is there: an open rule alone would let a made-up reference through
    files.identity(viewer, file);
    return file;
  }

  @Override
  @Transactional(readOnly = true)
  public List<Entry> of(Viewer viewer, CaseRef child) {
    var all =
        entries.findByCurrentCaseRefInOrderByEnteredAtAscRefAsc(
            List.of(opened(viewer, child).value()));
    var changes =
        corrections
            .findByInvolvementRefInOrderByCorrectedAt(all.stream().map(one -> one.ref).toList())
            .stream()
            .collect(
                Collectors.groupingBy(
                    one -> one.involvementRef,
                    Collectors.mapping(
                        one ->
                            new Change(
                                one.before,
                                one.reason,
                                words.name(one.correctedBy),
                                one.correctedAt),
                        Collectors.toList())));
    return all.stream()
        .sorted(Comparator.comparing(one -> !one.current()))
        .map(one ->
            new Entry(
                words.read(one),
                one.version,
                words.name(one.enteredBy),
                changes.getOrDefault(one.ref, List.of())))
        .toList();
  }

  @Override
  public Kept enter(Viewer viewer, CaseRef child, Typed typed, String submissionId) {
    var file = opened(viewer, child);
    var found = new Problems();
    var who = reading.read(typed, found);
    if (who == null || found.any()) {
      return found.refusal();
    }
    if (!sources.claim("page:" + submissionId)) {
      return new Kept.Done("They are on the register.");
    }
    boolean entered = keeping.enter(file, who, "", viewer.id(), clock.instant());
    return new Kept.Done(
        entered ? "They are on the register." : "They were on the register already.");
  }

  @Override
  public Kept correct(
      Viewer viewer, CaseRef child, String ref, long version, Typed typed, String reason) {
    var held = held(opened(viewer, child), ref);
    if (held.isEmpty()) {
      return notThere("reason");
    }
    var entry = held.get();
    var found = new Problems();
    var who = reading.read(typed, found);
    found.words("reason", reason, "Say what was wrong", 2000);
    found.check(entry.version == version, "reason", OVERTAKEN);
    if (who == null || found.any()) {
      return found.refusal();
    }
    keeping.correct(entry, who, reason.strip(), viewer.id(), clock.instant());
    return new Kept.Done("The entry is corrected.");
  }

  private static final String OVERTAKEN =
      "Somebody changed this entry while you wrote. Look at it and send again";

  @Override
  public Kept end(
      Viewer viewer, CaseRef child, String ref, long version, String until, String reason) {
    var held = held(opened(viewer, child), ref);
    if (held.isEmpty()) {
      return notThere("endReason");
    }
    var entry = held.get();
    if (!entry.current()) {
      return new Kept.Done("The entry is ended.");
    }
    var found = new Problems();
    var day = reading.day("until", until, found);
    found.check(day != null || found.any(), "until", "Enter until when they were involved");
    var since = entry.involvedSince;
    found.check(
        day == null || since == null || !day.isBefore(since),
        "until",
        "Enter a day not before " + (since == null ? "" : LondonTime.date(since)));
    found.words("endReason", reason, "Say why they are no longer involved", 2000);
    found.check(entry.version == version, "endReason", OVERTAKEN);
    if (day == null || found.any()) {
      return found.refusal();
    }
    keeping.end(entry, day, reason.strip(), viewer.id(), clock.instant());
    return new Kept.Done("The entry is ended. It stays on the register.");
  }

  /** Another child's entry does not exist here. */
  private Optional<InvolvementEntry> held(CaseRef file, String ref) {
    return entries.hold(ref).filter(one -> one.currentCaseRef.equals(file.value()));
  }

  private static Kept notThere(String field) {
    return new Kept.Refused(
        List.of(new Problem(field, "This entry is not on the child's register")));
  }

  @Override
  @Transactional(readOnly = true)
  public Map<String, Map<String, String>> choices() {
    var agencies = new LinkedHashMap<String, String>();
    Stream.of(Agency.values()).forEach(one -> agencies.put(one.name(), one.label()));
    var persons = new LinkedHashMap<String, String>();
    Stream.of(Role.values())
        .flatMap(role -> people.holding(role).stream())
        .distinct()
        .sorted(Comparator.comparing(one -> one.name()))
        .forEach(
            one -> persons.put(one.id().value(), one.name() + ", " + one.organisation().name()));
    return Map.of("agency", agencies, "person", persons);
  }
}
