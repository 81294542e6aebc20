package uk.complexcase.cases.casesystem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/**
 * Hands documents over by HTTP. {@code POST records} with the JSON document, whose {@code pdf}
 * carries {@code content} in base64, and header {@code Idempotency-Key}: answered 200 or 201 with
 * {@code {"reference": "…"}} when it is received, 202 when a receipt follows. {@code GET
 * records/{key}/receipt}: answered 200 with {@code {"state": "RECEIVED", "reference": "…"}} or
 * {@code {"state": "FAILED", "reason": "…"}}, 204 or 404 while there is none. Any other answer is a
 * failure and is tried again. Redirects are not followed: the document goes where it was meant to.
 */
final class HttpCaseSystem implements Port {

  private static final Logger LOG = LoggerFactory.getLogger(HttpCaseSystem.class);
  private static final int LARGEST_ANSWER = 64 * 1024;

  private final RestClient client;
  private final ObjectMapper json;
  private final ReceiptText text;

  HttpCaseSystem(CaseSystemSettings settings, ObjectMapper json, ReceiptText text) {
    var http =
        HttpClient.newBuilder()
            .connectTimeout(settings.timeout())
            .followRedirects(HttpClient.Redirect.NEVER)
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    var requests = new JdkClientHttpRequestFactory(http);
    requests.setReadTimeout(settings.timeout());
    var builder =
        RestClient.builder()
            .requestFactory(requests)
            .baseUrl(settings.address().replaceAll("/+$", ""))
            .defaultHeader(HttpHeaders.ACCEPT, MediaType.APPLICATION_JSON_VALUE);
    if (!settings.token().isBlank()) {
      builder.defaultHeader(HttpHeaders.AUTHORIZATION, "Bearer " + settings.token());
    }
    this.client = builder.build();
    this.json = json;
    this.text = text;
  }

  @Override
  public Sent send(Delivery delivery) {
    try {
      return client
          .post()
          .uri("/records")
          .header("Idempotency-Key", delivery.id())
          .contentType(MediaType.APPLICATION_JSON)
          .body(body(delivery))
          .exchange((request, response) -> answered(response));
    } catch (RestClientException e) {
      LOG.warn("The case system could not be reached: {}", e.toString());
      return new Sent.Failed("The case system could not be reached.");
    }
  }

  private Sent answered(ClientHttpResponse response) throws IOException {
    HttpStatusCode status = response.getStatusCode();
    return switch (status.value()) {
      case 200, 201 -> taken(content(response));
      case 202 -> new Sent.HandedOver();
      default -> new Sent.Failed("The case system answered " + status.value() + ".");
    };
  }

  private Sent taken(byte[] answer) throws IOException {
    try {
      return text.reference(json.readTree(answer))
          .<Sent>map(Sent.Received::new)
          .orElse(new Sent.HandedOver());
    } catch (JsonProcessingException e) {
      return new Sent.Failed("The answer of the case system cannot be read.");
    }
  }

  private byte[] body(Delivery delivery) {
    try {
      var document = (ObjectNode) json.readTree(delivery.json());
      document
          .withObject("/pdf")
          .put("content", Base64.getEncoder().encodeToString(delivery.pdf()));
      return json.writeValueAsBytes(document);
    } catch (IOException e) {
      throw new UncheckedIOException("A stored record is no JSON", e);
    }
  }

  @Override
  public List<Receipt> receipts(List<String> awaited) {
    var found = new ArrayList<Receipt>();
    for (String id : awaited) {
      try {
        receipt(id).ifPresent(found::add);
      } catch (RestClientException e) {
        LOG.warn("Receipts could not be asked for: {}", e.toString());
        return List.copyOf(found); // the next will not be reached either
      }
    }
    return List.copyOf(found);
  }

  private Optional<Receipt> receipt(String id) {
    return Optional.ofNullable(
            client
                .get()
                .uri("/records/{id}/receipt", id)
                .exchange((request, response) ->
                    response.getStatusCode().value() == 200
                        ? text.read(id, content(response))
                        : Optional.<Receipt>empty()))
        .flatMap(receipt -> receipt);
  }

  private static byte[] content(ClientHttpResponse response) throws IOException {
    return response.getBody().readNBytes(LARGEST_ANSWER);
  }

  @Override
  public void stored(Receipt receipt) {
    // the other side need not know
  }
}
