/**
 * Who is involved with a child: agencies, and professionals by name or post, since when and until
 * when, and how it is known. Ended, never deleted.
 */
@ApplicationModule(
    id = "cases.involvement",
    displayName = "cases / involvement",
    allowedDependencies = {
      "foundation.shared",
      "foundation.people",
      "foundation.audit",
      "foundation.security",
      "cases.casefile",
      "cases.events"
    })
@NullMarked
package uk.complexcase.cases.involvement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
