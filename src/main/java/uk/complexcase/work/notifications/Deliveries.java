package uk.complexcase.work.notifications;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How the messages fare, for whoever looks after the product: states and counts, no content. */
@Service
@Transactional(readOnly = true)
public class Deliveries {

  private static final Duration COUNTED = Duration.ofDays(30);
  private static final int MOST = 100;

  private final MessageRows messages;
  private final NoticeRows notices;
  private final UndeliveredRows undelivered;
  private final Correspondents people;
  private final InstantSource clock;

  Deliveries(
      MessageRows messages,
      NoticeRows notices,
      UndeliveredRows undelivered,
      Correspondents people,
      InstantSource clock) {
    this.messages = messages;
    this.notices = notices;
    this.undelivered = undelivered;
    this.people = people;
    this.clock = clock;
  }

  /**
   * One message.
   *
   * @param about references of the records, in order
   * @param since when it came to its state
   * @param reason why it was not delivered, or not yet; empty when nothing failed
   * @param passedOn how a sender passed it on; empty until then
   */
  public record Row(
      UUID id,
      Instant made,
      String recipient,
      List<String> about,
      MessageState state,
      @Nullable Instant since,
      int tries,
      String reason,
      String passedOn) {}

  /** How many messages of the last thirty days stand in each state; every state is there. */
  public Map<MessageState, Integer> counts() {
    var counts = messages.countsSince(clock.instant().minus(COUNTED));
    return Stream.of(MessageState.values())
        .collect(
            Collectors.toMap(
                state -> state,
                state -> counts.getOrDefault(state, 0),
                (one, same) -> one,
                LinkedHashMap::new));
  }

  /** The latest messages, newest first. */
  public List<Row> latest() {
    return messages.latest(MOST).stream().map(this::row).toList();
  }

  private Row row(Message message) {
    var reason = message.reason();
    return new Row(
        message.id(),
        message.createdAt(),
        people.nameOf(message.recipient()),
        notices.of(message.id()).stream()
            .map(Notice::reference)
            .filter(Objects::nonNull)
            .map(RecordRef::value)
            .distinct()
            .toList(),
        message.state(),
        since(message),
        message.tries(),
        reason == null ? "" : reason.words(),
        message.state() == MessageState.UNDELIVERED ? passedOn(message) : "");
  }

  private static @Nullable Instant since(Message message) {
    return switch (message.state()) {
      case WAITING, SENDING -> null;
      case SENT -> message.sentAt();
      case DELIVERED -> message.deliveredAt();
      case UNDELIVERED -> message.undeliveredAt();
    };
  }

  private String passedOn(Message message) {
    return undelivered.of(message.id()).stream()
        .map(Undelivered::passedOn)
        .filter(Objects::nonNull)
        .map(PassedOn::label)
        .distinct()
        .collect(Collectors.joining(", "));
  }
}
