package uk.complexcase.work.notifications;

import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The address people type, before the path of a link. */
@Component
class PublicAddress {

  private final Environment environment;

  PublicAddress(Environment environment) {
    this.environment = environment;
  }

  String of(String path) {
    var base = environment.getProperty("complexcase.base-url", "");
    return (base.isBlank() ? local() : base.replaceAll("/+$", "")) + path;
  }

  private String local() {
    var port = environment.getProperty("local.server.port");
    return "http://localhost:"
        + (port == null ? environment.getProperty("server.port", "8080") : port);
  }
}
