package uk.complexcase.governance.operations.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import uk.complexcase.procedure.EngineUnreachable;

/** Says on these pages that the engine does not answer, rather than show nothing. */
@ControllerAdvice(assignableTypes = {IncidentController.class, InstanceController.class})
class EngineAway {

  @ExceptionHandler(EngineUnreachable.class)
  @ResponseStatus(HttpStatus.SERVICE_UNAVAILABLE)
  String away() {
    return "governance/operations/away";
  }
}
