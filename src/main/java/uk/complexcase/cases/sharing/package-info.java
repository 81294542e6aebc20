/** How far a piece of information may go, and who is kept out of a discussion. */
@ApplicationModule(
    id = "cases.sharing",
    displayName = "cases / sharing",
    allowedDependencies = {
      "foundation.shared",
      "foundation.people",
      "foundation.security",
      "foundation.audit",
      "cases.casefile"
    })
@NullMarked
package uk.complexcase.cases.sharing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
