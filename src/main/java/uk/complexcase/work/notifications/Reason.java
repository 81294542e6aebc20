package uk.complexcase.work.notifications;

/** Why a message was not delivered, or not yet. */
enum Reason {
  LEFT("they no longer work here"),
  NO_ADDRESS("no e-mail address is recorded for them"),
  ADDRESS_INVALID("their e-mail address is not a valid one"),
  RECIPIENT_REFUSED("the mail server does not know their address"),
  MESSAGE_REFUSED("the mail server refused the message"),
  SENDER_REFUSED("the mail server does not let this product send"),
  NO_ANSWER("the mail server did not answer"),
  TRY_AGAIN("the mail server asked to try again later"),
  PERMANENT_FAILURE("their mail server says that the address does not exist"),
  TEMPORARY_FAILURE("their mail server took no message for three days"),
  TECHNICAL_FAILURE("the sending service failed");

  private final String words;

  Reason(String words) {
    this.words = words;
  }

  /** The reason as the second half of a sentence. */
  String words() {
    return words;
  }
}
