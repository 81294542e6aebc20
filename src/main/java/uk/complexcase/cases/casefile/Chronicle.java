package uk.complexcase.cases.casefile;

import jakarta.persistence.EntityManager;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Root;
import java.util.List;
import org.springframework.stereotype.Component;
import uk.complexcase.foundation.security.CaseAccess;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.CaseRef;

/** Writes and reads chronologies. */
@Component
class Chronicle {

  private final EntityManager entities;
  private final ChronologyLines lines;
  private final StoredFiles files;
  private final CaseReading reading;
  private final CaseAccess access;

  Chronicle(
      EntityManager entities,
      ChronologyLines lines,
      StoredFiles files,
      CaseReading reading,
      CaseAccess access) {
    this.entities = entities;
    this.lines = lines;
    this.files = files;
    this.reading = reading;
    this.access = access;
  }

  /** The file is held meanwhile, so that two who write the very same line leave one. */
  void write(ChronologyEntry entry) {
    files.lock(List.of(entry.caseRef().value()));
    if (lines.existsByFingerprint(ChronologyLine.fingerprint(entry))) {
      return;
    }
    lines.save(new ChronologyLine(entry));
    files.findById(entry.caseRef().value()).ifPresent(file -> file.touched(entry.at()));
  }

  /** The file's own lines and those of files merged into it, as far as the viewer may open them. */
  List<ChronologyEntry> read(Viewer viewer, CaseRef ref) {
    reading.open(viewer, ref);
    List<String> family =
        reading.current(ref).equals(ref)
            ? files.family(ref.value()).stream().map(file -> file.ref().value()).toList()
            : List.of(ref.value());
    CriteriaBuilder builder = entities.getCriteriaBuilder();
    CriteriaQuery<ChronologyLine> query = builder.createQuery(ChronologyLine.class);
    Root<ChronologyLine> line = query.from(ChronologyLine.class);
    query
        .where(
            line.get("caseRef").in(family),
            access.mayOpen(viewer, line.<String>get("caseRef"), query, builder))
        .orderBy(builder.desc(line.get("happenedAt")), builder.desc(line.get("id")));
    return entities.createQuery(query).getResultStream().map(ChronologyLine::entry).toList();
  }
}
