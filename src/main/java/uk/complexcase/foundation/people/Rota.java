package uk.complexcase.foundation.people;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import uk.complexcase.foundation.shared.PractitionerId;

/** Keeps the on-call rota; every change is in the audit log. */
public interface Rota {

  /** The roles for which somebody must be on call whenever offices are closed. A local default. */
  List<Role> ALWAYS = List.of(Role.CSC_ONCALL_SENIOR, Role.EDT);

  /** A time at which nobody is on call for a role; {@code until} is no longer part of it. */
  record Gap(Role role, Instant from, Instant until) {}

  /** Duties of all roles that touch this time, by start. */
  List<Duty> duties(Instant from, Instant until);

  /**
   * The times in this one at which nobody is on call for the role: the rota names nobody, or who it
   * names is away and has no deputy who is there.
   */
  List<Gap> gaps(Role role, Instant from, Instant until);

  /**
   * Puts a person on call for a role they hold. Refused for somebody unknown, who does not hold the
   * role on the first and the last day, is away on one of the days or is on call already at the
   * time; for a time that ends before it starts, is over, is longer than 31 days, or starts more
   * than a year ahead.
   */
  CoverChange putOnCall(
      Role role, PractitionerId person, Instant from, Instant until, PractitionerId by);

  /**
   * Takes the duty off the rota. One that has begun ends now and stays on record; one that is over
   * stays as it is and this is refused.
   */
  CoverChange takeOff(UUID duty, PractitionerId by);
}
