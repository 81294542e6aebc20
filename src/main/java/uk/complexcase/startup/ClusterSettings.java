package uk.complexcase.startup;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Profiles;
import uk.complexcase.procedure.runtime.NamedSettings;

/**
 * Refuses to start with profile {@code cluster} while a setting is missing, naming all of them at
 * once, rather than fall back to anything of {@code local}.
 */
final class ClusterSettings
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  private static final Map<String, String> REQUIRED = new LinkedHashMap<>();

  static {
    REQUIRED.put("spring.datasource.url", "the PostgreSQL database, jdbc:postgresql://…");
    REQUIRED.put("spring.datasource.username", "its user");
    REQUIRED.put("spring.datasource.password", "its password");
    REQUIRED.put("camunda.client.grpc-address", "gRPC address of the Camunda 8.8 cluster");
    REQUIRED.put("camunda.client.rest-address", "REST address of the Camunda 8.8 cluster");
    REQUIRED.put("camunda.client.auth.method", "oidc, basic or none");
    REQUIRED.put(
        "spring.security.oauth2.client.registration.sign-in.client-id", "sign-in: OIDC client");
    REQUIRED.put(
        "spring.security.oauth2.client.registration.sign-in.client-secret", "sign-in: its secret");
    REQUIRED.put(
        "spring.security.oauth2.client.provider.sign-in.issuer-uri", "sign-in: OIDC issuer");
    REQUIRED.put("complexcase.base-url", "the address people type, https://…");
  }

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    var environment = context.getEnvironment();
    if (!environment.acceptsProfiles(Profiles.of("cluster"))) {
      return;
    }
    if (environment.acceptsProfiles(Profiles.of("local"))) {
      throw new StartRefused(
          "The profiles local and cluster exclude each other: start with one of them.");
    }
    List<String> missing =
        Stream.concat(REQUIRED.entrySet().stream(), ofMessages(environment).entrySet().stream())
            .filter(setting -> !NamedSettings.isNamed(setting.getKey(), environment))
            .map(setting -> setting.getKey() + " (" + setting.getValue() + ")")
            .toList();
    if (!missing.isEmpty()) {
      throw new StartRefused(
          "Profile cluster lacks "
              + missing.size()
              + (missing.size() == 1 ? " setting: " : " settings: ")
              + String.join("; ", missing)
              + ".");
    }
    if (!environment.getRequiredProperty("spring.datasource.url").startsWith("jdbc:postgresql:")) {
      throw new StartRefused(
          "Profile cluster keeps real cases in PostgreSQL only: spring.datasource.url must begin with jdbc:postgresql:.");
    }
  }

  /**
   * Messages go by GOV.UK Notify or by a mail server; the outbox page of {@code local} reaches
   * nobody.
   */
  private static Map<String, String> ofMessages(ConfigurableEnvironment environment) {
    if (NamedSettings.isNamed("complexcase.notify.api-key", environment)) {
      return Map.of("complexcase.notify.template-id", "GOV.UK Notify: its e-mail template");
    }
    if (NamedSettings.isNamed("spring.mail.host", environment)) {
      return Map.of("complexcase.notifications.from", "the address messages come from");
    }
    return Map.of(
        "spring.mail.host", "the mail server for messages, or complexcase.notify.api-key instead");
  }
}
