package uk.complexcase.engine.partition;

import io.camunda.zeebe.util.SemanticVersion;
import io.camunda.zeebe.util.VersionUtil;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.complexcase.engine.EngineStartException;

/** The engine's directory on disk, locked for as long as an engine uses it. */
public final class DataDirectory implements AutoCloseable {

  private static final String FORMAT = "1";

  private final Path root;
  private final FileChannel lockChannel;

  private DataDirectory(Path root, FileChannel lockChannel) {
    this.root = root;
    this.lockChannel = lockChannel;
  }

  /**
   * Locks the directory and checks that it was written by a version this one can read.
   *
   * @throws EngineStartException when it cannot be used, saying why
   */
  public static DataDirectory open(Path directory) {
    Path root = directory.toAbsolutePath().normalize();
    FileChannel channel = null;
    try {
      Files.createDirectories(root);
      channel =
          FileChannel.open(
              root.resolve("engine.lock"),
              StandardOpenOption.CREATE,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE);
      if (!isLockedBy(channel)) {
        String holder = read(channel);
        channel.close();
        throw new EngineStartException(
            "The engine's data directory %s is in use by another running process%s; stop that one first or set another directory."
                .formatted(root, holder.isBlank() ? "" : " (" + holder.strip() + ")"));
      }
      channel.truncate(0);
      channel.write(
          ByteBuffer.wrap(
              "process %d"
                  .formatted(ProcessHandle.current().pid())
                  .getBytes(StandardCharsets.UTF_8)));
      DataDirectory opened = new DataDirectory(root, channel);
      opened.requireReadableVersion();
      deleteTree(opened.discardedLog());
      return opened;
    } catch (IOException e) {
      closeQuietly(channel);
      throw new EngineStartException(
          "The engine's data directory %s cannot be written; check that it is a directory this user may write to and that the disk has room."
              .formatted(root),
          e);
    } catch (EngineStartException e) {
      closeQuietly(channel);
      throw e;
    }
  }

  public Path root() {
    return root;
  }

  Path log() {
    return root.resolve("log");
  }

  Path snapshots() {
    return root.resolve("snapshots");
  }

  Path runtime() {
    return root.resolve("runtime");
  }

  Path clock() {
    return root.resolve("clock");
  }

  /**
   * Forgets all data. The log goes in one step, so that a crash on the way leaves either all of it
   * to start from or nothing.
   */
  void clear() throws IOException {
    deleteTree(snapshots());
    deleteTree(runtime());
    if (Files.exists(log())) {
      Files.move(log(), discardedLog(), StandardCopyOption.ATOMIC_MOVE);
    }
    deleteTree(discardedLog());
  }

  private Path discardedLog() {
    return root.resolve("log.discarded");
  }

  static void deleteTree(Path tree) {
    try (Stream<Path> paths = Files.walk(tree)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    } catch (NoSuchFileException e) {
      // Nothing there, nothing to do.
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    closeQuietly(lockChannel);
  }

  private void requireReadableVersion() throws IOException {
    Path file = root.resolve("version");
    String current = VersionUtil.getVersion();
    if (Files.exists(file)) {
      List<String> lines = Files.readAllLines(file);
      String format = lines.isEmpty() ? "" : lines.get(0);
      String written = lines.size() < 2 ? "" : lines.get(1);
      if (!FORMAT.equals(format) || !isReadable(written, current)) {
        throw new EngineStartException(
            "The engine's data directory %s was written by another version (format %s, Zeebe %s) and this is format %s, Zeebe %s; use that version or set another directory."
                .formatted(root, format, written, FORMAT, current));
      }
    }
    Files.write(file, List.of(FORMAT, current));
  }

  /** Zeebe migrates its state forward, one minor version at a time, and never back. */
  private static boolean isReadable(String written, String current) {
    SemanticVersion before = SemanticVersion.parse(written).orElse(null);
    SemanticVersion now = SemanticVersion.parse(current).orElse(null);
    return before != null
        && now != null
        && before.major() == now.major()
        && (before.minor() == now.minor() || before.minor() + 1 == now.minor())
        && before.compareTo(now) <= 0;
  }

  private static boolean isLockedBy(FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  private static String read(FileChannel channel) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(64);
    channel.read(buffer, 0);
    return new String(buffer.array(), 0, buffer.position(), StandardCharsets.UTF_8);
  }

  private static void closeQuietly(@Nullable FileChannel channel) {
    if (channel != null) {
      try {
        channel.close();
      } catch (IOException ignored) {
        // The lock goes with the process at the latest.
      }
    }
  }
}
