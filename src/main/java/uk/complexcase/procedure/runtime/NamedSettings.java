package uk.complexcase.procedure.runtime;

import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.ConfigurableEnvironment;

/** Tells a setting that somebody made from the defaults that Camunda's client brings along. */
public final class NamedSettings {

  /** What the client calls the source of its defaults. */
  private static final String CLIENT_DEFAULTS = "self-managed";

  private NamedSettings() {}

  /** Whether somebody set the property to something that is not blank. */
  public static boolean isNamed(String property, ConfigurableEnvironment environment) {
    boolean known =
        environment.getPropertySources().stream()
            .filter(source -> !source.getName().contains(CLIENT_DEFAULTS))
            // Spring's own view of all sources would count the defaults too
            .filter(source ->
                !ConfigurationPropertySources.isAttachedConfigurationPropertySource(source))
            .anyMatch(source -> source.containsProperty(property));
    return known && !environment.getProperty(property, "").isBlank();
  }
}
