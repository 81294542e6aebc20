package uk.complexcase.work.notifications;

import jakarta.activation.DataHandler;
import jakarta.mail.Address;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Date;
import java.util.HashSet;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;

/**
 * Sends by a mail server. SMTP has no question "did you take this before?": when the process ends
 * after the server took a message and before that is recorded here, the message goes again under
 * the same Message-ID, by which mail programs know it for the same. That is the only window in
 * which a message can leave twice.
 */
final class SmtpChannel implements Channel {

  private final JavaMailSender mail;
  private final String from;
  private final InstantSource clock;

  SmtpChannel(JavaMailSender mail, String from, InstantSource clock) {
    this.mail = mail;
    this.from = from;
    this.clock = clock;
  }

  @Override
  public ChannelKind kind() {
    return ChannelKind.SMTP;
  }

  @Override
  public Sending send(Outgoing message) {
    try {
      mail.send(mime(message));
      return new Sending.Taken();
    } catch (MailSendException e) {
      var failed = e.getMessageExceptions();
      return whatCameOf(failed.length > 0 ? failed[0] : e);
    } catch (MailException | MessagingException e) {
      return whatCameOf(e);
    }
  }

  private MimeMessage mime(Outgoing message) throws MessagingException {
    var mime = mail.createMimeMessage();
    mime.setFrom(from);
    mime.setRecipients(jakarta.mail.Message.RecipientType.TO, message.address());
    mime.setSubject(message.letter().subject(), StandardCharsets.UTF_8.name());
    fill(mime, message.letter());
    mime.setSentDate(Date.from(clock.instant()));
    mime.setHeader("Message-ID", "<" + message.id() + domain() + ">");
    // so that absence notes do not answer, and nobody's rules take it for post from a person
    mime.setHeader("Auto-Submitted", "auto-generated");
    if (message.urgent()) {
      mime.setHeader("Importance", "high");
      mime.setHeader("X-Priority", "1");
    }
    return mime;
  }

  /** Text alone; or text with calendar files, which mail programs offer to enter. */
  private static void fill(MimeMessage mime, Letter letter) throws MessagingException {
    if (letter.calendars().isEmpty()) {
      mime.setText(letter.body(), StandardCharsets.UTF_8.name());
      return;
    }
    var all = new MimeMultipart("mixed");
    var text = new MimeBodyPart();
    text.setText(letter.body(), StandardCharsets.UTF_8.name());
    all.addBodyPart(text);
    for (var calendar : letter.calendars()) {
      var type = "text/calendar; charset=UTF-8; method=" + calendar.method();
      var part = new MimeBodyPart();
      part.setDataHandler(new DataHandler(new ByteArrayDataSource(calendar.content(), type)));
      part.setHeader("Content-Type", type);
      part.setFileName(calendar.name());
      all.addBodyPart(part);
    }
    mime.setContent(all);
  }

  /** The sender's domain with its @; the address may stand in angle brackets after a name. */
  private String domain() {
    return from.substring(from.lastIndexOf('@')).replace(">", "").strip();
  }

  /** Looks through everything the client tells for the code the server answered with. */
  private static Sending whatCameOf(Throwable failure) {
    var seen = new HashSet<Throwable>();
    var open = new ArrayDeque<Throwable>();
    open.add(failure);
    @Nullable Sending sender = null;
    while (!open.isEmpty()) {
      var one = open.remove();
      if (!seen.add(one)) {
        continue;
      }
      switch (one) {
        case SMTPAddressFailedException refused -> {
          return answered(refused.getReturnCode(), Reason.RECIPIENT_REFUSED);
        }
        case SMTPSenderFailedException refused -> sender = new Sending.Later(Reason.SENDER_REFUSED);
        case AuthenticationFailedException refused ->
            sender = new Sending.Later(Reason.SENDER_REFUSED);
        case SMTPSendFailedException refused when isAboutTheText(refused) -> {
          return answered(refused.getReturnCode(), Reason.MESSAGE_REFUSED);
        }
        default -> {}
      }
      if (one instanceof MessagingException chained && chained.getNextException() != null) {
        open.add(chained.getNextException());
      }
      if (one.getCause() != null) {
        open.add(one.getCause());
      }
    }
    return sender == null ? new Sending.Later(Reason.NO_ANSWER) : sender;
  }

  /** A server that refuses the envelope's recipient answers each address on its own. */
  private static boolean isAboutTheText(SMTPSendFailedException refused) {
    return refused.getReturnCode() > 0 && !hasInvalid(refused) && isData(refused.getCommand());
  }

  private static boolean isData(@Nullable String command) {
    return command == null || command.equals("DATA") || command.equals(".");
  }

  private static boolean hasInvalid(SendFailedException refused) {
    Address[] invalid = refused.getInvalidAddresses();
    return invalid != null && invalid.length > 0;
  }

  private static Sending answered(int code, Reason refused) {
    return code >= 500 ? new Sending.Refused(refused) : new Sending.Later(Reason.TRY_AGAIN);
  }
}
