package uk.complexcase.cases.casefile;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the files themselves know of many cases. */
@Configuration(proxyBeanMethods = false)
class KnownOfFiles {

  /**
   * An allocation stands for whichever file holds the child now, as {@link AllocatedWorkers} says.
   */
  @Bean
  KnownCases allocatedCases() {
    return new KnownCases(
        KnownCases.What.ALLOCATED,
        """
        select k.current_ref as case_ref, a.since as since
        from allocated_worker a join case_file k on k.ref = a.case_ref
        """);
  }
}
