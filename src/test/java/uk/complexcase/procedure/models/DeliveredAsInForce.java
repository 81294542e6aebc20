package uk.complexcase.procedure.models;

import java.util.List;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import uk.complexcase.procedure.ProcedureFiles;
import uk.complexcase.procedure.release.FilesFixture;
import uk.complexcase.procedure.release.KeptFiles;

/** The delivered files as what is in force, for tests of rooms that scan this package. */
@TestConfiguration(proxyBeanMethods = false)
class DeliveredAsInForce {

  @Bean
  ProcedureFiles deliveredFiles() {
    return FilesFixture.delivered();
  }

  @Bean
  KeptFiles noOtherReleases() {
    return name -> List.of();
  }
}
