package uk.complexcase.pathway.risk;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.complexcase.cases.casefile.KnownCases;

/** What the team knows of many cases, while its work with the child goes on. */
@Configuration(proxyBeanMethods = false)
class KnownOfRisk {

  @Bean
  KnownCases highRiskCases() {
    return new KnownCases(
        KnownCases.What.HIGH_RISK,
        """
        select c.current_case_ref as case_ref, coalesce(c.agreed_at, c.referred_at) as since
        from cs_case c where c.open_for is not null and c.level = 'HIGH'
        """);
  }

  @Bean
  KnownCases plannedCases() {
    return new KnownCases(
        KnownCases.What.PLANNED,
        """
        select c.current_case_ref as case_ref, s.done_at as since
        from cs_case c join cs_step s on s.cs_ref = c.ref
        where c.open_for is not null and s.kind = 'PLANNED'
        """);
  }
}
