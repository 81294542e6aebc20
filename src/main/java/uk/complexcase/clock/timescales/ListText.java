package uk.complexcase.clock.timescales;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;

/** Turns the bytes of a list into text, or says why they are none. */
final class ListText {

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private ListText() {}

  static String read(byte[] bytes, ListFaults faults) {
    if (bytes.length > HolidayLists.LARGEST) {
      faults.add(
          "The list is larger than %d KB; a list of bank holidays is far smaller, check the file"
              .formatted(HolidayLists.LARGEST / 1024));
      return "";
    }
    if (utf16(bytes)) {
      faults.add("The list is kept as UTF-16; save it as UTF-8 and send it again");
      return "";
    }
    var text = decoded(bytes, faults);
    var plain = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    if (faults.isEmpty() && plain.isBlank()) {
      faults.add("The list is empty");
    }
    return plain;
  }

  private static boolean utf16(byte[] bytes) {
    return bytes.length >= 2
        && ((bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF)
            || (bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE));
  }

  private static String decoded(byte[] bytes, ListFaults faults) {
    // strict: a decoder of its own reports what String would replace unseen
    var in = ByteBuffer.wrap(bytes);
    var out = CharBuffer.allocate(bytes.length);
    var result = StandardCharsets.UTF_8.newDecoder().decode(in, out, true);
    out.flip();
    if (result.isError()) {
      long line = out.chars().filter(one -> one == '\n').count() + 1;
      faults.add(line, "this is not written in UTF-8; save the file as UTF-8 and send it again");
      return "";
    }
    return out.toString();
  }
}
