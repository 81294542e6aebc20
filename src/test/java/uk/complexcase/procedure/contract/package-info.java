/** What models and code promise each other, checked on the files alone. */
@NullMarked
package uk.complexcase.procedure.contract;

import org.jspecify.annotations.NullMarked;
