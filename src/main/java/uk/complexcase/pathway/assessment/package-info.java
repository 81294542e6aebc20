/** What a child and family assessment finds, from its worker to a manager's agreement. */
@ApplicationModule(
    id = "pathway.assessment",
    displayName = "pathway / assessment",
    allowedDependencies = {
      "foundation.shared",
      "foundation.people",
      "foundation.audit",
      "foundation.security",
      "procedure",
      "clock.timescales",
      "cases.casefile",
      "cases.events",
      "work.steps",
      "work.tasks"
    })
@NullMarked
package uk.complexcase.pathway.assessment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
