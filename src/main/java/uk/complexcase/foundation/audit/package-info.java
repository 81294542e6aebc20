/** The append-only, hash-chained log of acts and of views. */
@ApplicationModule(
    id = "foundation.audit",
    displayName = "foundation / audit",
    allowedDependencies = {"foundation.shared"})
@NullMarked
package uk.complexcase.foundation.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
