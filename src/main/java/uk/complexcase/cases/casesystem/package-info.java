/** The port to the council's case system (LCS, ICS): numbers in, records out, receipts tracked. */
@ApplicationModule(
    id = "cases.casesystem",
    displayName = "cases / casesystem",
    allowedDependencies = {
      "foundation.shared",
      "foundation.people",
      "foundation.security",
      "foundation.audit",
      "cases.casefile",
      "cases.events"
    })
@NullMarked
package uk.complexcase.cases.casesystem;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
