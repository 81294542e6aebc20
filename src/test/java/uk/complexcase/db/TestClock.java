package uk.complexcase.db;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Primary;

/** A clock that stands still until a test moves it; starts at Mon 1 Feb 2027 10:15 in London. */
public final class TestClock implements InstantSource {

  /** Where every clock starts. */
  public static final Instant START = Instant.parse("2027-02-01T10:15:00Z");

  private volatile Instant now = START;

  @Override
  public Instant instant() {
    return now;
  }

  /** Sets the clock. */
  public void moveTo(Instant instant) {
    now = instant;
  }

  /** Moves the clock on. */
  public void advance(Duration duration) {
    now = now.plus(duration);
  }

  /** The clock as a bean. */
  @TestConfiguration(proxyBeanMethods = false)
  static class Bean {

    @org.springframework.context.annotation.Bean
    @Primary
    TestClock testClock() {
      return new TestClock();
    }
  }
}
