package uk.complexcase.procedure.runtime;

import java.nio.file.Path;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.Environment;
import uk.complexcase.engine.EmbeddedRuntime;
import uk.complexcase.engine.EngineSettings;

/**
 * Starts the embedded engine beside the context and tells the client where it listens. It ends
 * after the beans that talk to it, with the context. Nothing is started where a Camunda is named or
 * the profile does not want an engine of its own.
 */
final class EmbeddedEngineInitializer
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    var environment = context.getEnvironment();
    boolean wanted = environment.getProperty("complexcase.engine.embedded", Boolean.class, false);
    if (!wanted || NamedSettings.isNamed("camunda.client.grpc-address", environment)) {
      return;
    }
    var starting = StartingEngine.with(settings(environment));
    environment.getPropertySources().addFirst(new EngineAddresses(starting));
    // registered with a supplier, so that the context closes it after every bean that used it
    ((GenericApplicationContext) context)
        .registerBean(
            EmbeddedRuntime.class,
            starting::runtime,
            definition -> definition.setDestroyMethodName("close"));
  }

  private static EngineSettings settings(Environment environment) {
    var directory =
        Path.of(environment.getRequiredProperty("complexcase.data"))
            .resolve("engine")
            .toAbsolutePath();
    return EngineSettings.in(directory.normalize())
        .withPorts(
            environment.getProperty("complexcase.engine.grpc-port", Integer.class, 0),
            environment.getProperty("complexcase.engine.rest-port", Integer.class, 0),
            environment.getProperty("complexcase.engine.management-port", Integer.class, 0));
  }
}
