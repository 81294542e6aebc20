package uk.complexcase.product;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * The product's clock in tests: stands still until it is moved, and takes the engine's clock with
 * it.
 */
public final class VirtualTime extends Clock {

  /**
   * Where every product test starts: Mon 7 Dec 2026 09:00 in London, before the earliest scenario,
   * since nobody holds a role before the day it was given.
   */
  public static final Instant START = Instant.parse("2026-12-07T09:00:00Z");

  private volatile Instant now = START;

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return Clock.fixed(now, zone);
  }

  /** Sets the product's clock alone, as while the engine is down. */
  public void moveTo(Instant instant) {
    now = instant;
  }

  /** Sets both clocks; the engine's timers up to then fire. */
  public void moveTo(Instant instant, URI engineManagement) {
    now = instant;
    ask(engineManagement.resolve("/actuator/clock/pin"), "epochMilli", instant.toEpochMilli());
  }

  /**
   * Lets the engine's clock alone go on: what comes again after a pause never would where a test
   * holds it still, or too late where it waits for the real one.
   */
  static void letTheEngineGoOn(Duration pause, URI engineManagement) {
    ask(engineManagement.resolve("/actuator/clock/add"), "offsetMilli", pause.toMillis());
  }

  private static void ask(URI clock, String what, long milliseconds) {
    var request =
        HttpRequest.newBuilder(clock)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString("{\"%s\":%d}".formatted(what, milliseconds)))
            .build();
    try (var client = HttpClient.newHttpClient()) {
      var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() >= 300) {
        throw new IllegalStateException("The engine's clock did not move: " + answer.body());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
