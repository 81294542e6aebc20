package uk.complexcase.procedure.release;

import java.util.Map;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import uk.complexcase.procedure.ProcedureFiles;

/** The delivered files as if in force, for tests without a database. */
public final class FilesFixture {

  private static final DeliveredFiles DELIVERED =
      new DeliveredFiles(new PathMatchingResourcePatternResolver());

  private FilesFixture() {}

  public static ProcedureFiles delivered() {
    return of(DELIVERED.texts());
  }

  /** As if these were in force. */
  public static ProcedureFiles of(Map<String, String> files) {
    return new ProcedureFiles() {

      @Override
      public Map<String, String> inForce() {
        return files;
      }

      @Override
      public Map<String, String> delivered() {
        return files;
      }

      @Override
      public int release() {
        return 0;
      }
    };
  }
}
