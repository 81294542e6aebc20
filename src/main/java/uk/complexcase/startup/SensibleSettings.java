package uk.complexcase.startup;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import uk.complexcase.clock.timescales.OfficeHours;

/**
 * Refuses to start with a setting of messages, addresses or office hours that cannot be right: a
 * message that cannot go out later is found out by nobody.
 */
final class SensibleSettings
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  private static final String PREFIX = "complexcase.notifications.";
  private static final String UUID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
  private static final Pattern API_KEY = Pattern.compile(".*" + UUID + "-" + UUID);
  private static final Pattern TEMPLATE = Pattern.compile(UUID);

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    var environment = context.getEnvironment();
    for (var name : List.of("every", "batch", "back-off", "stuck-after")) {
      bound(
          environment,
          PREFIX + name,
          Duration.class,
          SensibleSettings::isALength,
          "a length of time from PT0.1S to PT24H, such as PT10S");
    }
    for (var name : List.of("daily-budget", "tries")) {
      bound(
          environment,
          PREFIX + name,
          Integer.class,
          number -> number >= 1 && number <= 1000,
          "a whole number from 1 to 1000");
    }
    bound(
        environment,
        "spring.mail.port",
        Integer.class,
        port -> port >= 1 && port <= 65535,
        "a port from 1 to 65535");
    text(environment, PREFIX + "from", SensibleSettings::isAddress, "an e-mail address");
    text(
        environment,
        "complexcase.base-url",
        SensibleSettings::isWebAddress,
        "an address such as https://complexcase.example.gov.uk");
    notifyService(environment);
    // read here as well, so that what is wrong is said before anything starts
    Binder.get(environment).bindOrCreate("complexcase.office-hours", OfficeHours.class);
  }

  private static void notifyService(Environment environment) {
    var key = "complexcase.notify.api-key";
    if (environment.getProperty(key, "").isBlank()) {
      return;
    }
    // the key itself is not repeated: what is printed here ends in logs
    if (!API_KEY.matcher(environment.getProperty(key, "").strip()).matches()) {
      throw new StartRefused("The setting " + key + " is not a key of GOV.UK Notify.");
    }
    if (!environment.getProperty("spring.mail.host", "").isBlank()) {
      throw new StartRefused(
          "Messages go one way only: set spring.mail.host or " + key + ", not both.");
    }
    if (environment.getProperty("complexcase.notify.template-id", "").isBlank()) {
      throw new StartRefused(
          "The setting complexcase.notify.template-id is missing: GOV.UK Notify needs a template.");
    }
    text(
        environment,
        "complexcase.notify.template-id",
        id -> TEMPLATE.matcher(id).matches(),
        "the id of a template at GOV.UK Notify");
    text(
        environment,
        "complexcase.notify.base-url",
        SensibleSettings::isWebAddress,
        "an address such as https://api.notifications.service.gov.uk");
  }

  private static <T> void bound(
      Environment environment, String name, Class<T> type, Predicate<T> right, String what) {
    try {
      var value = Binder.get(environment).bind(name, Bindable.of(type));
      if (value.isBound() && !right.test(value.get())) {
        throw refused(environment, name, what);
      }
    } catch (BindException e) {
      throw refused(environment, name, what);
    }
  }

  private static void text(
      Environment environment, String name, Predicate<String> right, String what) {
    var value = environment.getProperty(name, "").strip();
    if (!value.isEmpty() && !right.test(value)) {
      throw refused(environment, name, what);
    }
  }

  private static StartRefused refused(Environment environment, String name, String what) {
    return new StartRefused(
        "The setting "
            + name
            + " must be "
            + what
            + "; it is “"
            + environment.getProperty(name)
            + "”.");
  }

  private static boolean isALength(Duration length) {
    return length.compareTo(Duration.ofMillis(100)) >= 0
        && length.compareTo(Duration.ofHours(24)) <= 0;
  }

  private static boolean isAddress(String text) {
    try {
      new InternetAddress(text, true).validate();
      return text.contains("@");
    } catch (AddressException e) {
      return false;
    }
  }

  private static boolean isWebAddress(String text) {
    try {
      var address = URI.create(text);
      return address.getHost() != null
          && List.of("http", "https").contains(String.valueOf(address.getScheme()));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
