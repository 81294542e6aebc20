package uk.complexcase.engine.rest;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import uk.complexcase.engine.command.InvalidRequestException;
import uk.complexcase.engine.http.Request;

/** Takes a multipart/form-data body apart. */
final class Multipart {

  private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\";]+)\"?");
  private static final Pattern NAME = Pattern.compile("\\bname=\"([^\"]*)\"");
  private static final Pattern FILE_NAME = Pattern.compile("\\bfilename=\"([^\"]*)\"");
  private static final byte[] BLANK_LINE = "\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

  private Multipart() {}

  /** One part; a file name is empty where a field is no file. */
  record Part(String name, String fileName, byte[] content) {}

  static List<Part> parse(Request request) {
    Matcher boundary = BOUNDARY.matcher(request.contentType());
    if (!request.contentType().toLowerCase(Locale.ROOT).startsWith("multipart/form-data")
        || !boundary.find()) {
      throw new InvalidRequestException("Expected a multipart/form-data request");
    }
    byte[] body = request.body();
    byte[] delimiter = ("--" + boundary.group(1)).getBytes(StandardCharsets.US_ASCII);
    List<Part> parts = new ArrayList<>();
    int start = indexOf(body, delimiter, 0);
    while (start >= 0) {
      int partStart = start + delimiter.length + 2;
      int next = indexOf(body, delimiter, partStart);
      if (next < 0) {
        break;
      }
      parts.add(part(Arrays.copyOfRange(body, partStart, next - 2)));
      start = next;
    }
    return parts;
  }

  private static Part part(byte[] bytes) {
    int headersEnd = indexOf(bytes, BLANK_LINE, 0);
    if (headersEnd < 0) {
      throw new InvalidRequestException("The multipart body is not readable");
    }
    String headers = new String(bytes, 0, headersEnd, StandardCharsets.UTF_8);
    return new Part(
        group(NAME, headers),
        group(FILE_NAME, headers),
        Arrays.copyOfRange(bytes, headersEnd + BLANK_LINE.length, bytes.length));
  }

  private static String group(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find() ? matcher.group(1) : "";
  }

  private static int indexOf(byte[] bytes, byte[] wanted, int from) {
    for (int i = from; i <= bytes.length - wanted.length; i++) {
      if (Arrays.equals(bytes, i, i + wanted.length, wanted, 0, wanted.length)) {
        return i;
      }
    }
    return -1;
  }
}
