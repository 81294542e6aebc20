package uk.complexcase.procedure.models;

import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import uk.complexcase.procedure.ProcedureModels;

/** The delivered models, for tests without a context. */
public final class ModelsFixture {

  private static final ProcedureModels DELIVERED =
      new DeliveredModels(new PathMatchingResourcePatternResolver());

  private ModelsFixture() {}

  public static ProcedureModels delivered() {
    return DELIVERED;
  }
}
