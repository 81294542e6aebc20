package uk.complexcase.procedure.process;

import java.util.List;
import org.springframework.stereotype.Component;
import uk.complexcase.procedure.RunningProcedure;
import uk.complexcase.procedure.RunningVersions;

/** Versions cases run on, as the engine tells them. */
@Component
class CamundaRunningVersions implements RunningVersions {

  private final RunningProcedure engine;

  CamundaRunningVersions(RunningProcedure engine) {
    this.engine = engine;
  }

  @Override
  public List<Version> of(String processId) {
    return engine.versions(processId).stream()
        .map(one -> new Version(one.version(), Math.toIntExact(one.running())))
        .toList();
  }
}
