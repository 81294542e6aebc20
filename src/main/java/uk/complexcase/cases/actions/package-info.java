/** What was agreed to be done, by whom and by when; and, apart from it, what was recommended. */
@ApplicationModule(
    id = "cases.actions",
    displayName = "cases / actions",
    allowedDependencies = {
      "foundation.shared",
      "foundation.people",
      "foundation.security",
      "foundation.audit",
      "clock.timescales",
      "clock.escalation",
      "cases.casefile",
      "cases.events"
    })
@NullMarked
package uk.complexcase.cases.actions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
