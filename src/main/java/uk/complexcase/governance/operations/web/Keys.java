package uk.complexcase.governance.operations.web;

import uk.complexcase.foundation.security.NotVisible;

/** Keys of the engine in addresses; what is none names nothing. */
final class Keys {

  private Keys() {}

  static long read(String text) {
    if (!text.matches("\\d{1,18}")) {
      throw new NotVisible("key");
    }
    return Long.parseLong(text);
  }

  /** A round as a page sent it; one that is none fits no round. */
  static int round(String text) {
    return text.matches("\\d{1,6}") ? Integer.parseInt(text) : -1;
  }
}
