/**
 * The multi-agency plan an exploitation panel makes for a child: its lines, how each fits the
 * child's own plan, and who changed what. It stands beside the child's plan and never in its place.
 */
@ApplicationModule(
    id = "cases.plans",
    displayName = "cases / plans",
    allowedDependencies = {
      "foundation.shared",
      "foundation.people",
      "foundation.security",
      "foundation.audit",
      "cases.casefile",
      "cases.actions",
      "cases.sharing",
      "cases.events"
    })
@NullMarked
package uk.complexcase.cases.plans;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
