/**
 * The way of a young person to adult services from 16, to 18 and as a victim who is adult now; the
 * clocks of age it hears of are the register's.
 */
@ApplicationModule(
    id = "pathway.adulthood",
    displayName = "pathway / adulthood",
    allowedDependencies = {
      "foundation.shared",
      "foundation.people",
      "foundation.audit",
      "foundation.security",
      "procedure",
      "clock.timescales",
      "cases.casefile",
      "cases.events",
      "work.pages",
      "work.pages::web",
      "work.steps",
      "work.tasks"
    })
@NullMarked
package uk.complexcase.pathway.adulthood;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
