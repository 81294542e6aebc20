package uk.complexcase.procedure.release;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is in force after a start: the delivered files, with those on top that owners changed or
 * added. A delivered file nobody changed is replaced by the one the product comes with now.
 */
final class Overlay {

  private Overlay() {}

  /** By digests. */
  static SortedMap<String, ReleasedFile> of(
      Map<String, ReleasedFile> before, Map<String, String> delivered) {
    var files = new TreeMap<String, ReleasedFile>();
    delivered.forEach((name, sha256) -> files.put(name, new ReleasedFile(sha256, sha256)));
    before.forEach((name, file) -> {
      if (file.isOwners() && !file.sha256().equals(delivered.get(name))) {
        files.put(name, file);
      }
    });
    return files;
  }

  /**
   * A release's files with a change of the owners on top.
   *
   * @param changed digests of what is new
   */
  static SortedMap<String, ReleasedFile> changed(
      Map<String, ReleasedFile> before,
      Map<String, String> changed,
      Map<String, String> delivered) {
    var files = new TreeMap<>(before);
    changed.forEach(
        (name, sha256) -> files.put(name, new ReleasedFile(sha256, delivered.get(name))));
    return files;
  }
}
