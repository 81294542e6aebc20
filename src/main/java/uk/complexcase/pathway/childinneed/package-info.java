/** The plan of a child in need, reviewed until it ends or another takes its place. */
@ApplicationModule(
    id = "pathway.childinneed",
    displayName = "pathway / child in need",
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
package uk.complexcase.pathway.childinneed;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
