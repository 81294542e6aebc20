package uk.complexcase.engine.log;

import java.nio.file.Path;

/** The log holds bytes that were once acknowledged and can no longer be read. */
public final class LogCorruptedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Path file;
  private final long offset;

  LogCorruptedException(Path file, long offset, String finding) {
    super("%s at byte %d of %s".formatted(finding, offset, file));
    this.file = file;
    this.offset = offset;
  }

  public Path file() {
    return file;
  }

  public long offset() {
    return offset;
  }
}
