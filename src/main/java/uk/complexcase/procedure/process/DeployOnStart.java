package uk.complexcase.procedure.process;

import io.camunda.client.event.CamundaClientCreatedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import uk.complexcase.procedure.release.StartingProcedure;

/** Deploys what is in force as soon as the client is there, before it opens its workers. */
@Component
class DeployOnStart {

  private final StartingProcedure procedure;

  DeployOnStart(StartingProcedure procedure) {
    this.procedure = procedure;
  }

  @EventListener
  @Order(Ordered.HIGHEST_PRECEDENCE)
  void on(CamundaClientCreatedEvent event) {
    procedure.start();
  }
}
