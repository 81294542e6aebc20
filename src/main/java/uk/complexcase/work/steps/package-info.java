/** What rooms whose work is made of steps share: forms, the taking of a step, clocks, words. */
@ApplicationModule(
    id = "work.steps",
    displayName = "work / steps",
    allowedDependencies = {
      "foundation.shared",
      "foundation.people",
      "foundation.audit",
      "foundation.security",
      "procedure",
      "clock.timescales",
      "cases.casefile",
      "work.tasks"
    })
@NullMarked
package uk.complexcase.work.steps;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
