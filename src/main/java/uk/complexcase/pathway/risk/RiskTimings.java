package uk.complexcase.pathway.risk;

import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import uk.complexcase.clock.timescales.DeadlineRegister;
import uk.complexcase.procedure.ProcedureModels;

/** The clocks of the processes of this room. */
@Configuration(proxyBeanMethods = false)
class RiskTimings {

  static final String PATHWAY = "complex-safeguarding-pathway";
  static final String REVIEW = "risk-review";
  static final String HIGH = "high-risk";
  static final String COUNTERSIGN = "level-countersign";

  @Bean
  RiskClocks pathwayClocks(
      ProcedureModels models,
      DeadlineRegister deadlines,
      CsCases cases,
      RiskReviews reviews,
      InstantSource clock,
      PlatformTransactionManager transactions) {
    return new RiskClocks(PATHWAY, models, deadlines, cases, reviews, clock, transactions);
  }

  @Bean
  RiskClocks reviewClocks(
      ProcedureModels models,
      DeadlineRegister deadlines,
      CsCases cases,
      RiskReviews reviews,
      InstantSource clock,
      PlatformTransactionManager transactions) {
    return new RiskClocks(REVIEW, models, deadlines, cases, reviews, clock, transactions);
  }

  @Bean
  RiskClocks highClocks(
      ProcedureModels models,
      DeadlineRegister deadlines,
      CsCases cases,
      RiskReviews reviews,
      InstantSource clock,
      PlatformTransactionManager transactions) {
    return new RiskClocks(HIGH, models, deadlines, cases, reviews, clock, transactions);
  }

  @Bean
  RiskClocks countersignClocks(
      ProcedureModels models,
      DeadlineRegister deadlines,
      CsCases cases,
      RiskReviews reviews,
      InstantSource clock,
      PlatformTransactionManager transactions) {
    return new RiskClocks(COUNTERSIGN, models, deadlines, cases, reviews, clock, transactions);
  }
}
