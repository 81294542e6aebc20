package uk.complexcase.cases.casesystem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Reads what a case system answers: {@code {"state": "RECEIVED", "reference": "…"}} or {@code
 * {"state": "FAILED", "reason": "…"}}.
 */
final class ReceiptText {

  private static final int LONGEST = 200;
  private static final Duration OLD = Duration.ofMinutes(1);

  private final ObjectMapper json;
  private final InstantSource clock;

  ReceiptText(ObjectMapper json, InstantSource clock) {
    this.json = json;
    this.clock = clock;
  }

  /** The receipt; empty when this is none. */
  Optional<Port.Receipt> read(String id, byte[] content) {
    try {
      JsonNode answer = json.readTree(content);
      return switch (answer.path("state").asText()) {
        case "RECEIVED" ->
            reference(answer).map(reference -> new Port.Receipt(id, true, reference));
        case "FAILED" ->
            Optional.of(new Port.Receipt(id, false, clean(answer.path("reason").asText())));
        default -> Optional.empty();
      };
    } catch (JsonProcessingException e) {
      return Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** The reference a system gives to what it received; empty when it gives none. */
  Optional<String> reference(JsonNode answer) {
    return Optional.of(clean(answer.path("reference").asText())).filter(text -> !text.isEmpty());
  }

  /** Whether a file of this age is no longer being written. */
  boolean isOld(Instant changed) {
    return changed.plus(OLD).isBefore(clock.instant());
  }

  static String clean(String text) {
    String plain = text.replaceAll("\\p{Cntrl}", " ").strip();
    return plain.substring(0, Math.min(plain.length(), LONGEST));
  }
}
