/**
 * Minutes: composed for each recipient and for each child's record, issued once, filed and told of.
 */
@ApplicationModule(
    id = "pathway.minutes",
    displayName = "pathway / minutes",
    allowedDependencies = {
      "foundation.shared",
      "foundation.people",
      "foundation.audit",
      "foundation.security",
      "cases.casefile",
      "cases.actions",
      "cases.sharing",
      "cases.papers",
      "cases.casesystem",
      "cases.events",
      "pathway.meetings"
    })
@NullMarked
package uk.complexcase.pathway.minutes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
