package uk.complexcase.governance.monitor;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import uk.complexcase.cases.casefile.ChildIdentity;
import uk.complexcase.foundation.shared.CaseRef;

/**
 * A case behind a figure.
 *
 * @param child who it is; null where the viewer may not open the file
 * @param since since when the figure counts it
 */
public record WaitingCase(CaseRef ref, @Nullable ChildIdentity child, Instant since) {}
