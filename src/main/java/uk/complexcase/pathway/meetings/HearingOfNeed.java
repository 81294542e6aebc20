package uk.complexcase.pathway.meetings;

import java.time.InstantSource;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.events.StrategyDiscussionNeeded;

/** Opens or joins the discussion a room asks for. Idempotent by contact. */
@Component
class HearingOfNeed {

  private final OpeningDiscussion opening;
  private final InstantSource clock;

  HearingOfNeed(OpeningDiscussion opening, InstantSource clock) {
    this.opening = opening;
    this.clock = clock;
  }

  @ApplicationModuleListener
  void on(StrategyDiscussionNeeded needed) {
    var contact = needed.contact().value();
    opening.open(
        new Asked(
            contact,
            contact,
            needed.children(),
            needed.informationReceivedAt(),
            needed.complex(),
            circumstances(needed.circumstances()),
            needed.referringEmployer(),
            "Decided on the contact " + contact,
            needed.by(),
            clock.instant()));
  }

  /** A code this room has no rule for asks nobody to come. */
  private static Set<Circumstance> circumstances(Set<String> codes) {
    var known = EnumSet.noneOf(Circumstance.class);
    Arrays.stream(Circumstance.values())
        .filter(one -> codes.contains(one.name()))
        .forEach(known::add);
    return known;
  }
}
