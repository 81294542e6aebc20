package uk.complexcase.pathway.referral.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * How many reports the open form takes in an hour, from one address and in all, so that a machine
 * cannot bury the hub. An address is kept in memory for that hour and nowhere else; a restart
 * forgives. Of an IPv6 address the network counts, since one household has all of it.
 */
@Component
class DoorThrottle {

  static final Duration WINDOW = Duration.ofHours(1);
  private static final int NETWORK_BYTES = 8;

  private final InstantSource clock;
  private final int perAddress;
  private final int inAll;
  private final Deque<Passed> passed = new ArrayDeque<>();
  private final Map<String, Integer> byAddress = new HashMap<>();

  DoorThrottle(
      InstantSource clock,
      @Value("${complexcase.open-form.per-address:10}") int perAddress,
      @Value("${complexcase.open-form.in-all:120}") int inAll) {
    this.clock = clock;
    this.perAddress = perAddress;
    this.inAll = inAll;
  }

  private record Passed(Instant at, String from) {}

  /** Counts one more report, unless the address or the whole form had as many as an hour takes. */
  synchronized boolean lets(String address) {
    forget();
    var from = network(address);
    if (passed.size() >= inAll || byAddress.getOrDefault(from, 0) >= perAddress) {
      return false;
    }
    passed.addLast(new Passed(clock.instant(), from));
    byAddress.merge(from, 1, Integer::sum);
    return true;
  }

  private void forget() {
    var since = clock.instant().minus(WINDOW);
    while (!passed.isEmpty() && !passed.getFirst().at().isAfter(since)) {
      byAddress.computeIfPresent(
          passed.removeFirst().from(), (from, count) -> count == 1 ? null : count - 1);
    }
  }

  private static String network(String address) {
    if (address.indexOf(':') < 0) {
      return address;
    }
    try {
      var bytes = InetAddress.getByName(address).getAddress();
      return HexFormat.of().formatHex(Arrays.copyOf(bytes, Math.min(bytes.length, NETWORK_BYTES)));
    } catch (UnknownHostException notAnAddress) {
      return address;
    }
  }
}
