package uk.complexcase.governance.studio;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/** SHA-256 of texts, in hexadecimal digits. */
final class Digests {

  private Digests() {}

  static String of(String text) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What a person reads of a draft as a whole: which texts, against which release. */
  static String of(Draft draft, List<DraftFile> files) {
    return of(
        files.stream()
            .filter(DraftFile::changed)
            .map(file -> file.name() + " " + file.current().sha256())
            .collect(Collectors.joining("\n", draft.basedOn() + "\n", "")));
  }
}
