/** The rules of the house, checked. */
@NullMarked
package uk.complexcase.architecture;

import org.jspecify.annotations.NullMarked;
