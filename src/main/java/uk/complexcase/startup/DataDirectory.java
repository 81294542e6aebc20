package uk.complexcase.startup;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The directory everything of a {@code local} product is kept in. One process at a time holds it;
 * the lock goes with the process, however it ends.
 */
final class DataDirectory {

  private static final int ALREADY_OPEN = 90020;

  /** Kept open while the product runs; a channel that is collected would give its lock away. */
  private static final Map<Path, FileChannel> HELD = new ConcurrentHashMap<>();

  private DataDirectory() {}

  /**
   * Takes the directory for this process, making it where it is absent, and looks whether its
   * database can be read.
   */
  static void claim(Path directory, String url) {
    lock(directory);
    if (Files.exists(directory.resolve("db/complexcase.mv.db"))) {
      read(directory, url);
    }
  }

  private static void lock(Path directory) {
    try {
      Files.createDirectories(directory);
      var channel =
          FileChannel.open(
              directory.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (channel.tryLock() == null) {
        channel.close();
        throw inUse(directory);
      }
      HELD.put(directory, channel);
    } catch (OverlappingFileLockException e) {
      throw inUse(directory);
    } catch (IOException e) {
      throw new StartRefused(
          "The data directory "
              + directory
              + " cannot be written: "
              + e.getMessage()
              + ". Give this user the right to write there, or name another with complexcase.data.",
          e);
    }
  }

  private static StartRefused inUse(Path directory) {
    return new StartRefused(
        "The data directory "
            + directory
            + " is in use by another running Complex Case Procedure: stop that one, or name"
            + " another directory with complexcase.data.");
  }

  private static void read(Path directory, String url) {
    try (var connection = DriverManager.getConnection(url + ";IFEXISTS=TRUE", "sa", "")) {
      connection.isValid(5);
    } catch (SQLException e) {
      var database = directory.resolve("db/complexcase.mv.db");
      throw e.getErrorCode() == ALREADY_OPEN
          ? new StartRefused(
              "The database "
                  + database
                  + " is opened by another program: close it and start again.",
              e)
          : new StartRefused(
              "The database "
                  + database
                  + " is damaged and cannot be read: put back a copy of the whole data directory,"
                  + " or move it away to start anew.",
              e);
    }
  }

  /** Lets go of the directory when the product ends. */
  static void release(Path directory) throws IOException {
    var channel = HELD.remove(directory);
    if (channel != null) {
      channel.close();
    }
  }
}
