package uk.complexcase.engine.partition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * The engine's time: the real clock, moved by an offset or pinned to an instant. Either outlives a
 * restart, because timers that fired once must not lie in the future again.
 */
public final class VirtualClock implements InstantSource {

  private static final String OFFSET = "offset ";
  private static final String PINNED = "pinned ";

  private final InstantSource base;
  private final Path file;
  private volatile State state;

  /** Either a pinned instant or an offset from the real clock. */
  private sealed interface State {}

  /** Time stands still. */
  private record Pinned(Instant instant) implements State {}

  /** Time runs, that far from the real clock. */
  private record Offset(Duration duration) implements State {}

  private VirtualClock(InstantSource base, Path file, State state) {
    this.base = base;
    this.file = file;
    this.state = state;
  }

  static VirtualClock open(InstantSource base, Path file) throws IOException {
    State state = new Offset(Duration.ZERO);
    if (Files.exists(file)) {
      state = parse(file, Files.readString(file).strip());
    }
    return new VirtualClock(base, file, state);
  }

  private static State parse(Path file, String text) throws IOException {
    try {
      if (text.startsWith(PINNED)) {
        return new Pinned(Instant.parse(text.substring(PINNED.length())));
      }
      if (text.startsWith(OFFSET)) {
        return new Offset(Duration.parse(text.substring(OFFSET.length())));
      }
    } catch (DateTimeException e) {
      throw new IOException("%s does not say what the engine's time is".formatted(file), e);
    }
    throw new IOException("%s does not say what the engine's time is".formatted(file));
  }

  @Override
  public Instant instant() {
    return switch (state) {
      case Pinned(Instant instant) -> instant;
      case Offset(Duration duration) -> base.instant().plus(duration);
    };
  }

  synchronized void moveBy(Duration duration) {
    change(
        switch (state) {
          case Pinned(Instant instant) -> new Pinned(instant.plus(duration));
          case Offset(Duration offset) -> new Offset(offset.plus(duration));
        });
  }

  synchronized void pinAt(Instant instant) {
    change(new Pinned(instant));
  }

  synchronized void reset() {
    change(new Offset(Duration.ZERO));
  }

  private void change(State next) {
    String text =
        switch (next) {
          case Pinned(Instant instant) -> PINNED + instant;
          case Offset(Duration duration) -> OFFSET + duration;
        };
    try {
      Path temporary = file.resolveSibling(file.getFileName() + ".tmp");
      Files.writeString(temporary, text, StandardCharsets.UTF_8);
      try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
        channel.force(true);
      }
      Files.move(
          temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    state = next;
  }
}
