package uk.complexcase.procedure.models;

import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import uk.complexcase.procedure.ProcedureLibrary;

/** The delivered procedure as people read it, for tests without a context. */
public final class LibraryFixture {

  private static final ProcedureLibrary DELIVERED =
      new DeliveredLibrary(new PathMatchingResourcePatternResolver());

  private LibraryFixture() {}

  public static ProcedureLibrary delivered() {
    return DELIVERED;
  }
}
