/**
 * The procedure to be read: every model, decision and form in force, what each element does, every
 * automatic act and every local default, and since when and by whose approval it is in force.
 */
@ApplicationModule(
    id = "governance.procedurepages",
    displayName = "governance / procedure pages",
    allowedDependencies = {
      "foundation.shared",
      "foundation.people",
      "foundation.security",
      "procedure",
      "clock.timescales"
    })
@NullMarked
package uk.complexcase.governance.procedurepages;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
