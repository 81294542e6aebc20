/** The pages of a child's way to adult services and of their day of birth. */
@NullMarked
package uk.complexcase.pathway.adulthood.web;

import org.jspecify.annotations.NullMarked;
