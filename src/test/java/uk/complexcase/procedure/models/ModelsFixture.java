package uk.complexcase.procedure.models;

import java.util.List;
import uk.complexcase.procedure.ProcedureModels;
import uk.complexcase.procedure.release.FilesFixture;

/** The delivered models, for tests without a context. */
public final class ModelsFixture {

  private static final ProcedureModels DELIVERED =
      new ModelsInForce(FilesFixture.delivered(), name -> List.of());

  private ModelsFixture() {}

  public static ProcedureModels delivered() {
    return DELIVERED;
  }
}
