package uk.complexcase.procedure.release;

import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.complexcase.procedure.ProcedureFiles;

/**
 * What is in force, kept in memory. Another node's release is noticed within a second, because the
 * number of the release is asked for so often; this node's own is noticed at once.
 */
@Component
class FilesInForce implements ProcedureFiles {

  private static final int NOT_STARTED = -1;
  private static final long FRESH = Duration.ofSeconds(1).toNanos();

  private final BookRows rows;
  private final DeliveredFiles delivered;
  private final ReentrantLock looking = new ReentrantLock();

  private volatile @Nullable Known known;

  /** False until this start has put into force what an upgrade brought. */
  private volatile boolean started;

  FilesInForce(BookRows rows, DeliveredFiles delivered) {
    this.rows = rows;
    this.delivered = delivered;
  }

  /**
   * What was read, of which release, and when by the JVM's own clock: virtual time stands still.
   */
  private record Known(int number, Map<String, String> files, long lookedAt) {

    boolean fresh() {
      return System.nanoTime() - lookedAt < FRESH;
    }
  }

  @Override
  public Map<String, String> inForce() {
    return current().files();
  }

  @Override
  public Map<String, String> delivered() {
    return delivered.texts();
  }

  @Override
  public int release() {
    return current().number();
  }

  @Override
  public void lookAgain() {
    looking.lock();
    try {
      known = read(rows.inForce(), known);
    } finally {
      looking.unlock();
    }
  }

  /** From here on what the rows say is in force, whatever this node was delivered with. */
  void started() {
    started = true;
    lookAgain();
  }

  /** Whoever finds another looking goes on with what is known. */
  private Known current() {
    var now = known;
    if (now != null && (now.fresh() || looking.isLocked())) {
      return now;
    }
    looking.lock();
    try {
      var before = known;
      if (before != null && before.fresh()) {
        return before;
      }
      var found = read(rows.inForce(), before);
      known = found;
      return found;
    } finally {
      looking.unlock();
    }
  }

  /**
   * Until an upgrade is in force its files go by no number: whoever keeps what it read of them
   * reads anew when it is clear whether the engine took them.
   */
  private Known read(int inForce, @Nullable Known before) {
    int number = started ? inForce : NOT_STARTED;
    if (before != null && before.number() == number) {
      return new Known(number, before.files(), System.nanoTime());
    }
    var files = started ? rows.texts(inForce) : atStart(inForce);
    return new Known(number, Collections.unmodifiableSortedMap(files), System.nanoTime());
  }

  /** What this start is going to put into force. */
  private SortedMap<String, String> atStart(int number) {
    var texts = new TreeMap<>(delivered.texts());
    var kept = rows.texts(number);
    overlay(number)
        .forEach((name, file) -> {
          if (file.isOwners() && kept.containsKey(name)) {
            texts.put(name, kept.get(name));
          }
        });
    return texts;
  }

  /** The same by digests. */
  SortedMap<String, ReleasedFile> overlay(int number) {
    return Overlay.of(rows.files(number), digests(delivered.texts()));
  }

  static Map<String, String> digests(Map<String, String> texts) {
    return texts.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, file -> Digest.of(file.getValue())));
  }
}
