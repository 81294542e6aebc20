/** The watch over every open deadline: who is warned, who hears of a breach, and who after them. */
@ApplicationModule(
    id = "clock.escalation",
    displayName = "clock / escalation",
    allowedDependencies = {
      "foundation.shared",
      "foundation.people",
      "foundation.security",
      "foundation.audit",
      "procedure",
      "clock.timescales"
    })
@NullMarked
package uk.complexcase.clock.escalation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
