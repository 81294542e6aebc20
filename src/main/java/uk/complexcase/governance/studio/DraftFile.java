package uk.complexcase.governance.studio;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.complexcase.governance.studio.Revision.Standing;

/**
 * A file a draft consists of.
 *
 * @param current the revision that counts
 * @param base the text in force it is compared with; null for a new file
 * @param beside the last revision of each person who has to decide which counts
 */
public record DraftFile(
    String name, Revision current, @Nullable Revision base, List<Revision> beside) {

  public DraftFile {
    beside = List.copyOf(beside);
  }

  /** The files of a draft, by name; those taken out again are not among them. */
  static List<DraftFile> of(List<Revision> revisions) {
    return revisions.stream()
        .collect(Collectors.groupingBy(Revision::file, TreeMap::new, Collectors.toList()))
        .values()
        .stream()
        .map(DraftFile::one)
        .filter(file -> !file.current.gone())
        .toList();
  }

  static DraftFile one(List<Revision> ofFile) {
    var base = last(ofFile, Standing.BASE);
    var draft = last(ofFile, Standing.DRAFT);
    boolean takenInAgain =
        draft != null && draft.gone() && base != null && base.number() > draft.number();
    var current = draft == null || takenInAgain ? base : draft;
    var beside = new TreeMap<String, Revision>();
    ofFile.stream()
        .filter(each -> each.standing() == Standing.BESIDE)
        .forEach(each -> beside.put(each.savedBy().value(), each));
    return new DraftFile(
        ofFile.getFirst().file(),
        Objects.requireNonNull(current),
        base,
        List.copyOf(beside.values()));
  }

  private static @Nullable Revision last(List<Revision> ofFile, Standing standing) {
    return ofFile.stream()
        .filter(each -> each.standing() == standing)
        .max(Comparator.comparingInt(Revision::number))
        .orElse(null);
  }

  /** Whether it differs from what it is compared with. */
  public boolean changed() {
    return base == null || !base.sha256().equals(current.sha256());
  }

  /** Whether the draft takes it out of the procedure. */
  public boolean removed() {
    return current.removes();
  }

  public boolean isNew() {
    return base == null;
  }
}
