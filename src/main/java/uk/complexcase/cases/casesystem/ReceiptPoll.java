package uk.complexcase.cases.casesystem;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import uk.complexcase.foundation.shared.ByItself;

/** Looks for receipts of what was handed over; a receipt read twice changes nothing. */
@Component
class ReceiptPoll {

  private static final int AT_ONCE = 500;

  private final HandOverRows rows;
  private final Settlement settlement;
  private final Port port;

  ReceiptPoll(HandOverRows rows, Settlement settlement, Port port) {
    this.rows = rows;
    this.settlement = settlement;
    this.port = port;
  }

  @ByItself("Receipts of the case system are read, so that a record counts as arrived when it has.")
  @Scheduled(
      fixedDelayString = "${complexcase.case-system.poll:PT30S}",
      initialDelayString = "${complexcase.case-system.poll:PT30S}")
  @SchedulerLock(name = "case-system-receipts", lockAtMostFor = "PT30M")
  void poll() {
    Map<String, StoredHandOver> awaited =
        rows.awaited(AT_ONCE).stream()
            .collect(Collectors.toMap(StoredHandOver::deliveryId, Function.identity()));
    if (awaited.isEmpty()) {
      return;
    }
    for (Port.Receipt receipt : port.receipts(awaited.keySet().stream().sorted().toList())) {
      StoredHandOver row = awaited.get(receipt.id());
      if (row != null) {
        settlement.receipt(row, receipt);
        port.stored(receipt);
      }
    }
  }
}
