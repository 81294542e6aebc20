package uk.complexcase.work.notifications;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.time.InstantSource;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import uk.complexcase.foundation.shared.ByItself;
import uk.complexcase.work.notifications.Channel.Outgoing;
import uk.complexcase.work.notifications.Channel.Sending;
import uk.complexcase.work.notifications.Correspondents.Correspondent;

/**
 * Sends what is due, every few seconds on one node at a time. A message is claimed in a commit of
 * its own, sent, and marked sent. If the process ends between, the claim runs out and the message
 * is taken up again under the same id; so none is lost, and two nodes never send the same one even
 * where the lock fails them.
 */
@Component
class Dispatch {

  private static final Logger LOG = LoggerFactory.getLogger(Dispatch.class);
  private static final int AT_ONCE = 50;

  private final Gathering gathering;
  private final MessageRows messages;
  private final NoticeRows notices;
  private final Letters letters;
  private final Channel channel;
  private final Settling settling;
  private final Correspondents people;
  private final NotificationSettings settings;
  private final InstantSource clock;

  Dispatch(
      Gathering gathering,
      MessageRows messages,
      NoticeRows notices,
      Letters letters,
      Channel channel,
      Settling settling,
      Correspondents people,
      NotificationSettings settings,
      InstantSource clock) {
    this.gathering = gathering;
    this.messages = messages;
    this.notices = notices;
    this.letters = letters;
    this.channel = channel;
    this.settling = settling;
    this.people = people;
    this.settings = settings;
    this.clock = clock;
  }

  @ByItself("Notices are gathered into messages and sent.")
  @Scheduled(fixedDelayString = "${complexcase.notifications.every:PT2S}")
  @SchedulerLock(
      name = "notification-dispatch",
      lockAtMostFor = "${complexcase.notifications.stuck-after:PT2M}")
  void run() {
    gathering.gather();
    send();
    follow();
  }

  private void send() {
    for (var id : messages.due(clock.instant(), AT_ONCE)) {
      var now = clock.instant();
      var claimed = messages.claim(id, channel.kind(), now, now.plus(settings.stuckAfter()));
      if (claimed.isEmpty()) {
        continue;
      }
      var sending = attempt(claimed.get());
      settling.settle(claimed.get(), sending, channel.tells());
      if (sending instanceof Sending.Later later && later.reason() == Reason.NO_ANSWER) {
        // whoever does not answer one does not answer the next either
        return;
      }
    }
  }

  private Sending attempt(Message message) {
    var recipient = people.find(message.recipient());
    if (recipient.isEmpty()) {
      return new Sending.Refused(Reason.LEFT);
    }
    var address = recipient.get().email().strip();
    if (address.isEmpty()) {
      return new Sending.Refused(Reason.NO_ADDRESS);
    }
    if (!isValid(address)) {
      return new Sending.Refused(Reason.ADDRESS_INVALID);
    }
    try {
      return channel.send(outgoing(message, recipient.get(), address));
    } catch (RuntimeException e) {
      LOG.warn("Message {} could not be sent: {}", message.id(), e.getClass().getSimpleName());
      LOG.debug("The failure in full", e);
      return new Sending.Later(Reason.TECHNICAL_FAILURE);
    }
  }

  private Outgoing outgoing(Message message, Correspondent to, String address) {
    return new Outgoing(
        message.id(),
        address,
        message.sort() == Sort.URGENT,
        letters.of(message, notices.of(message.id()), to.reader(), address),
        message.again());
  }

  private static boolean isValid(String address) {
    try {
      new InternetAddress(address, true).validate();
      return address.contains("@");
    } catch (AddressException e) {
      return false;
    }
  }

  private void follow() {
    if (!channel.tells()) {
      return;
    }
    for (var message : messages.toFollow(channel.kind(), clock.instant(), AT_ONCE)) {
      settling.settle(message, channel.delivery(message.id()));
    }
  }
}
