package uk.complexcase.pathway.adulthood;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.complexcase.cases.casefile.DaysOfBirth;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.LondonTime;
import uk.complexcase.work.tasks.FormData;
import uk.complexcase.work.tasks.FormReader;

/** Answers the pages of this room. */
@Service
@Transactional
class KeptAdulthoodDesk implements AdulthoodDesk {

  private static final int OLDEST = 120;

  private final AdulthoodReading reading;
  private final DaysOfBirth days;
  private final InstantSource clock;

  KeptAdulthoodDesk(AdulthoodReading reading, DaysOfBirth days, InstantSource clock) {
    this.reading = reading;
    this.days = days;
    this.clock = clock;
  }

  @Override
  @Transactional(readOnly = true)
  public AdulthoodRecord record(Viewer viewer, CaseRef child) {
    return reading.of(viewer, child);
  }

  @Override
  @Transactional(readOnly = true)
  public List<DaysOfBirth.Change> births(Viewer viewer, CaseRef child) {
    return days.changes(viewer, child);
  }

  @Override
  public BirthKept birth(Viewer viewer, CaseRef child, String typed, String reason) {
    // who may not open the file learns nothing of what is wrong with what they typed
    reading.of(viewer, child);
    var form = new FormReader(new FormData(Map.of("born", typed, "reason", reason)));
    var today = LondonTime.today(clock);
    var day = form.date("born", "Enter the date of birth");
    if (day.isAfter(today) || day.isBefore(today.minusYears(OLDEST))) {
      form.problem("born", "Enter a date of birth that is not in the future");
    }
    String why = form.text("reason", "Write where it is known from, or what was wrong");
    if (form.refused()) {
      return new BirthKept.Refused(form.refusal().problems());
    }
    return new BirthKept.Done(
        days.set(viewer, child, day, why)
            ? "Date of birth recorded. What counts from it moves with it."
            : "The date of birth stood so already.");
  }
}
