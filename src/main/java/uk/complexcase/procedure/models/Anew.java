package uk.complexcase.procedure.models;

import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import uk.complexcase.procedure.ProcedureFiles;

/**
 * What was read of the files in force, read anew where another release is. While one thread reads,
 * the others go on with what was read before.
 */
final class Anew<T> {

  private final ProcedureFiles files;
  private final Function<Map<String, String>, T> reader;
  private final ReentrantLock reading = new ReentrantLock();

  private volatile @Nullable Read<T> read;

  Anew(ProcedureFiles files, Function<Map<String, String>, T> reader) {
    this.files = files;
    this.reader = reader;
  }

  private record Read<T>(int release, T what) {}

  T get() {
    int release = files.release();
    var now = read;
    if (now != null && (now.release() == release || reading.isLocked())) {
      return now.what();
    }
    reading.lock();
    try {
      var before = read;
      if (before != null && before.release() == release) {
        return before.what();
      }
      var found = new Read<>(release, reader.apply(files.inForce()));
      read = found;
      return found.what();
    } finally {
      reading.unlock();
    }
  }
}
