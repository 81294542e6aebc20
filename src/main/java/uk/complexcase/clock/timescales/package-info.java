/** Working days, timescales and the deadline register. */
@ApplicationModule(
    id = "clock.timescales",
    displayName = "clock / timescales",
    allowedDependencies = {
      "foundation.shared",
      "foundation.people",
      "foundation.audit",
      "procedure"
    })
@NullMarked
package uk.complexcase.clock.timescales;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
