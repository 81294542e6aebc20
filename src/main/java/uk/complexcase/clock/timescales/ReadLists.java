package uk.complexcase.clock.timescales;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.complexcase.foundation.shared.LondonTime;
import uk.complexcase.foundation.shared.PractitionerId;

/** Reads lists of bank holidays against the calendar as it stands. */
@Service
@Transactional
class ReadLists implements HolidayLists {

  private static final int LONGEST_REASON = 2000;

  private final Reckoners reckoners;
  private final Recomputing recomputing;
  private final CalendarChanges changes;
  private final InstantSource clock;

  ReadLists(
      Reckoners reckoners, Recomputing recomputing, CalendarChanges changes, InstantSource clock) {
    this.reckoners = reckoners;
    this.recomputing = recomputing;
    this.changes = changes;
    this.clock = clock;
  }

  @Override
  @Transactional(readOnly = true)
  public ListReading read(byte[] list) {
    var faults = new ListFaults();
    var plan = plan(list, faults);
    return faults.isEmpty() ? preview(plan) : faults.faulty();
  }

  @Override
  public ListReading takeIn(byte[] list, String shown, PractitionerId by) {
    var faults = new ListFaults();
    var plan = plan(list, faults);
    if (!faults.isEmpty()) {
      return faults.faulty();
    }
    if (!mark(plan.changes()).equals(shown)) {
      return preview(plan);
    }
    return plan.changes().isEmpty()
        ? new ListReading.TakenIn(0, 0)
        : new ListReading.TakenIn(
            plan.changes().size(), changes.make(plan.changes(), by, reason(plan.changes())));
  }

  private ListPlan plan(byte[] list, ListFaults faults) {
    var text = ListText.read(list, faults);
    if (!faults.isEmpty()) {
      return ListPlan.NONE;
    }
    boolean official = text.stripLeading().startsWith("{") || text.stripLeading().startsWith("[");
    var lines = official ? OfficialList.read(text, faults) : CsvList.read(text, faults);
    var today = LondonTime.today(clock);
    var listed =
        official
            ? ListedDays.of(ListPlan.recent(lines, today), today, faults)
            : ListedDays.of(lines, today, faults);
    return ListPlan.of(listed, official, reckoners.calendar(), today, faults);
  }

  private ListReading.Preview preview(ListPlan plan) {
    var calendar = reckoners.calendar();
    var days =
        plan.changes().stream()
            .map(one ->
                new ListReading.Day(
                    one.day(),
                    one.holiday(),
                    one.name(),
                    calendar.holidayOn(one.day()).orElse(null)))
            .toList();
    int moving =
        plan.changes().isEmpty() ? 0 : recomputing.wouldMove(calendar.with(plan.changes()));
    return new ListReading.Preview(
        days, plan.unchanged(), plan.leftAlone(), moving, mark(plan.changes()));
  }

  /** Says in the history of each clock that moves what was changed; cut where it is long. */
  private static String reason(List<Declaration> changes) {
    var all =
        "A list of bank holidays was taken in. "
            + changes.stream().map(Declaration::sentence).collect(Collectors.joining("; "));
    return all.length() <= LONGEST_REASON ? all : all.substring(0, LONGEST_REASON - 1) + "…";
  }

  private static String mark(List<Declaration> changes) {
    try {
      var text = changes.stream().map(Declaration::toString).collect(Collectors.joining("\n"));
      var digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
