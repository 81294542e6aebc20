package uk.complexcase.cases.casesystem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import org.springframework.stereotype.Component;
import uk.complexcase.foundation.shared.LondonTime;

/**
 * Puts a record into the envelope the case system reads; the same delivery gives the same bytes.
 */
@Component
class Envelope {

  static final String CONTRACT = "complexcase-hand-over/1";

  private final ObjectMapper json;
  private final CaseSystemSettings settings;

  Envelope(ObjectMapper json, CaseSystemSettings settings) {
    this.json = json;
    this.settings = settings;
  }

  String record(Map<String, ?> record) {
    try {
      return json.writeValueAsString(record);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("A record is of texts, numbers, lists and maps", e);
    }
  }

  Port.Delivery delivery(StoredHandOver row, String number, HandOverRows.Documents documents) {
    try {
      var envelope = json.createObjectNode();
      envelope.put("contract", CONTRACT);
      envelope.put("id", row.deliveryId());
      envelope.put("system", settings.name());
      envelope.put("number", number);
      envelope.put("case", row.child().value());
      envelope.put("source", row.source());
      envelope.put("kind", row.kind());
      envelope.put("title", row.title());
      envelope.put("madeAt", LondonTime.exact(row.madeAt()));
      envelope.set("record", json.readTree(documents.recordJson()));
      envelope
          .putObject("pdf")
          .put("name", row.deliveryId() + ".pdf")
          .put("bytes", documents.pdf().length)
          .put("sha256", sha256(documents.pdf()));
      return new Port.Delivery(row.deliveryId(), json.writeValueAsBytes(envelope), documents.pdf());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A stored record is no JSON", e);
    }
  }

  private static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
