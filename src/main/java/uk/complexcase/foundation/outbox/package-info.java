/** The transactional outbox: what was published and not heard is given out again until it is. */
@ApplicationModule(
    id = "foundation.outbox",
    displayName = "foundation / outbox",
    allowedDependencies = "foundation.shared")
@NullMarked
package uk.complexcase.foundation.outbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
