/** The pages of the exploitation panels. */
@NullMarked
package uk.complexcase.pathway.mace.web;

import org.jspecify.annotations.NullMarked;
