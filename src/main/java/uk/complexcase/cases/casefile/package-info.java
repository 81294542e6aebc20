/** The child, the case file, links, the chronology and cumulative counts. */
@ApplicationModule(
    id = "cases.casefile",
    displayName = "cases / casefile",
    allowedDependencies = {
      "foundation.shared",
      "foundation.people",
      "foundation.audit",
      "foundation.security",
      "clock.timescales",
      "clock.escalation",
      "cases.events"
    })
@NullMarked
package uk.complexcase.cases.casefile;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
