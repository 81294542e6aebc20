/** Fictional people and referrals for a first start with profile {@code local}. */
@NullMarked
package uk.complexcase.sample;

import org.jspecify.annotations.NullMarked;
