package uk.complexcase.cases.plans;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import uk.complexcase.cases.plans.PanelPlans.Taken.Refused;

/**
 * What an act does to a line, or what refuses it.
 *
 * @param refused null where nothing does
 * @param act its code in the plan's history
 * @param words why, as the person wrote it
 */
record LineChange(
    @Nullable Refused refused, String act, String words, Instant at, Runnable change) {

  static LineChange refused(Refused why) {
    return new LineChange(why, "", "", Instant.EPOCH, () -> {});
  }

  static LineChange done(String act, String words, Instant at, Runnable change) {
    return new LineChange(null, act, words.strip(), at, change);
  }
}
