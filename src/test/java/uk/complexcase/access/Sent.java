package uk.complexcase.access;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** The body of a request, and what the answer is expected to be. */
record Sent(String type, String accept, String body) {

  private static final String PAGE = "text/html";
  private static final String DATA = "application/json";

  /** No body; a page is wanted. */
  static Sent nothing() {
    return new Sent("", PAGE, "");
  }

  /** No body; data are wanted. */
  static Sent nothingButData() {
    return new Sent("", "*/*", "");
  }

  /** A form of a page. */
  static Sent form(Map<String, String> fields) {
    var body =
        fields.entrySet().stream()
            .map(field ->
                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return new Sent("application/x-www-form-urlencoded", PAGE, body);
  }

  /** What a script of a page sends. */
  static Sent json(String body) {
    return new Sent(DATA, DATA, body);
  }

  boolean byScript() {
    return !accept.equals(PAGE);
  }
}
