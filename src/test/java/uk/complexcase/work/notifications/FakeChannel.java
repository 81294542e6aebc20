package uk.complexcase.work.notifications;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** Remembers what was sent and answers as it is told. */
final class FakeChannel implements Channel {

  final List<Outgoing> sent = new CopyOnWriteArrayList<>();
  volatile Function<Outgoing, Sending> answer = message -> new Sending.Taken();
  volatile Function<UUID, Delivery> delivery = message -> new Delivery.Unknown();
  volatile boolean tells;

  @Override
  public ChannelKind kind() {
    return ChannelKind.SMTP;
  }

  @Override
  public boolean tells() {
    return tells;
  }

  @Override
  public Sending send(Outgoing message) {
    sent.add(message);
    return answer.apply(message);
  }

  @Override
  public Delivery delivery(UUID message) {
    return delivery.apply(message);
  }

  void reset() {
    sent.clear();
    answer = message -> new Sending.Taken();
    delivery = message -> new Delivery.Unknown();
    tells = false;
  }
}
