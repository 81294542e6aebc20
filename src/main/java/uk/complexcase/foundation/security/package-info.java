/** Sign-in, the permission matrix and access to cases: decided here and nowhere else. */
@ApplicationModule(
    id = "foundation.security",
    displayName = "foundation / security",
    allowedDependencies = {"foundation.shared", "foundation.people", "foundation.audit"})
@NullMarked
package uk.complexcase.foundation.security;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
