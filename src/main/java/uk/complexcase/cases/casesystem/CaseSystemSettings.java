package uk.complexcase.cases.casesystem;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the case system is reached.
 *
 * @param kind NONE, FILE_DROP or HTTP
 * @param name the system's name as people say it
 * @param numberForm regular expression a number matches whole
 * @param numberHint the same in words
 * @param directory where FILE_DROP puts documents and finds receipts
 * @param address base address of HTTP, https unless on this machine
 * @param token what HTTP sends as bearer token; empty for none
 * @param timeout longest wait for an answer of HTTP
 * @param retryAfter wait before the second attempt; it doubles up to six hours
 * @param attempts attempts after which a person has to look
 */
@ConfigurationProperties("complexcase.case-system")
public record CaseSystemSettings(
    @DefaultValue("NONE") Kind kind,
    @DefaultValue("Case system") String name,
    @DefaultValue("[0-9]{4,12}") String numberForm,
    @DefaultValue("4 to 12 digits") String numberHint,
    @DefaultValue("") String directory,
    @DefaultValue("") String address,
    @DefaultValue("") String token,
    @DefaultValue("PT10S") Duration timeout,
    @DefaultValue("PT1M") Duration retryAfter,
    @DefaultValue("20") int attempts) {

  private static final String PREFIX = "complexcase.case-system.";
  private static final Duration LONGEST_WAIT = Duration.ofHours(6);
  private static final Duration LONGEST_TIMEOUT = Duration.ofMinutes(1);

  /** By what the case system is reached. */
  public enum Kind {
    NONE,
    FILE_DROP,
    HTTP
  }

  /** What is wrong with the settings, as a sentence for who set them; empty when nothing is. */
  public Optional<String> fault() {
    if (name.isBlank() || name.length() > 60) {
      return Optional.of(PREFIX + "name must be a name of up to 60 characters.");
    }
    if (timeout.isNegative() || timeout.isZero() || timeout.compareTo(LONGEST_TIMEOUT) > 0) {
      return Optional.of(PREFIX + "timeout must be more than nothing and at most PT1M.");
    }
    if (retryAfter.isNegative() || retryAfter.isZero() || attempts < 1) {
      return Optional.of(
          PREFIX + "retry-after must be more than nothing and " + PREFIX + "attempts at least 1.");
    }
    return numberFault()
        .or(() ->
            switch (kind) {
              case NONE -> Optional.empty();
              case FILE_DROP -> directoryFault();
              case HTTP -> addressFault();
            });
  }

  /** The wait after attempt number {@code n}. */
  Duration waitAfter(int n) {
    Duration wait = retryAfter.multipliedBy(1L << Math.clamp(n - 1L, 0, 12));
    return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
  }

  private Optional<String> numberFault() {
    try {
      return Pattern.compile(numberForm).matcher("").matches()
          ? Optional.of(PREFIX + "number-form must not match an empty number.")
          : Optional.empty();
    } catch (PatternSyntaxException e) {
      return Optional.of(
          PREFIX + "number-form is no regular expression: " + e.getDescription() + ".");
    }
  }

  private Optional<String> directoryFault() {
    if (directory.isBlank()) {
      return Optional.of(PREFIX + "directory must name where documents are dropped.");
    }
    Path path;
    try {
      path = Path.of(directory).toAbsolutePath().normalize();
    } catch (InvalidPathException e) {
      return Optional.of(PREFIX + "directory names no directory.");
    }
    return Files.exists(path) && !(Files.isDirectory(path) && Files.isWritable(path))
        ? Optional.of(PREFIX + "directory names " + path + ", which is no directory to write to.")
        : Optional.empty();
  }

  private Optional<String> addressFault() {
    try {
      URI uri = URI.create(address);
      boolean here = "localhost".equals(uri.getHost()) || "127.0.0.1".equals(uri.getHost());
      boolean safe = "https".equals(uri.getScheme()) || ("http".equals(uri.getScheme()) && here);
      return safe && uri.getHost() != null && uri.getUserInfo() == null && uri.getQuery() == null
          ? Optional.empty()
          : Optional.of(PREFIX + "address must begin with https:// and name a host.");
    } catch (IllegalArgumentException e) {
      return Optional.of(PREFIX + "address is no address: it must begin with https://.");
    }
  }
}
