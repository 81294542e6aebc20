/** Practitioners, their organisations, agencies and roles; who is on call and who stands in. */
@ApplicationModule(
    id = "foundation.people",
    displayName = "foundation / people",
    allowedDependencies = {"foundation.shared", "foundation.audit"})
@NullMarked
package uk.complexcase.foundation.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
