package uk.complexcase.engine.read;

import io.camunda.zeebe.protocol.impl.record.UnifiedRecordValue;
import io.camunda.zeebe.protocol.record.intent.Intent;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** One event of the log. */
record RecordedEvent(long key, long timestamp, Intent intent, UnifiedRecordValue value) {

  private static final DateTimeFormatter API_TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  /** When it happened, in engine time, as the API writes it. */
  String time() {
    return time(timestamp);
  }

  static String time(long epochMillis) {
    return API_TIME.format(Instant.ofEpochMilli(epochMillis));
  }

  /** A key as the API writes it; the engine's "none" (zero or less) becomes null. */
  static @Nullable String key(long key) {
    return key > 0 ? Long.toString(key) : null;
  }

  static @Nullable String text(@Nullable String text) {
    return text == null || text.isEmpty() ? null : text;
  }
}
