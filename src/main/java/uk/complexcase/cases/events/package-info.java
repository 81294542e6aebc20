/** Past-tense records that rooms publish and hear, so that rooms never depend on each other. */
@ApplicationModule(
    id = "cases.events",
    displayName = "cases / events",
    allowedDependencies = {"foundation.shared"})
@NullMarked
package uk.complexcase.cases.events;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
