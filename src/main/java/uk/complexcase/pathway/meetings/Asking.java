package uk.complexcase.pathway.meetings;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.complexcase.foundation.security.CaseAccess;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.pathway.meetings.StrategyDesk.RequestOutcome;

/** Takes in a practitioner's request for a discussion (CSD-10). */
@Component
class Asking {

  private static final int LONGEST = 4000;

  /** Older than this it is a slip of the keyboard, and its clock would be missed as it opens. */
  private static final Duration OLDEST = Duration.ofDays(366);

  private final OpeningDiscussion opening;
  private final CaseAccess access;
  private final InstantSource clock;

  Asking(OpeningDiscussion opening, CaseAccess access, InstantSource clock) {
    this.opening = opening;
    this.access = access;
    this.clock = clock;
  }

  RequestOutcome ask(Viewer viewer, DiscussionWanted wanted) {
    wanted.children().forEach(child -> access.requireOpen(viewer, child));
    var because = Check.clean(wanted.because());
    return refusal(wanted, because)
        .orElseGet(() -> {
          var opened =
              opening.open(
                  new Asked(
                      key(viewer, wanted),
                      "",
                      wanted.children(),
                      wanted.informationReceivedAt(),
                      wanted.complex(),
                      wanted.circumstances(),
                      viewer.organisation().id(),
                      because,
                      viewer.id(),
                      clock.instant()));
          return new RequestOutcome.Requested(opened.discussion(), opened.joined());
        });
  }

  private Optional<RequestOutcome> refusal(DiscussionWanted wanted, String because) {
    if (wanted.children().isEmpty()) {
      return refused("children", "Choose at least one child");
    }
    if (because.isEmpty() || because.length() > LONGEST) {
      return refused("because", "Write what was learnt, in 4,000 characters or fewer");
    }
    if (wanted.informationReceivedAt().isAfter(clock.instant())) {
      return refused("receivedAt", "Enter a time that is not in the future");
    }
    if (wanted.informationReceivedAt().isBefore(clock.instant().minus(OLDEST))) {
      return refused("receivedAt", "Enter a time of the last twelve months; check the year");
    }
    return Optional.empty();
  }

  private static Optional<RequestOutcome> refused(String field, String sentence) {
    return Optional.of(new RequestOutcome.Refused(field, sentence));
  }

  /** Two people's pages never make the same key. */
  private static String key(Viewer viewer, DiscussionWanted wanted) {
    return java.util
        .UUID
        .nameUUIDFromBytes(
            (viewer.id() + "|" + wanted.key()).getBytes(java.nio.charset.StandardCharsets.UTF_8))
        .toString();
  }
}
