/** Pages on which a room shows and records what concerns one child. */
@ApplicationModule(
    id = "work.pages",
    displayName = "work / pages",
    allowedDependencies = {
      "foundation.shared",
      "foundation.audit",
      "foundation.security",
      "cases.casefile",
      "work.tasks"
    })
@NullMarked
package uk.complexcase.work.pages;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
