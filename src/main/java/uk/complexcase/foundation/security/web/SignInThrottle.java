package uk.complexcase.foundation.security.web;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Makes guessing passwords slow: after so many failures in a row an account, or an address, waits.
 * An address may fail more often than an account because a whole office shares one. Kept in memory:
 * a restart forgives.
 */
@Component
class SignInThrottle {

  static final int PER_ACCOUNT = 5;
  static final int PER_ADDRESS = 20;
  static final Duration WAIT = Duration.ofMinutes(1);
  private static final Duration MEMORY = Duration.ofMinutes(15);
  private static final int REMEMBERED = 10_000;

  private final InstantSource clock;
  private final Map<String, Failures> failures =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
          return size() > REMEMBERED;
        }
      };

  SignInThrottle(InstantSource clock) {
    this.clock = clock;
  }

  private record Failures(int count, Instant last) {}

  /** Whether a sign-in of this account from this address must wait, whatever the password. */
  synchronized boolean mustWait(String account, String address) {
    return waits(accountKey(account), PER_ACCOUNT) || waits(addressKey(address), PER_ADDRESS);
  }

  synchronized void failed(String account, String address) {
    count(accountKey(account));
    count(addressKey(address));
  }

  /**
   * Forgives the account; the address keeps its count, or one right password would buy endless
   * wrong ones.
   */
  synchronized void succeeded(String account) {
    failures.remove(accountKey(account));
  }

  private boolean waits(String key, int limit) {
    var known = failures.get(key);
    return known != null
        && known.count() >= limit
        && clock.instant().isBefore(known.last().plus(WAIT));
  }

  private void count(String key) {
    var now = clock.instant();
    var known = failures.remove(key); // put in again below, as the youngest
    int before = known == null || now.isAfter(known.last().plus(MEMORY)) ? 0 : known.count();
    failures.put(key, new Failures(before + 1, now));
  }

  private static String accountKey(String account) {
    return "account " + account.strip().toLowerCase(Locale.ROOT);
  }

  private static String addressKey(String address) {
    return "address " + address;
  }
}
