package uk.complexcase.clock.timescales;

import java.time.LocalDate;
import java.util.Optional;

/** Says which days are bank holidays in England and Wales, and how a person calls them. */
interface Holidays {

  /** The holiday's name, for example "Good Friday"; empty on any other day. */
  Optional<String> holidayOn(LocalDate day);
}
