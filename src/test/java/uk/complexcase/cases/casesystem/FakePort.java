package uk.complexcase.cases.casesystem;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** A case system that a test plays. */
class FakePort implements Port {

  final List<Delivery> sent = new ArrayList<>();
  final List<Receipt> waiting = new ArrayList<>();
  final List<Receipt> stored = new ArrayList<>();
  Function<Delivery, Sent> answer = delivery -> new Sent.HandedOver();
  boolean set = true;

  void reset() {
    sent.clear();
    waiting.clear();
    stored.clear();
    answer = delivery -> new Sent.HandedOver();
    set = true;
  }

  @Override
  public boolean isSet() {
    return set;
  }

  @Override
  public Sent send(Delivery delivery) {
    sent.add(delivery);
    return answer.apply(delivery);
  }

  @Override
  public List<Receipt> receipts(List<String> awaited) {
    return waiting.stream().filter(receipt -> awaited.contains(receipt.id())).toList();
  }

  @Override
  public void stored(Receipt receipt) {
    stored.add(receipt);
  }
}
