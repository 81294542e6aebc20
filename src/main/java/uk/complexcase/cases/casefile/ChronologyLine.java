package uk.complexcase.cases.casefile;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.PractitionerId;

/** One stored line of a chronology. */
@Entity
@Table(name = "chronology_entry")
class ChronologyLine {

  private static final int LONGEST = 4000;

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private @Nullable Long id;

  @Column(name = "case_ref")
  private String caseRef;

  @Column(name = "happened_at")
  private Instant happenedAt;

  private String kind;

  @Column(length = LONGEST)
  private String line;

  private String actor;

  private String source;

  private String fingerprint;

  @SuppressWarnings("NullAway.Init") // for JPA
  protected ChronologyLine() {}

  ChronologyLine(ChronologyEntry entry) {
    String text = entry.text();
    this.caseRef = entry.caseRef().value();
    this.happenedAt = entry.at().truncatedTo(ChronoUnit.MICROS);
    this.kind = entry.kind();
    this.line = text.length() > LONGEST ? text.substring(0, LONGEST - 1) + "…" : text;
    this.actor = entry.actor().value();
    this.source = entry.source();
    this.fingerprint = fingerprint(entry);
  }

  /** What makes two lines the same one, so that a repeated act adds none. */
  static String fingerprint(ChronologyEntry entry) {
    String whole =
        String.join(
            "\u0000",
            entry.caseRef().value(),
            entry.at().truncatedTo(ChronoUnit.MICROS).toString(),
            entry.kind(),
            entry.text(),
            entry.actor().value(),
            entry.source());
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(whole.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  ChronologyEntry entry() {
    return new ChronologyEntry(
        new CaseRef(caseRef), happenedAt, kind, line, new PractitionerId(actor), source);
  }
}
