package uk.complexcase.work.notifications;

/** How far a message has come. */
public enum MessageState {
  /** To be sent, for the first time or again. */
  WAITING("Waiting to be sent"),
  /** A process has it in hand, or had it in hand when it ended. */
  SENDING("Being sent"),
  /** The mail server or GOV.UK Notify has taken it. */
  SENT("Sent"),
  /** GOV.UK Notify says that the recipient's server took it. */
  DELIVERED("Delivered"),
  /** It reaches nobody; its sender has a task to pass it on. */
  UNDELIVERED("Not delivered");

  private final String label;

  MessageState(String label) {
    this.label = label;
  }

  /** The state as a person says it. */
  public String label() {
    return label;
  }
}
