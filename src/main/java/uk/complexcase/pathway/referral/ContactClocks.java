package uk.complexcase.pathway.referral;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import uk.complexcase.clock.timescales.ClockSubject;
import uk.complexcase.foundation.shared.CaseRef;

/** Whom clocks are about. Says nothing about who may know of it: for use behind a check only. */
public interface ContactClocks {

  /**
   * The case files of the children each of these clocks is about, as they stand after merges: one
   * where its part is one child's assessment, those discussed where it is a strategy discussion,
   * else all children of the contact. A case's own clock is about that file, and one of anything
   * else about nobody. Every subject asked for is there.
   */
  Map<ClockSubject, List<CaseRef>> children(Collection<ClockSubject> subjects);

  /**
   * Every contact and case file that may own a clock about one of these children: their contacts,
   * those whose strategy discussion they joined, and the files merged into theirs.
   */
  Set<String> ownersAbout(Collection<CaseRef> children);
}
