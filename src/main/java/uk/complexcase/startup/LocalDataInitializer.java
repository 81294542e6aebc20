package uk.complexcase.startup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.core.env.Environment;

/** Looks, before anything else starts, whether the data directory and the web port are free. */
final class LocalDataInitializer
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    var environment = context.getEnvironment();
    var url = environment.getProperty("spring.datasource.url", "");
    if (url.startsWith("jdbc:h2:file:")) {
      var directory =
          Path.of(environment.getRequiredProperty("complexcase.data")).toAbsolutePath().normalize();
      DataDirectory.claim(directory, url);
      context.addApplicationListener(event -> {
        if (event instanceof ContextClosedEvent closed
            && closed.getApplicationContext() == context) {
          release(directory);
        }
      });
    }
    requireFreePort(environment);
  }

  private static void release(Path directory) {
    try {
      DataDirectory.release(directory);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void requireFreePort(Environment environment) {
    int port = environment.getProperty("server.port", Integer.class, 8080);
    if (port <= 0) {
      return;
    }
    var host = environment.getProperty("server.address", "");
    try (var socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(
          host.isEmpty()
              ? new InetSocketAddress(port)
              : new InetSocketAddress(InetAddress.getByName(host), port));
    } catch (IOException e) {
      throw new StartRefused(
          "Port "
              + port
              + " is taken by another program: stop that one, or choose another port with server.port.",
          e);
    }
  }
}
