package uk.complexcase.desk.web;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import org.springframework.context.annotation.Bean;
import uk.complexcase.clock.timescales.BankHolidays;
import uk.complexcase.clock.timescales.ClosedTimes;
import uk.complexcase.clock.timescales.HolidayLists;
import uk.complexcase.foundation.people.Absences;
import uk.complexcase.foundation.people.PeopleRegister;
import uk.complexcase.foundation.people.Rota;

/** The calendar and the rota of the fictional day; part of {@link FictionalRooms}. */
class FictionalCalendar {

  @Bean
  BankHolidays bankHolidays() {
    return mock(BankHolidays.class);
  }

  @Bean
  HolidayLists holidayLists() {
    return mock(HolidayLists.class);
  }

  @Bean
  Rota rota() {
    return mock(Rota.class);
  }

  @Bean
  Absences absences() {
    return mock(Absences.class);
  }

  @Bean
  ClosedTimes closedTimes() {
    return mock(ClosedTimes.class);
  }

  @Bean
  PeopleRegister register() {
    var register = mock(PeopleRegister.class);
    when(register.everyone()).thenReturn(FictionalRooms.PEOPLE);
    return register;
  }
}
