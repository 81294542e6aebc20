package uk.complexcase.work.notifications;

import java.util.UUID;

/** The way messages go out; which one is configuration. */
interface Channel {

  ChannelKind kind();

  /**
   * Sends, and waits no longer than half a minute for whoever takes it.
   *
   * @return what became of it; never throws for what a server answered or did not answer
   */
  Sending send(Outgoing message);

  /** What became of a message after it was sent; asked again until it is settled. */
  default Delivery delivery(UUID message) {
    return new Delivery.Unknown();
  }

  /** Whether the channel learns later what became of a message. */
  default boolean tells() {
    return false;
  }

  /**
   * A message as it goes out.
   *
   * @param again whether an earlier try may have reached the server
   */
  record Outgoing(UUID id, String address, boolean urgent, Letter letter, boolean again) {}

  /** What became of one try. */
  sealed interface Sending {

    /** Taken; it is the server's now. */
    record Taken() implements Sending {}

    /** Trying again would not help. */
    record Refused(Reason reason) implements Sending {}

    /** It may go later. */
    record Later(Reason reason) implements Sending {}
  }

  /** What became of a message that was sent. */
  sealed interface Delivery {

    /** Not settled, or not to be learned. */
    record Unknown() implements Delivery {}

    /** The recipient's server took it. */
    record Arrived() implements Delivery {}

    /** It reached nobody. */
    record Failed(Reason reason) implements Delivery {}
  }
}
