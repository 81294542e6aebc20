package uk.complexcase.desk.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.complexcase.clock.escalation.ClockedChildren;
import uk.complexcase.clock.timescales.Deadline;
import uk.complexcase.clock.timescales.DeadlineReading;
import uk.complexcase.clock.timescales.DeadlineRegister;
import uk.complexcase.clock.timescales.Rule;
import uk.complexcase.desk.web.DeadlineSight.Seen;
import uk.complexcase.foundation.security.CaseAccess;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.work.tasks.TaskDesk;

/**
 * Finds the running clocks a person or their teams have before them, earliest first. Reads on in
 * growing batches until the list is full or nothing is left, so that a clock that may not be shown
 * never keeps another one from being shown.
 */
@Component
@Transactional(readOnly = true)
class DueClocks {

  /** How many clocks one list shows. */
  static final int MOST = 200;

  private static final int FIRST_BATCH = 220;
  private static final int LARGEST_BATCH = 1500;
  private static final Comparator<Deadline> EARLIEST_FIRST =
      Comparator.comparing(Deadline::due).thenComparing(one -> one.id().toString());

  private final DeadlineRegister register;
  private final DeadlineReading reading;
  private final DeadlineSight sight;
  private final TaskDesk desk;
  private final CaseAccess access;
  private final ClockedChildren contacts;

  DueClocks(
      DeadlineRegister register,
      DeadlineReading reading,
      DeadlineSight sight,
      TaskDesk desk,
      CaseAccess access,
      ClockedChildren contacts) {
    this.register = register;
    this.reading = reading;
    this.sight = sight;
    this.desk = desk;
    this.access = access;
    this.contacts = contacts;
  }

  /**
   * The clocks to show.
   *
   * @param more whether there are others after them
   */
  record Found(List<Seen> clocks, boolean more) {

    static Found of(List<Seen> all) {
      return new Found(all.stream().limit(MOST).toList(), all.size() > MOST);
    }
  }

  /** Clocks of the tasks the viewer holds and of the cases whose access list names them. */
  Found mine(Viewer viewer) {
    var cases = access.naming(viewer);
    var owners = cases.isEmpty() ? List.<String>of() : contacts.ownersAbout(cases);
    var clocks =
        Stream.concat(
                register.all(desk.clocksOfMine(viewer)).stream(),
                reading.runningOfOwners(owners).stream())
            .filter(Deadline::running)
            .filter(one -> one.rule() != Rule.AGE)
            .distinct()
            .sorted(EARLIEST_FIRST)
            .toList();
    var found = new ArrayList<Seen>();
    int size = FIRST_BATCH;
    for (int from = 0; from < clocks.size() && found.size() <= MOST; from += size) {
      size = from == 0 ? FIRST_BATCH : LARGEST_BATCH;
      found.addAll(
          sight.listed(viewer, clocks.subList(from, Math.min(from + size, clocks.size()))));
    }
    return Found.of(found);
  }

  /** Clocks these candidate groups answer for. */
  Found ofTeams(Viewer viewer, Collection<String> groups) {
    var found = new ArrayList<Seen>();
    @Nullable Deadline last = null;
    while (found.size() <= MOST) {
      int size = last == null ? FIRST_BATCH : LARGEST_BATCH;
      var batch = reading.runningOf(groups, last, size);
      found.addAll(sight.listed(viewer, batch));
      if (batch.size() < size) {
        break;
      }
      last = batch.getLast();
    }
    return Found.of(found);
  }
}
