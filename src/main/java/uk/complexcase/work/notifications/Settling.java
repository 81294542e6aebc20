package uk.complexcase.work.notifications;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.complexcase.foundation.shared.References;

/**
 * Records what became of a try, each in a transaction of its own; a message that reaches nobody is
 * handed to its senders in the same transaction.
 */
@Component
@Transactional
class Settling {

  private static final Duration FIRST_ASKED_AFTER = Duration.ofMinutes(1);
  private static final Duration ASKED_EVERY = Duration.ofMinutes(15);

  /** GOV.UK Notify gives up after three days. */
  private static final Duration ASKED_FOR = Duration.ofDays(4);

  private final MessageRows messages;
  private final NoticeRows notices;
  private final UndeliveredRows undelivered;
  private final NotificationSettings settings;
  private final ApplicationEventPublisher events;
  private final InstantSource clock;

  Settling(
      MessageRows messages,
      NoticeRows notices,
      UndeliveredRows undelivered,
      NotificationSettings settings,
      ApplicationEventPublisher events,
      InstantSource clock) {
    this.messages = messages;
    this.notices = notices;
    this.undelivered = undelivered;
    this.settings = settings;
    this.events = events;
    this.clock = clock;
  }

  void settle(Message message, Channel.Sending sending, boolean tells) {
    var now = clock.instant();
    switch (sending) {
      case Channel.Sending.Taken taken ->
          messages.sent(message, now, tells ? now.plus(FIRST_ASKED_AFTER) : null);
      case Channel.Sending.Refused refused -> fail(message, refused.reason());
      case Channel.Sending.Later later -> {
        if (message.tries() >= settings.tries()) {
          fail(message, later.reason());
        } else {
          messages.again(message, later.reason(), now.plus(settings.waitAfter(message.tries())));
        }
      }
    }
  }

  void settle(Message message, Channel.Delivery delivery) {
    var now = clock.instant();
    switch (delivery) {
      case Channel.Delivery.Arrived arrived -> messages.delivered(message, now);
      case Channel.Delivery.Failed failed -> fail(message, failed.reason());
      case Channel.Delivery.Unknown unknown -> {
        var next = now.plus(ASKED_EVERY);
        messages.followAgain(message, isStillAsked(message, next) ? next : null);
      }
    }
  }

  private static boolean isStillAsked(Message message, Instant next) {
    @Nullable Instant sent = message.sentAt();
    return sent != null && next.isBefore(sent.plus(ASKED_FOR));
  }

  /** One task for each sender; none for what was about an undelivered message itself. */
  private void fail(Message message, Reason reason) {
    var now = clock.instant();
    if (!messages.undelivered(message, reason, now)) {
      return;
    }
    notices.of(message.id()).stream()
        .filter(notice -> !notice.isAboutUndelivered())
        .map(Notice::sender)
        .distinct()
        .forEach(sender -> {
          var ref = References.fresh(Undelivered.PREFIX);
          undelivered.insert(ref, message.id(), sender, now);
          events.publishEvent(new MessageUndelivered(ref));
        });
  }
}
