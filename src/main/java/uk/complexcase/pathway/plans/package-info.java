/**
 * What people are asked to do about a child's multi-agency plan: confirm how its lines fit the
 * child's plan, settle those that do not, review it and close it. The plans below hold what stands.
 */
@ApplicationModule(
    id = "pathway.plans",
    displayName = "pathway / plans",
    allowedDependencies = {
      "foundation.shared",
      "foundation.people",
      "foundation.audit",
      "foundation.security",
      "procedure",
      "clock.timescales",
      "cases.casefile",
      "cases.actions",
      "cases.sharing",
      "cases.plans",
      "cases.events",
      "work.pages",
      "work.pages::web",
      "work.steps",
      "work.tasks"
    })
@NullMarked
package uk.complexcase.pathway.plans;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
