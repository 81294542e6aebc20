package uk.complexcase.procedure.models;

import uk.complexcase.procedure.ProcedureLibrary;
import uk.complexcase.procedure.release.FilesFixture;

/** The delivered procedure as people read it, for tests without a context. */
public final class LibraryFixture {

  private static final ProcedureLibrary DELIVERED = new LibraryInForce(FilesFixture.delivered());

  private LibraryFixture() {}

  public static ProcedureLibrary delivered() {
    return DELIVERED;
  }
}
