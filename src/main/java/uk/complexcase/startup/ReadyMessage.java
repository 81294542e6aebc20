package uk.complexcase.startup;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Prints the address once the product answers there. */
@Component
class ReadyMessage {

  @EventListener
  void ready(ApplicationReadyEvent event) {
    if (event.getApplicationContext() instanceof ServletWebServerApplicationContext web
        && web.getWebServer() != null) {
      var base = web.getEnvironment().getProperty("complexcase.base-url");
      var address = base == null ? "http://localhost:" + web.getWebServer().getPort() : base;
      System.out.printf(
          "%nComplex Case Procedure is ready after %.1f s: %s%n%n",
          event.getTimeTaken().toMillis() / 1000.0, address);
    }
  }
}
