package uk.complexcase.work.notifications;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.matching.RequestPatternBuilder;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.complexcase.work.notifications.Channel.Delivery;
import uk.complexcase.work.notifications.Channel.Outgoing;
import uk.complexcase.work.notifications.Channel.Sending;
import uk.gov.service.notify.NotificationClient;

/** GOV.UK Notify as its interface is described, played by a server of the test's own. */
class NotifyChannelTest {

  @RegisterExtension
  static final WireMockExtension NOTIFY =
      WireMockExtension.newInstance()
          .options(wireMockConfig().dynamicPort().bindAddress("127.0.0.1"))
          .build();

  private static final String KEY =
      "complexcase-26785a09-ab16-4eb0-8407-a37497a57506-3d844edf-8d35-48ac-975b-e847b4f122b0";
  private static final String TEMPLATE = "f33517ff-2a88-4f6e-b855-c550268ce08a";
  private static final String EMAIL = "/v2/notifications/email";
  private static final String LIST = "/v2/notifications";

  private final UUID id = UUID.randomUUID();

  private NotifyChannel channel() {
    return new NotifyChannel(
        new NotificationClient(KEY, "http://127.0.0.1:" + NOTIFY.getPort()),
        TEMPLATE,
        Duration.ofSeconds(2));
  }

  /** The test's own message: what another test was not answered in time may still arrive here. */
  private RequestPatternBuilder thisMessage() {
    return postRequestedFor(urlPathEqualTo(EMAIL))
        .withRequestBody(matchingJsonPath("$.reference", equalTo(id.toString())));
  }

  private Sending send(boolean again) {
    return channel()
        .send(
            new Outgoing(
                id,
                "s.screener@example.org",
                true,
                new Letter("Urgent: take up the task", "A text with a link"),
                again));
  }

  @Test
  void a_message_goes_with_template_words_and_reference() {
    NOTIFY.stubFor(post(EMAIL).willReturn(sent()));

    assertThat(send(false)).isInstanceOf(Sending.Taken.class);

    NOTIFY.verify(
        postRequestedFor(urlPathEqualTo(EMAIL))
            .withRequestBody(matchingJsonPath("$.email_address", equalTo("s.screener@example.org")))
            .withRequestBody(matchingJsonPath("$.template_id", equalTo(TEMPLATE)))
            .withRequestBody(matchingJsonPath("$.reference", equalTo(id.toString())))
            .withRequestBody(
                matchingJsonPath("$.personalisation.subject", equalTo("Urgent: take up the task")))
            .withRequestBody(
                matchingJsonPath("$.personalisation.body", equalTo("A text with a link"))));
    NOTIFY.verify(0, getRequestedFor(urlPathEqualTo(LIST)));
  }

  @ParameterizedTest
  @CsvSource({
    "400, Refused, RECIPIENT_REFUSED",
    "403, Later, SENDER_REFUSED",
    "429, Later, TRY_AGAIN",
    "500, Later, TRY_AGAIN",
    "503, Later, TRY_AGAIN"
  })
  void each_answer_means_what_it_says(int status, String outcome, Reason reason) {
    NOTIFY.stubFor(
        post(EMAIL)
            .willReturn(
                aResponse()
                    .withStatus(status)
                    .withBody(
                        "{\"status_code\":"
                            + status
                            + ",\"errors\":[{\"error\":\"E\",\"message\":\"M\"}]}")));

    assertThat(send(false))
        .isEqualTo(
            outcome.equals("Refused") ? new Sending.Refused(reason) : new Sending.Later(reason));
  }

  @Test
  void a_message_that_was_sent_before_the_process_ended_is_found_and_not_sent_again() {
    NOTIFY.stubFor(
        get(urlPathEqualTo(LIST))
            .withQueryParam("reference", equalTo(id.toString()))
            .willReturn(okJson(list("sending"))));

    assertThat(send(true)).isInstanceOf(Sending.Taken.class);

    NOTIFY.verify(0, thisMessage());
  }

  @Test
  void a_message_that_was_not_sent_before_is_sent_now() {
    NOTIFY.stubFor(get(urlPathEqualTo(LIST)).willReturn(okJson(nothing())));
    NOTIFY.stubFor(post(EMAIL).willReturn(sent()));

    assertThat(send(true)).isInstanceOf(Sending.Taken.class);

    NOTIFY.verify(1, thisMessage());
  }

  @Test
  void while_it_cannot_be_asked_whether_it_was_sent_nothing_is_sent() {
    NOTIFY.stubFor(get(urlPathEqualTo(LIST)).willReturn(aResponse().withStatus(500)));

    assertThat(send(true)).isEqualTo(new Sending.Later(Reason.TRY_AGAIN));

    NOTIFY.verify(0, thisMessage());
  }

  @Test
  void a_service_that_does_not_answer_is_left_and_asked_later() {
    NOTIFY.stubFor(post(EMAIL).willReturn(sent().withFixedDelay(10_000)));

    assertThat(send(false)).isEqualTo(new Sending.Later(Reason.NO_ANSWER));
  }

  @Test
  void a_broken_connection_is_no_answer() {
    NOTIFY.stubFor(post(EMAIL).willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));

    assertThat(send(false)).isEqualTo(new Sending.Later(Reason.NO_ANSWER));
  }

  @ParameterizedTest
  @CsvSource({
    "created, ''",
    "sending, ''",
    "delivered, arrived",
    "permanent-failure, PERMANENT_FAILURE",
    "temporary-failure, TEMPORARY_FAILURE",
    "technical-failure, TECHNICAL_FAILURE"
  })
  void what_became_of_it_is_learned_by_its_reference(String status, String meaning) {
    NOTIFY.stubFor(
        get(urlPathEqualTo(LIST))
            .withQueryParam("reference", equalTo(id.toString()))
            .willReturn(okJson(list(status))));

    Delivery expected =
        switch (meaning) {
          case "" -> new Delivery.Unknown();
          case "arrived" -> new Delivery.Arrived();
          default -> new Delivery.Failed(Reason.valueOf(meaning));
        };
    assertThat(channel().delivery(id)).isEqualTo(expected);
  }

  @Test
  void what_cannot_be_learned_now_is_not_known() {
    NOTIFY.stubFor(get(urlPathEqualTo(LIST)).willReturn(aResponse().withStatus(500)));
    assertThat(channel().delivery(id)).isEqualTo(new Delivery.Unknown());

    NOTIFY.stubFor(get(urlPathEqualTo(LIST)).willReturn(okJson(nothing())));
    assertThat(channel().delivery(id)).isEqualTo(new Delivery.Unknown());
  }

  private ResponseDefinitionBuilder sent() {
    return aResponse()
        .withStatus(201)
        .withBody(
            """
            {"id": "%s", "reference": "%s", "uri": "u",
             "content": {"subject": "s", "body": "b", "from_email": "f@example.org"},
             "template": {"id": "%s", "version": 1, "uri": "u"}}
            """
                .formatted(UUID.randomUUID(), id, TEMPLATE));
  }

  private static String nothing() {
    return "{\"notifications\": [], \"links\": {\"current\": \"c\"}}";
  }

  private String list(String status) {
    return """
    {"notifications": [{"id": "%s", "reference": "%s", "email_address": "s.screener@example.org",
      "type": "email", "status": "%s", "template": {"id": "%s", "version": 1, "uri": "u"}, "body": "b",
      "subject": "s", "created_at": "2027-02-01T10:15:00.000000Z"}], "links": {"current": "c"}}
    """
        .formatted(UUID.randomUUID(), id, status, TEMPLATE);
  }
}
