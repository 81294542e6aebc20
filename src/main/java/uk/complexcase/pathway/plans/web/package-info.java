/** The page of a child's multi-agency plan. */
@NullMarked
package uk.complexcase.pathway.plans.web;

import org.jspecify.annotations.NullMarked;
