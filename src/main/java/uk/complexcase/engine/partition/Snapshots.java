package uk.complexcase.engine.partition;

import io.camunda.zeebe.db.ZeebeDb;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uk.complexcase.engine.log.DurableLog;

/**
 * Saved states of the engine, each a directory named by the last position it is known to contain.
 * One appears whole, by a rename, or not at all.
 */
final class Snapshots {

  private static final Logger LOG = LoggerFactory.getLogger(Snapshots.class);
  private static final String UNFINISHED = ".tmp";
  private static final Pattern NAME = Pattern.compile("\\d{19}");

  private final Path directory;

  Snapshots(Path directory) {
    this.directory = directory;
  }

  /**
   * Lays the newest saved state out as the working directory; without one that stays empty.
   *
   * @return the position it is known to contain, 0 without one
   */
  long restoreTo(Path runtime) throws IOException {
    DataDirectory.deleteTree(runtime);
    Files.createDirectories(runtime);
    List<Path> all = finished();
    if (all.isEmpty()) {
      return 0;
    }
    Path newest = all.get(all.size() - 1);
    try (Stream<Path> files = Files.list(newest)) {
      for (Path file : files.toList()) {
        Path target = runtime.resolve(file.getFileName());
        if (file.toString().endsWith(".sst")) {
          // Never changed once written, so a second name is as good as a copy.
          linkOrCopy(file, target);
        } else {
          Files.copy(file, target);
        }
      }
    }
    return Long.parseLong(newest.getFileName().toString());
  }

  /**
   * Saves the state. It may reflect records that are not forced to disk yet, so the log is forced
   * before the snapshot gets its name.
   */
  void take(ZeebeDb<?> db, DurableLog log, long position) throws IOException {
    Path target = directory.resolve("%019d".formatted(position));
    if (Files.exists(target)) {
      return;
    }
    Files.createDirectories(directory);
    Path temporary = directory.resolve(target.getFileName() + UNFINISHED);
    DataDirectory.deleteTree(temporary);
    db.createSnapshot(temporary.toFile());
    log.sync();
    force(temporary);
    Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
    forceOne(directory);
    deleteOlderThan(target);
    LOG.debug("Saved the engine's state at position {}", position);
  }

  private void deleteOlderThan(Path newest) throws IOException {
    for (Path snapshot : finished()) {
      if (snapshot.compareTo(newest) < 0) {
        DataDirectory.deleteTree(snapshot);
      }
    }
  }

  private List<Path> finished() throws IOException {
    if (!Files.isDirectory(directory)) {
      return List.of();
    }
    try (Stream<Path> found = Files.list(directory)) {
      return new ArrayList<>(
          found
              .filter(path -> NAME.matcher(path.getFileName().toString()).matches())
              .sorted(Comparator.naturalOrder())
              .toList());
    }
  }

  private static void linkOrCopy(Path file, Path target) throws IOException {
    try {
      Files.createLink(target, file);
    } catch (UnsupportedOperationException | IOException e) {
      Files.copy(file, target);
    }
  }

  private static void force(Path tree) throws IOException {
    try (Stream<Path> files = Files.walk(tree)) {
      for (Path path : files.toList()) {
        forceOne(path);
      }
    }
  }

  private static void forceOne(Path path) throws IOException {
    try (FileChannel channel = FileChannel.open(path)) {
      channel.force(true);
    }
  }
}
