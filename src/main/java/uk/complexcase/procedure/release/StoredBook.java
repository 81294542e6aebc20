package uk.complexcase.procedure.release;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Service;
import uk.complexcase.procedure.Release;
import uk.complexcase.procedure.ReleaseBook;

/** Reads the book of releases from its rows. */
@Service
class StoredBook implements ReleaseBook, KeptFiles {

  private final BookRows rows;
  private final DeliveredFiles delivered;

  StoredBook(BookRows rows, DeliveredFiles delivered) {
    this.rows = rows;
    this.delivered = delivered;
  }

  @Override
  public List<Release> all() {
    return rows.all();
  }

  @Override
  public Map<String, String> files(int number) {
    return rows.texts(number);
  }

  @Override
  public List<String> texts(String name) {
    return rows.texts(name);
  }

  @Override
  public Optional<Integer> releaseOf(long version) {
    return version == 0 ? Optional.empty() : rows.releaseOf(version);
  }

  @Override
  public Optional<String> text(int release, String name) {
    return rows.text(release, name);
  }

  @Override
  public Map<String, Standing> standings() {
    var standings = new HashMap<String, Standing>();
    Map<String, ReleasedFile> before = Map.of();
    for (Release release : rows.all()) {
      var now = rows.files(release.number());
      for (var file : now.entrySet()) {
        var was = before.get(file.getKey());
        if (was == null || !was.sha256().equals(file.getValue().sha256())) {
          standings.merge(
              file.getKey(),
              new Standing(1, release),
              (old, first) -> new Standing(old.version() + 1, release));
        }
      }
      before = now;
    }
    standings.keySet().retainAll(before.keySet());
    return standings;
  }

  @Override
  public Map<String, String> heldBack() {
    var held = new TreeMap<String, String>();
    rows.files(rows.inForce())
        .forEach((name, file) -> {
          var text = delivered.texts().get(name);
          if (text != null && file.heldBack(Digest.of(text))) {
            held.put(name, text);
          }
        });
    return held;
  }
}
