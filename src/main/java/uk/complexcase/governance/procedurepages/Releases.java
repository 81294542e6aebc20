package uk.complexcase.governance.procedurepages;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The book of releases: what was put into force, when, by whom, and who approved it. A later change
 * of the procedure is entered here as well, with the person who approved it.
 */
@Service
public class Releases {

  private final ReleaseRows rows;
  private final TransactionTemplate transactions;
  private final InstantSource clock;

  Releases(ReleaseRows rows, TransactionTemplate transactions, InstantSource clock) {
    this.rows = rows;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** First to last; the last is in force. */
  public List<Release> all() {
    return rows.all();
  }

  /**
   * Enters a release where the files differ from those of the last one.
   *
   * @param resources file name to the SHA-256 of its content
   * @return the new release; empty where nothing changed, or another node entered it just now
   */
  Optional<Release> enter(
      Map<String, String> resources, String putBy, String approvedBy, String reason) {
    try {
      return Optional.ofNullable(
              transactions.execute(status -> entered(resources, putBy, approvedBy, reason)))
          .flatMap(found -> found);
    } catch (DuplicateKeyException e) {
      return Optional.empty();
    }
  }

  private Optional<Release> entered(
      Map<String, String> resources, String putBy, String approvedBy, String reason) {
    int last = rows.all().stream().mapToInt(Release::number).max().orElse(0);
    if (last > 0 && rows.resources(last).equals(resources)) {
      return Optional.empty();
    }
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var release = new Release(last + 1, now, putBy, approvedBy, reason);
    rows.add(release, resources);
    return Optional.of(release);
  }

  /** Every file of the release in force: since which release, and as which version of its own. */
  public Map<String, Standing> standings() {
    var standings = new HashMap<String, Standing>();
    Map<String, String> before = Map.of();
    for (Release release : rows.all()) {
      var now = rows.resources(release.number());
      for (var file : now.entrySet()) {
        if (!file.getValue().equals(before.get(file.getKey()))) {
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

  /**
   * A file in force.
   *
   * @param version how often it was put into force with new content, the first time counted
   * @param since the release that brought this content
   */
  public record Standing(int version, Release since) {}
}
