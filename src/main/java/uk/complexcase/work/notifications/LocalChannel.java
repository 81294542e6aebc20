package uk.complexcase.work.notifications;

/** Sends nothing: the messages stand on the outbox page. */
final class LocalChannel implements Channel {

  @Override
  public ChannelKind kind() {
    return ChannelKind.LOCAL;
  }

  @Override
  public Sending send(Outgoing message) {
    return new Sending.Taken();
  }
}
