package uk.complexcase.work.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMultipart;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.ClassPathResource;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import uk.complexcase.work.notifications.Channel.Outgoing;
import uk.complexcase.work.notifications.Channel.Sending;

/** What leaves by a mail server, and what is made of its answers. */
class SmtpChannelTest {

  private static final Instant NOW = Instant.parse("2027-02-01T10:15:00Z");
  private static final String TEXT =
      "Say what prevented it (C-4M8T-2XJ6)\nConférence – due Tue 2 Feb 2027\n"
          + "http://localhost:8080/deadlines/6f1c3a52-5d5e-4d27-9d5e-0a4c8f1d2b11\n";

  private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));

  @BeforeEach
  void aServer() {
    server.start();
  }

  @AfterEach
  void noServer() {
    server.stop();
  }

  @Test
  void a_message_arrives_as_plain_text_with_its_id_its_link_and_no_attachment() throws Exception {
    var message = message();

    assertThat(send(message)).isInstanceOf(Sending.Taken.class);

    var arrived = server.getReceivedMessages();
    assertThat(arrived).hasSize(1);
    var mail = arrived[0];
    assertThat(mail.getMessageID()).isEqualTo("<" + message.id() + "@complexcase.example>");
    assertThat(mail.getSubject()).isEqualTo("Urgent: say – “what”");
    assertThat(mail.getContentType()).isEqualToIgnoringCase("text/plain; charset=UTF-8");
    assertThat(((String) mail.getContent()).replace("\r\n", "\n").strip()).isEqualTo(TEXT.strip());
    assertThat(mail.getFrom()[0]).hasToString("Complex Case <notices@complexcase.example>");
    assertThat(mail.getAllRecipients()).singleElement().hasToString("s.screener@example.org");
    assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    assertThat(mail.getHeader("Importance")).containsExactly("high");
    assertThat(mail.getSentDate()).isEqualTo(NOW);
    assertThat(GreenMailUtil.getHeaders(mail)).contains("quoted-printable");
  }

  @Test
  void an_invitation_brings_its_calendar_file() throws Exception {
    var entry = "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n".getBytes(StandardCharsets.UTF_8);
    send(
        new Outgoing(
            UUID.randomUUID(),
            "s.screener@example.org",
            false,
            new Letter(
                "Come to the strategy discussion",
                TEXT,
                List.of(new Letter.Calendar("S-7K3F-9Q2D.ics", "CANCEL", entry))),
            false));

    var parts = (MimeMultipart) server.getReceivedMessages()[0].getContent();
    assertThat(parts.getCount()).isEqualTo(2);
    assertThat(parts.getBodyPart(0).getContentType()).containsIgnoringCase("text/plain");
    assertThat(parts.getBodyPart(1).getContentType())
        .containsIgnoringCase("text/calendar")
        .containsIgnoringCase("method=CANCEL");
    assertThat(parts.getBodyPart(1).getFileName()).isEqualTo("S-7K3F-9Q2D.ics");
    assertThat(parts.getBodyPart(1).getInputStream().readAllBytes()).isEqualTo(entry);
  }

  @Test
  void the_same_message_again_carries_the_same_id() throws Exception {
    var message = message();

    send(message);
    send(message);

    var arrived = server.getReceivedMessages();
    assertThat(arrived[0].getMessageID()).isEqualTo(arrived[1].getMessageID());
  }

  @Test
  void a_server_that_is_down_and_then_up_again_is_a_matter_of_trying_later() {
    int port = server.getSmtp().getPort();
    server.stop();
    assertThat(send(message(), port)).isEqualTo(new Sending.Later(Reason.NO_ANSWER));

    var again = new GreenMail(new ServerSetup(port, "127.0.0.1", "smtp"));
    again.start();
    try {
      assertThat(send(message(), port)).isInstanceOf(Sending.Taken.class);
    } finally {
      again.stop();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "RCPT, 550 5.1.1 No such user, Refused, RECIPIENT_REFUSED",
    "RCPT, 553 5.1.3 Bad address, Refused, RECIPIENT_REFUSED",
    "RCPT, 450 4.2.1 Try later, Later, TRY_AGAIN",
    "DATA, 554 5.7.1 Not wanted, Refused, MESSAGE_REFUSED",
    "., 554 5.7.1 Not wanted, Refused, MESSAGE_REFUSED",
    "., 451 4.3.0 Try later, Later, TRY_AGAIN",
    "MAIL, 550 5.7.1 Not you, Later, SENDER_REFUSED",
    "GREETING, 421 4.3.2 Closing, Later, NO_ANSWER"
  })
  void each_answer_means_what_it_says(String at, String answer, String outcome, Reason reason)
      throws IOException {
    try (var scripted = new ScriptedServer(command -> command.equals(at) ? answer : null)) {
      assertThat(send(message(), scripted.port()))
          .isEqualTo(
              outcome.equals("Refused") ? new Sending.Refused(reason) : new Sending.Later(reason));
    }
  }

  @Test
  void a_server_that_says_goodbye_badly_after_it_took_the_message_has_taken_it()
      throws IOException {
    try (var scripted = new ScriptedServer(command -> command.equals("QUIT") ? "HANG" : null)) {
      assertThat(send(message(), scripted.port())).isInstanceOf(Sending.Taken.class);
    }
  }

  @ParameterizedTest
  @CsvSource({"GREETING", "RCPT", "."})
  void a_server_that_hangs_is_left(String at) throws IOException {
    try (var scripted = new ScriptedServer(command -> command.equals(at) ? "HANG" : null)) {
      assertThat(send(message(), scripted.port())).isEqualTo(new Sending.Later(Reason.NO_ANSWER));
    }
  }

  @Test
  void the_product_waits_for_no_server_without_end() throws IOException {
    var settings =
        new YamlPropertySourceLoader()
            .load("application", new ClassPathResource("application.yml"))
            .getFirst();

    for (var wait : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
      assertThat((Integer) settings.getProperty("spring.mail.properties.mail.smtp." + wait))
          .as(wait)
          .isBetween(1_000, 30_000);
    }
  }

  private Sending send(Outgoing message) {
    return send(message, server.getSmtp().getPort());
  }

  private static Sending send(Outgoing message, int port) {
    var mail = new JavaMailSenderImpl();
    mail.setHost("127.0.0.1");
    mail.setPort(port);
    mail.getJavaMailProperties().setProperty("mail.smtp.timeout", "700");
    mail.getJavaMailProperties().setProperty("mail.smtp.connectiontimeout", "700");
    mail.getJavaMailProperties().setProperty("mail.smtp.quitwait", "false");
    return new SmtpChannel(
            mail, "Complex Case <notices@complexcase.example>", InstantSource.fixed(NOW))
        .send(message);
  }

  private static Outgoing message() {
    return new Outgoing(
        UUID.randomUUID(),
        "s.screener@example.org",
        true,
        new Letter("Urgent: say – “what”", TEXT),
        false);
  }

  /** A mail server that answers one command as it is told, and every other as it should. */
  private static final class ScriptedServer implements AutoCloseable {

    private final ServerSocket door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    private final UnaryOperator<@Nullable String> script;

    ScriptedServer(UnaryOperator<@Nullable String> script) throws IOException {
      this.script = script;
      Thread.ofVirtual().start(this::serve);
    }

    int port() {
      return door.getLocalPort();
    }

    private void serve() {
      try (Socket client = door.accept()) {
        var in =
            new BufferedReader(
                new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
        answer(client, "GREETING", "220 ready");
        boolean text = false;
        for (var line = in.readLine(); line != null; line = in.readLine()) {
          if (text && !line.equals(".")) {
            continue;
          }
          var command = line.split("[ :]")[0];
          text = command.equals("DATA") && script.apply("DATA") == null;
          answer(client, command, text ? "354 go on" : "250 fine");
        }
      } catch (IOException e) {
        // the client went
      }
    }

    private void answer(Socket client, String command, String usual) throws IOException {
      var told = script.apply(command);
      if ("HANG".equals(told)) {
        return;
      }
      client
          .getOutputStream()
          .write(((told == null ? usual : told) + "\r\n").getBytes(StandardCharsets.US_ASCII));
      client.getOutputStream().flush();
    }

    @Override
    public void close() throws IOException {
      door.close();
    }
  }
}
