/** The models in force, their metadata and clauses, and the port to Camunda. */
@ApplicationModule(
    id = "procedure",
    displayName = "procedure",
    allowedDependencies = {"foundation.shared", "foundation.people", "foundation.audit"})
@NullMarked
package uk.complexcase.procedure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
