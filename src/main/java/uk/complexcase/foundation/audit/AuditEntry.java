package uk.complexcase.foundation.audit;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/** What one entry of the log says, before it is chained to the one before. */
record AuditEntry(Instant at, String actor, String act, String subject, String detail) {

  /** The hash before the first entry. */
  static final String GENESIS = "0".repeat(64);

  /**
   * The entry's hash at its place in the chain: SHA-256, in hexadecimal, over number, instant in
   * microseconds and each text with its length before it, so that no character can move from one
   * field to the next unseen.
   */
  String hash(long seq, String previousHash) {
    try {
      var bytes = new ByteArrayOutputStream();
      var out = new DataOutputStream(bytes);
      out.writeLong(seq);
      out.writeLong(at.getEpochSecond() * 1_000_000 + at.getNano() / 1_000);
      for (var text : new String[] {actor, act, subject, detail, previousHash}) {
        var encoded = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(encoded.length);
        out.write(encoded);
      }
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
