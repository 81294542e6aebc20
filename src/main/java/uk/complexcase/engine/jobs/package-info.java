/** How jobs reach workers: pushed to open streams, or fetched by long polls. */
@NullMarked
package uk.complexcase.engine.jobs;

import org.jspecify.annotations.NullMarked;
