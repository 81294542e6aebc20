/** Tests of the whole product, and what they share. */
@NullMarked
package uk.complexcase.product;

import org.jspecify.annotations.NullMarked;
