package uk.complexcase.work.notifications;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uk.gov.service.notify.Notification;
import uk.gov.service.notify.NotificationClient;
import uk.gov.service.notify.NotificationClientException;

/**
 * Sends by GOV.UK Notify. A message that may have been sent before is looked for by its reference
 * first, so that it goes exactly once.
 */
final class NotifyChannel implements Channel {

  private static final Logger LOG = LoggerFactory.getLogger(NotifyChannel.class);

  private final NotificationClient client;
  private final String template;
  private final Duration patience;

  NotifyChannel(NotificationClient client, String template, Duration patience) {
    this.client = client;
    this.template = template;
    this.patience = patience;
  }

  @Override
  public ChannelKind kind() {
    return ChannelKind.NOTIFY;
  }

  @Override
  public boolean tells() {
    return true;
  }

  @Override
  public Sending send(Outgoing message) {
    try {
      if (message.again() && known(message.id()).isPresent()) {
        return new Sending.Taken();
      }
    } catch (NotificationClientException e) {
      LOG.warn("GOV.UK Notify could not be asked for message {}: {}", message.id(), code(e));
      return new Sending.Later(reason(e));
    }
    try {
      var letter = message.letter();
      within(() ->
          client.sendEmail(
              template,
              message.address(),
              Map.of("subject", letter.subject(), "body", letter.body()),
              message.id().toString()));
      return new Sending.Taken();
    } catch (NotificationClientException e) {
      LOG.warn("GOV.UK Notify did not take message {}: {}", message.id(), code(e));
      return e.getHttpResult() == 400
          ? new Sending.Refused(Reason.RECIPIENT_REFUSED)
          : new Sending.Later(reason(e));
    }
  }

  @Override
  public Delivery delivery(UUID message) {
    try {
      return known(message).map(found -> read(found.getStatus())).orElseGet(Delivery.Unknown::new);
    } catch (NotificationClientException e) {
      LOG.warn("GOV.UK Notify did not tell of message {}: {}", message, code(e));
      return new Delivery.Unknown();
    }
  }

  private static Delivery read(String status) {
    return switch (status) {
      case "delivered" -> new Delivery.Arrived();
      case "permanent-failure" -> new Delivery.Failed(Reason.PERMANENT_FAILURE);
      case "temporary-failure" -> new Delivery.Failed(Reason.TEMPORARY_FAILURE);
      case "technical-failure" -> new Delivery.Failed(Reason.TECHNICAL_FAILURE);
      default -> new Delivery.Unknown();
    };
  }

  private Optional<Notification> known(UUID message) throws NotificationClientException {
    var reference = message.toString();
    return within(() -> client.getNotifications(null, "email", reference, null))
        .getNotifications()
        .stream()
        .filter(found -> found.getReference().filter(reference::equals).isPresent())
        .findFirst();
  }

  /** The client itself waits without end; a call it does not return from is left behind. */
  private <T> T within(Callable<T> call) throws NotificationClientException {
    var task = new FutureTask<>(call);
    Thread.ofVirtual().name("notify").start(task);
    try {
      return task.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      task.cancel(true);
      throw new NotificationClientException("No answer in time", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new NotificationClientException("Interrupted", e);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof NotificationClientException told
          ? told
          : new NotificationClientException("The call failed", e);
    }
  }

  private static Reason reason(NotificationClientException e) {
    return switch (e.getHttpResult()) {
      case 401, 403 -> Reason.SENDER_REFUSED;
      case 0 -> Reason.NO_ANSWER;
      default -> Reason.TRY_AGAIN;
    };
  }

  /** What was answered may repeat the address, so only its number is logged. */
  private static String code(NotificationClientException e) {
    return e.getHttpResult() == 0 ? "no answer" : "answer " + e.getHttpResult();
  }
}
