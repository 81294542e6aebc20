/** Practitioners, their organisations, agencies and roles. */
@ApplicationModule(
    id = "foundation.people",
    displayName = "foundation / people",
    allowedDependencies = {"foundation.shared"})
@NullMarked
package uk.complexcase.foundation.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
