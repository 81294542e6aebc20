package uk.complexcase.foundation.shared;

import java.security.SecureRandom;
import java.util.regex.Pattern;

/**
 * Makes references that can be read out on the telephone and not be guessed: a prefix and eight
 * characters without I, L, O and U.
 */
public final class References {

  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final Pattern FORM =
      Pattern.compile("[A-Z]{1,2}-[" + ALPHABET + "]{4}-[" + ALPHABET + "]{4}");
  private static final SecureRandom RANDOM = new SecureRandom();

  private References() {}

  /** A fresh reference, for example {@code R-7K3F-9Q2D} for the prefix {@code R}. */
  public static String fresh(String prefix) {
    var text = new StringBuilder(prefix).append('-');
    for (int i = 0; i < 8; i++) {
      if (i == 4) {
        text.append('-');
      }
      text.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
    }
    return text.toString();
  }

  static void require(String value, String prefix) {
    if (!isOne(value, prefix)) {
      throw new IllegalArgumentException("Not a reference of the form " + prefix + "-XXXX-XXXX");
    }
  }

  static boolean isOne(String value, String prefix) {
    return FORM.matcher(value).matches() && value.startsWith(prefix + "-");
  }
}
