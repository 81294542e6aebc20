/** The page of handovers and moves of a child, and the handover pack. */
@NullMarked
package uk.complexcase.pathway.transition.web;

import org.jspecify.annotations.NullMarked;
