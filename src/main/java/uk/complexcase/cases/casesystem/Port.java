package uk.complexcase.cases.casesystem;

import java.util.List;

/** How documents reach a case system and its receipts come back; one of the adapters fulfils it. */
interface Port {

  /** Whether there is anybody to send to. */
  default boolean isSet() {
    return true;
  }

  /**
   * Sends a document. Sending the same again is safe: the other side, or the adapter, knows it by
   * its id. Foreseen failures are answers.
   */
  Sent send(Delivery delivery);

  /** What the system has confirmed or refused meanwhile, of those awaited. */
  List<Receipt> receipts(List<String> awaited);

  /** Told once a receipt is stored; it may be told again. */
  void stored(Receipt receipt);

  /**
   * One document to be sent.
   *
   * @param id such as {@code H-4M8T-2XJ6.1}; the only thing a file name or header carries
   * @param json the record with its envelope, in UTF-8
   * @param pdf the same as a paper
   */
  record Delivery(String id, byte[] json, byte[] pdf) {}

  /** A confirmation, with the system's own reference, or a refusal, with its reason. */
  record Receipt(String id, boolean received, String text) {}

  /** What came of sending. */
  sealed interface Sent {

    /** It lies with the other side, which has not confirmed it. */
    record HandedOver() implements Sent {}

    /** The other side confirmed it at once. */
    record Received(String reference) implements Sent {}

    /** It did not arrive; the reason is a sentence without anything of the document. */
    record Failed(String reason) implements Sent {}
  }
}
