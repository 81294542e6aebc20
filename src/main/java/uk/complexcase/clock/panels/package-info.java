/** When the exploitation panel meets and until when its papers can be sent. */
@ApplicationModule(
    id = "clock.panels",
    displayName = "clock / panels",
    allowedDependencies = {"foundation.shared", "foundation.audit", "clock.timescales"})
@NullMarked
package uk.complexcase.clock.panels;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
