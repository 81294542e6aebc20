package uk.complexcase.engine.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.camunda.zeebe.logstreams.storage.LogStorage.AppendListener;
import io.camunda.zeebe.util.buffer.DirectBufferWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The log keeps what it was given, in order, and says when it is safe. */
class DurableLogTest {

  private static final AppendListener NOBODY = new AppendListener() {};
  private static final int MEGABYTE = 1024 * 1024;

  @TempDir Path directory;

  private final List<Long> synced = new CopyOnWriteArrayList<>();

  private DurableLog open() throws IOException {
    return DurableLog.open(directory, 1, synced::add);
  }

  private static void append(DurableLog log, long position, byte[] bytes) {
    log.append(position, position, new DirectBufferWriter().wrap(new UnsafeBuffer(bytes)), NOBODY);
  }

  private static void append(DurableLog log, long position) {
    append(log, position, ("record " + position).getBytes(StandardCharsets.UTF_8));
  }

  private static List<String> read(SegmentReader reader) {
    List<String> texts = new ArrayList<>();
    while (reader.hasNext()) {
      DirectBuffer block = reader.next();
      texts.add(block.getStringWithoutLengthUtf8(0, Math.min(20, block.capacity())));
    }
    return texts;
  }

  @Test
  void whatWasAppendedIsReadInOrderAgainAfterReopening() throws IOException {
    try (DurableLog log = open()) {
      append(log, 1);
      append(log, 2);
      SegmentReader tail = log.newReader();
      assertThat(read(tail)).containsExactly("record 1", "record 2");
      append(log, 3);
      assertThat(read(tail)).containsExactly("record 3");
    }

    try (DurableLog log = open()) {
      assertThat(log.lastPosition()).isEqualTo(3);
      append(log, 4);
      assertThat(read(log.newReader()))
          .containsExactly("record 1", "record 2", "record 3", "record 4");
    }
  }

  @Test
  void aSyncReturnsWhenEverythingIsSafeAndTells() throws IOException {
    try (DurableLog log = open()) {
      append(log, 1);
      append(log, 2);
      log.sync();

      assertThat(log.syncedPosition()).isEqualTo(2);
    }
    assertThat(synced).last().isEqualTo(2L);
  }

  @Test
  void aLongLogLiesInSegmentsAndIsReadAcrossThem() throws IOException {
    int blocks = 70;
    try (DurableLog log = open()) {
      for (int i = 1; i <= blocks; i++) {
        append(log, i, new byte[2 * MEGABYTE]);
      }
      assertThat(read(log.newReader())).hasSize(blocks);
    }
    try (Stream<Path> files = Files.list(directory)) {
      assertThat(files).hasSizeGreaterThan(2);
    }

    try (DurableLog log = open()) {
      SegmentReader reader = log.newReader();
      reader.seek(blocks - 3);
      assertThat(read(reader)).hasSize(4);
      reader.seek(Long.MAX_VALUE);
      assertThat(read(reader)).hasSize(1);
      reader.seek(Long.MIN_VALUE);
      assertThat(read(reader)).hasSize(blocks);
    }
  }

  @Test
  void aSegmentMissingBeforeTheNeededPositionIsDamage() throws IOException {
    try (DurableLog log = open()) {
      for (int i = 1; i <= 40; i++) {
        append(log, i, new byte[2 * MEGABYTE]);
      }
    }
    try (Stream<Path> files = Files.list(directory)) {
      Files.delete(files.sorted().findFirst().orElseThrow());
    }

    assertThatThrownBy(this::open).isInstanceOf(LogCorruptedException.class);
    // With a snapshot behind it, the first segment is not needed any more.
    DurableLog.open(directory, 35, synced::add).close();
  }
}
