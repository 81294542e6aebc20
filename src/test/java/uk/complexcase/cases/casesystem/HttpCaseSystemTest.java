package uk.complexcase.cases.casesystem;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.complexcase.cases.casesystem.Port.Delivery;
import uk.complexcase.cases.casesystem.Port.Receipt;
import uk.complexcase.cases.casesystem.Port.Sent;

/** The contract with a case system that is reached by HTTP. */
class HttpCaseSystemTest {

  private static final String ID = "H-4M8T-2XJ6.1";
  private static final Delivery DELIVERY =
      new Delivery(
          ID,
          "{\"id\":\"H-4M8T-2XJ6.1\",\"pdf\":{\"name\":\"H-4M8T-2XJ6.1.pdf\"}}"
              .getBytes(StandardCharsets.UTF_8),
          "paper".getBytes(StandardCharsets.UTF_8));

  @RegisterExtension
  static final WireMockExtension LCS =
      WireMockExtension.newInstance().options(options().dynamicPort()).build();

  private HttpCaseSystem port;

  @BeforeEach
  void open() {
    var json = new ObjectMapper();
    var settings =
        new CaseSystemSettings(
            CaseSystemSettings.Kind.HTTP,
            "LCS",
            "[0-9]+",
            "digits",
            "",
            LCS.baseUrl() + "/lcs/",
            "a-token",
            Duration.ofSeconds(2),
            Duration.ofMinutes(1),
            3);
    port =
        new HttpCaseSystem(
            settings, json, new ReceiptText(json, () -> Instant.parse("2027-02-01T10:00:00Z")));
  }

  @Test
  void a_document_is_posted_with_its_paper_and_a_key_that_makes_sending_again_safe() {
    LCS.stubFor(post("/lcs/records").willReturn(okJson("{\"reference\":\"LCS-77\"}")));

    assertThat(port.send(DELIVERY)).isEqualTo(new Sent.Received("LCS-77"));
    assertThat(port.send(DELIVERY)).isEqualTo(new Sent.Received("LCS-77"));

    LCS.verify(
        2,
        postRequestedFor(urlEqualTo("/lcs/records"))
            .withHeader("Idempotency-Key", equalTo(ID))
            .withHeader("Authorization", equalTo("Bearer a-token"))
            .withHeader("Content-Type", equalTo("application/json"))
            .withRequestBody(matchingJsonPath("$.id", equalTo(ID)))
            .withRequestBody(matchingJsonPath("$.pdf.content", equalTo("cGFwZXI="))));
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 201, 202})
  void what_is_taken_without_a_reference_waits_for_its_receipt(int status) {
    LCS.stubFor(post("/lcs/records").willReturn(aResponse().withStatus(status).withBody("{}")));

    assertThat(port.send(DELIVERY)).isEqualTo(new Sent.HandedOver());
  }

  @ParameterizedTest
  @ValueSource(ints = {204, 400, 401, 409, 422, 500, 503})
  void any_other_answer_is_a_failure_that_tells_nothing_of_what_was_answered(int status) {
    LCS.stubFor(
        post("/lcs/records").willReturn(aResponse().withStatus(status).withBody("Child A1")));

    assertThat(port.send(DELIVERY))
        .isEqualTo(new Sent.Failed("The case system answered " + status + "."));
  }

  @Test
  void the_document_is_not_sent_on_to_where_a_redirect_points() {
    LCS.stubFor(
        post("/lcs/records")
            .willReturn(aResponse().withStatus(307).withHeader("Location", LCS.url("/elsewhere"))));
    LCS.stubFor(post("/elsewhere").willReturn(okJson("{\"reference\":\"1\"}")));

    assertThat(port.send(DELIVERY)).isInstanceOf(Sent.Failed.class);
    LCS.verify(0, postRequestedFor(urlEqualTo("/elsewhere")));
  }

  @ParameterizedTest
  @EnumSource(Fault.class)
  void a_broken_line_is_a_failure(Fault fault) {
    LCS.stubFor(post("/lcs/records").willReturn(aResponse().withFault(fault)));

    assertThat(port.send(DELIVERY)).isInstanceOf(Sent.Failed.class);
  }

  @Test
  void an_answer_that_does_not_come_is_a_failure() {
    LCS.stubFor(
        post("/lcs/records").willReturn(okJson("{\"reference\":\"1\"}").withFixedDelay(60_000)));

    assertThat(port.send(DELIVERY))
        .isEqualTo(new Sent.Failed("The case system could not be reached."));
  }

  @Test
  void an_answer_that_is_no_json_is_a_failure_and_not_the_end_of_the_sending() {
    LCS.stubFor(post("/lcs/records").willReturn(aResponse().withStatus(200).withBody("<html>")));

    assertThat(port.send(DELIVERY))
        .isEqualTo(new Sent.Failed("The answer of the case system cannot be read."));
  }

  @Test
  void receipts_are_asked_for_one_by_one_and_those_not_there_yet_are_left_out() {
    LCS.stubFor(
        get("/lcs/records/H-0000-0001.1/receipt")
            .willReturn(okJson("{\"state\":\"RECEIVED\",\"reference\":\"LCS-1\"}")));
    LCS.stubFor(get("/lcs/records/H-0000-0002.1/receipt").willReturn(aResponse().withStatus(204)));
    LCS.stubFor(get("/lcs/records/H-0000-0003.1/receipt").willReturn(aResponse().withStatus(404)));
    LCS.stubFor(
        get("/lcs/records/H-0000-0004.1/receipt")
            .willReturn(okJson("{\"state\":\"FAILED\",\"reason\":\"No such child\"}")));
    LCS.stubFor(get("/lcs/records/H-0000-0005.1/receipt").willReturn(okJson("[]")));

    assertThat(
            port.receipts(
                List.of(
                    "H-0000-0001.1",
                    "H-0000-0002.1",
                    "H-0000-0003.1",
                    "H-0000-0004.1",
                    "H-0000-0005.1")))
        .containsExactly(
            new Receipt("H-0000-0001.1", true, "LCS-1"),
            new Receipt("H-0000-0004.1", false, "No such child"));
  }
}
