/**
 * What runs and what waits, in figures whose lists can be opened, on the diagrams of the procedure;
 * counts what is not kept from the viewer and decides nothing.
 */
@ApplicationModule(
    id = "governance.monitor",
    displayName = "governance / monitor",
    allowedDependencies = {
      "foundation.shared",
      "foundation.people",
      "foundation.security",
      "procedure",
      "clock.timescales",
      "clock.escalation",
      "cases.casefile",
      "work.tasks",
      "governance.operations"
    })
@NullMarked
package uk.complexcase.governance.monitor;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
