/** What starts the enquiry on the engine: adapters without rules. */
@NullMarked
package uk.complexcase.pathway.enquiry.process;

import org.jspecify.annotations.NullMarked;
