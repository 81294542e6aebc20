package uk.complexcase.work.notifications;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.complexcase.work.notifications.Correspondents.Correspondent;
import uk.complexcase.foundation.security.NotVisible;

/** What would have been sent, where nothing is: fictional people only. */
@Service
@Transactional(readOnly = true)
public class Outbox {

  private static final int MOST = 50;

  private final Channel channel;
  private final MessageRows messages;
  private final NoticeRows notices;
  private final Letters letters;
  private final Correspondents people;

  Outbox(
      Channel channel,
      MessageRows messages,
      NoticeRows notices,
      Letters letters,
      Correspondents people) {
    this.channel = channel;
    this.messages = messages;
    this.notices = notices;
    this.letters = letters;
    this.people = people;
  }

  /**
   * One message as its recipient would read it.
   *
   * @param address empty where none is recorded
   */
  public record Entry(
      UUID id,
      String recipient,
      String address,
      Instant made,
      MessageState state,
      String subject,
      String body) {}

  /** Whether messages go nowhere, so that there is an outbox to read. */
  public boolean exists() {
    return channel.kind() == ChannelKind.LOCAL;
  }

  /**
   * The latest messages, newest first.
   *
   * @throws NotVisible where messages are really sent
   */
  public List<Entry> latest() {
    if (!exists()) {
      throw new NotVisible("outbox");
    }
    return messages.latest(MOST).stream()
        .flatMap(message -> people.find(message.recipient()).map(to -> entry(message, to)).stream())
        .toList();
  }

  private Entry entry(Message message, Correspondent to) {
    var letter = letters.of(message, notices.of(message.id()), to.reader(), to.email());
    return new Entry(
        message.id(),
        to.name(),
        to.email(),
        message.createdAt(),
        message.state(),
        letter.subject(),
        letter.body());
  }
}
