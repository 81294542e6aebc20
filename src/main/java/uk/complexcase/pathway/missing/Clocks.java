package uk.complexcase.pathway.missing;

import uk.complexcase.clock.timescales.ClockSubject;
import uk.complexcase.clock.timescales.TimescaleCode;

/** The timescales this room opens by name; what they say stands in the decision table. */
final class Clocks {

  static final TimescaleCode RISK = new TimescaleCode("missing-risk-assessment");
  static final TimescaleCode SEARCH = new TimescaleCode("missing-search-review");
  static final TimescaleCode BACK = new TimescaleCode("missing-return");
  static final TimescaleCode PATTERN = new TimescaleCode("missing-pattern");
  static final TimescaleCode OFFER = new TimescaleCode("return-interview-offer");
  static final TimescaleCode FURTHER_OFFER = new TimescaleCode("return-interview-further-offer");
  static final TimescaleCode INTERVIEW = new TimescaleCode("return-home-interview");

  private Clocks() {}

  /**
   * What a clock of an episode is about. The search is looked at again and again, and an interview
   * may be declined twice: each round has a clock of its own.
   */
  static ClockSubject of(TimescaleCode code, MissingEpisode episode) {
    int round =
        code.equals(SEARCH)
            ? episode.searchRound
            : code.equals(FURTHER_OFFER) ? episode.declinedTimes : 1;
    var subject = ClockSubject.of(episode.openedOn());
    return subject.part(round == 1 ? episode.ref : episode.ref + "." + round);
  }
}
