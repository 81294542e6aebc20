/** Ids, the clock and value types that every room uses; depends on nothing. */
@ApplicationModule(
    id = "foundation.shared",
    displayName = "foundation / shared",
    allowedDependencies = {})
@NullMarked
package uk.complexcase.foundation.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
