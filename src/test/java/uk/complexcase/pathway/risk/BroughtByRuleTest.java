package uk.complexcase.pathway.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import java.time.DayOfWeek;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.complexcase.cases.events.ReferredToComplexSafeguarding;
import uk.complexcase.clock.panels.PanelDates;
import uk.complexcase.clock.panels.PanelSettings;
import uk.complexcase.clock.panels.PanelSettings.Hears;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.ContactRef;
import uk.complexcase.foundation.shared.PractitionerId;
import uk.complexcase.procedure.models.ModelsFixture;

/** Which cases the panel hears by rule, whichever of its two readings the area chose. */
class BroughtByRuleTest {

  private static final Instant NOW = Instant.parse("2027-01-18T10:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "BY_LEVEL, LOW, false",
    "BY_LEVEL, MEDIUM, false",
    "BY_LEVEL, HIGH, true",
    "EVERY_EXPLOITED_CHILD, LOW, true",
    "EVERY_EXPLOITED_CHILD, MEDIUM, true",
    "EVERY_EXPLOITED_CHILD, HIGH, true"
  })
  void theTableAnswersForEachLevel(Hears hears, String level, boolean brought) {
    var calendar =
        new PanelCalendar(
            ModelsFixture.delivered(),
            new PanelSettings(DayOfWeek.WEDNESDAY, 3, 5, 1, hears),
            mock(PanelDates.class),
            event -> {},
            () -> NOW);
    var child = new CaseRef("C-4M8T-2XJ6");
    var referred =
        new ReferredToComplexSafeguarding(
            child, new ContactRef("R-4M8T-2XJ6"), level, NOW, NOW, new PractitionerId("worker"));

    assertThat(calendar.byRule(new CsCase(referred, child))).isEqualTo(brought);
  }
}
