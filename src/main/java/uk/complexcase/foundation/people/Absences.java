package uk.complexcase.foundation.people;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import uk.complexcase.foundation.shared.PractitionerId;

/** Keeps who is away and who stands in; every change is in the audit log. */
public interface Absences {

  /** Absences of anybody that touch these days, by first day. */
  List<Absence> between(LocalDate first, LocalDate last);

  /** The person's absences that are not over on this day, by first day. */
  List<Absence> ofPerson(PractitionerId person, LocalDate day);

  /**
   * Notes that a person is away. It may have begun, since illness is noted late. Refused for
   * somebody unknown, for a deputy who is unknown, is the person or has no role; for days that end
   * before they begin, are over, overlap another absence of the person, are more than a year long
   * or begin more than a year ahead.
   */
  CoverChange away(
      PractitionerId person,
      LocalDate first,
      LocalDate last,
      PractitionerId deputy,
      PractitionerId by);

  /**
   * The person is back: an absence that has begun ended yesterday, one that lies ahead is taken
   * away. One that is over stays as it is and this is refused.
   */
  CoverChange back(UUID absence, PractitionerId by);
}
