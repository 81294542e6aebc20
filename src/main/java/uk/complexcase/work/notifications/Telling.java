package uk.complexcase.work.notifications;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.complexcase.clock.timescales.TimescaleCode;
import uk.complexcase.foundation.shared.PractitionerId;

/**
 * One act before it is told to anybody.
 *
 * @param key makes the notice unique with its recipient, however often the act is told
 */
record Telling(
    String key,
    Set<PractitionerId> to,
    NoticeKind kind,
    @Nullable RecordRef reference,
    @Nullable TimescaleCode timescale,
    @Nullable Instant due,
    Target target,
    boolean urgent,
    Sender sender) {

  Telling {
    to = Set.copyOf(to);
  }
}
