package uk.complexcase.cases.events;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.complexcase.foundation.shared.PractitionerId;

/**
 * An exploitation panel meets on another day, or not at all. Told once for each {@code key}.
 *
 * @param panel reference of the panel; empty where no case was brought to it yet
 * @param on the London day whose page says what holds now
 * @param until by when it is held; null where it does not meet
 * @param to chairs, members and whoever writes a paper for it
 * @param answering those who answer for an agency without being of the panel
 */
public record PanelDayMoved(
    String key,
    String panel,
    LocalDate on,
    @Nullable Instant until,
    Set<PractitionerId> to,
    Set<PractitionerId> answering,
    Instant at,
    PractitionerId by) {

  public PanelDayMoved {
    to = Set.copyOf(to);
    answering = Set.copyOf(answering);
  }
}
