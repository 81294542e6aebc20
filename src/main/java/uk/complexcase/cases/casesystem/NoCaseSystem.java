package uk.complexcase.cases.casesystem;

import java.util.List;

/** Stands in where no case system is set: everything waits and shows as not received. */
final class NoCaseSystem implements Port {

  @Override
  public boolean isSet() {
    return false;
  }

  @Override
  public Sent send(Delivery delivery) {
    throw new IllegalStateException("No case system is set up");
  }

  @Override
  public List<Receipt> receipts(List<String> awaited) {
    return List.of();
  }

  @Override
  public void stored(Receipt receipt) {
    // none comes
  }
}
