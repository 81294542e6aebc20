/**
 * Takes in the steps that owners of the procedure add: any form no other room has as its own, kept
 * as it was asked and answered.
 */
@ApplicationModule(
    id = "pathway.addedsteps",
    displayName = "pathway / added steps",
    allowedDependencies = {
      "foundation.shared",
      "foundation.people",
      "foundation.security",
      "procedure",
      "clock.timescales",
      "cases.casefile",
      "work.steps",
      "work.tasks"
    })
@NullMarked
package uk.complexcase.pathway.addedsteps;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
