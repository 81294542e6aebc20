package uk.complexcase.foundation.audit;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * With {@code --audit.verify=true}: prints whether the log is intact and ends the program, with 0
 * if it is, else 1.
 */
@Component
@ConditionalOnProperty("audit.verify")
@Order(Ordered.HIGHEST_PRECEDENCE)
class VerifyAuditCommand implements ApplicationRunner {

  private final AuditVerification verification;
  private final ConfigurableApplicationContext context;

  VerifyAuditCommand(AuditVerification verification, ConfigurableApplicationContext context) {
    this.verification = verification;
    this.context = context;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    var result = verification.verify();
    System.out.println(result.sentence());
    int code = exitCode(result);
    System.exit(SpringApplication.exit(context, () -> code));
  }

  static int exitCode(AuditVerification.Result result) {
    return result instanceof AuditVerification.Intact ? 0 : 1;
  }
}
