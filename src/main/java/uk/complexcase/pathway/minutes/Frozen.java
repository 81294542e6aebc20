package uk.complexcase.pathway.minutes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;

/**
 * Minutes as they are kept: the text they were composed to, with its SHA-256. The same minutes
 * always freeze to the same text.
 */
record Frozen(String content, String sha256) {

  private static final ObjectMapper JSON = JsonMapper.builder().build();

  static Frozen of(Minutes minutes) {
    try {
      return ofText(JSON.writeValueAsString(minutes));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Minutes are texts", e);
    }
  }

  static Frozen ofText(String content) {
    return new Frozen(content, hash(content));
  }

  /**
   * The text.
   *
   * @throws IllegalStateException when it is not what was frozen then
   */
  String checked() {
    if (!hash(content).equals(sha256)) {
      throw new IllegalStateException("Minutes are not what was issued");
    }
    return content;
  }

  /**
   * What was frozen.
   *
   * @throws IllegalStateException when it is not what was frozen then
   */
  Minutes minutes() {
    try {
      return JSON.readValue(checked(), Minutes.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Minutes cannot be read", e);
    }
  }

  /** The same for another system, as texts, lists and maps. */
  Map<String, Object> structured() {
    try {
      return JSON.readValue(content, new TypeReference<>() {});
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Minutes cannot be read", e);
    }
  }

  private static String hash(String content) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256")
                  .digest(content.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
