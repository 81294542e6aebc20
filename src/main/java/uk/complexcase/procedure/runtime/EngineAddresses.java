package uk.complexcase.procedure.runtime;

import org.jspecify.annotations.Nullable;
import org.springframework.core.env.EnumerablePropertySource;

/**
 * The addresses of the embedded engine as settings of the client; whoever asks waits until it has
 * started.
 */
final class EngineAddresses extends EnumerablePropertySource<StartingEngine> {

  private static final String GRPC = "camunda.client.grpc-address";
  private static final String REST = "camunda.client.rest-address";

  EngineAddresses(StartingEngine engine) {
    super("embedded-engine", engine);
  }

  @Override
  public String[] getPropertyNames() {
    return new String[] {GRPC, REST};
  }

  @Override
  public @Nullable Object getProperty(String name) {
    return switch (name) {
      case GRPC -> getSource().runtime().grpcAddress().toString();
      case REST -> getSource().runtime().restAddress().toString();
      default -> null;
    };
  }
}
