/** What stands still in running processes, in words, and what may be done about it. */
@ApplicationModule(
    id = "governance.operations",
    displayName = "governance / operations",
    allowedDependencies = {
      "foundation.shared",
      "foundation.people",
      "foundation.audit",
      "foundation.security",
      "foundation.outbox",
      "procedure",
      "clock.timescales",
      "clock.escalation",
      "cases.casefile",
      "cases.events",
      "work.tasks",
      "work.pages"
    })
@NullMarked
package uk.complexcase.governance.operations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
