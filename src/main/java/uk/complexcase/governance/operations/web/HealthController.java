package uk.complexcase.governance.operations.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import uk.complexcase.foundation.security.Allowed;
import uk.complexcase.foundation.security.Permission;
import uk.complexcase.governance.operations.OperationsHealth;

/** How workers, outbox and task list fare. */
@Controller
class HealthController {

  private final OperationsHealth health;

  HealthController(OperationsHealth health) {
    this.health = health;
  }

  @GetMapping("/operations/health")
  @Allowed(Permission.INTERVENE)
  String health(Model model) {
    model.addAttribute("health", health.look());
    return "governance/operations/health";
  }
}
