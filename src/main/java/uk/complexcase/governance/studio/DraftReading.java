package uk.complexcase.governance.studio;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import uk.complexcase.foundation.shared.PractitionerId;
import uk.complexcase.governance.studio.Revision.Standing;
import uk.complexcase.procedure.ProcedureFiles;

/** Reads drafts: what they consist of, and the procedure as it would be with them in force. */
@Component
public class DraftReading {

  private final DraftRows drafts;
  private final RevisionRows revisions;
  private final ProcedureFiles procedure;

  DraftReading(DraftRows drafts, RevisionRows revisions, ProcedureFiles procedure) {
    this.drafts = drafts;
    this.revisions = revisions;
    this.procedure = procedure;
  }

  public Optional<Draft> find(String ref) {
    return drafts.find(ref);
  }

  /** All drafts, the last changed first. */
  public List<Draft> all() {
    return drafts.all();
  }

  public List<DraftAct> acts(String ref) {
    return drafts.acts(ref);
  }

  /** The files of a draft, by name. */
  public List<DraftFile> files(String ref) {
    return DraftFile.of(revisions.of(ref));
  }

  public Optional<DraftFile> file(String ref, String name) {
    return files(ref).stream().filter(file -> file.name().equals(name)).findFirst();
  }

  /** Every revision of one file, the first first. */
  public List<Revision> history(String ref, String name) {
    return revisions.of(ref).stream().filter(each -> each.file().equals(name)).toList();
  }

  /** The text of a revision; empty when there is none, or when it took the file out. */
  public Optional<String> text(String ref, Revision revision) {
    return revisions.text(ref, revision.file(), revision.number());
  }

  /** Reads what is in force anew, where another node may have put something there just now. */
  void lookAgain() {
    procedure.lookAgain();
  }

  /** The procedure in force, file name to text. */
  public Map<String, String> before() {
    return procedure.inForce();
  }

  /**
   * What a draft is compared with: the procedure in force, or once it is closed the texts it began
   * from.
   */
  public Map<String, String> before(Draft draft) {
    var all = new TreeMap<>(procedure.inForce());
    if (!draft.state().live()) {
      for (var file : files(draft.ref())) {
        var base = file.base();
        if (base == null) {
          all.remove(file.name());
        } else {
          all.put(file.name(), text(draft.ref(), base).orElseThrow());
        }
      }
    }
    return all;
  }

  /** Whether owners added a file that is in force; what was delivered stays in the procedure. */
  public boolean addedByOwners(String file) {
    return procedure.inForce().containsKey(file) && !procedure.delivered().containsKey(file);
  }

  /** The number of the release in force. */
  public int release() {
    return procedure.release();
  }

  /** The whole procedure as it would be, file name to text. */
  public Map<String, String> after(String ref) {
    var all = new TreeMap<>(procedure.inForce());
    all.putAll(changes(ref));
    all.values().removeIf(String::isEmpty);
    return all;
  }

  /** The new, changed and removed files of a draft, file name to text; no text for the removed. */
  public Map<String, String> changes(String ref) {
    var changed = new TreeMap<String, String>();
    files(ref).stream()
        .filter(DraftFile::changed)
        .forEach(file -> changed.put(file.name(), text(ref, file.current()).orElseThrow()));
    return changed;
  }

  /** What an approval names: it holds for exactly what was read. */
  public String digest(Draft draft) {
    return Digests.of(draft, files(draft.ref()));
  }

  /**
   * Everybody who had a hand in a draft, and so may not approve it. What is in force is nobody's
   * work, whoever took it in to be compared with.
   */
  public Set<PractitionerId> authors(Draft draft) {
    var authors = new HashSet<PractitionerId>();
    authors.add(draft.begunBy());
    if (draft.askedBy() != null) {
      authors.add(draft.askedBy());
    }
    revisions.of(draft.ref()).stream()
        .filter(each -> each.standing() != Standing.BASE)
        .forEach(each -> authors.add(each.savedBy()));
    return authors;
  }

  /** Files of a draft whose text in force changed after they were taken into it. */
  public List<String> changedMeanwhile(Draft draft) {
    var inForce = procedure.inForce();
    return files(draft.ref()).stream()
        .filter(file -> {
          var now = inForce.get(file.name());
          var base = file.base();
          return base == null ? now != null : now == null || !Digests.of(now).equals(base.sha256());
        })
        .map(DraftFile::name)
        .toList();
  }
}
