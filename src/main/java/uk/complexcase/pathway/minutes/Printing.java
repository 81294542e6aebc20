package uk.complexcase.pathway.minutes;

import java.util.Map;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.papers.Paper;
import uk.complexcase.cases.papers.Papers;

/** Prints minutes; the same body stands on the page. */
@Component
class Printing {

  private final Papers papers;

  Printing(Papers papers) {
    this.papers = papers;
  }

  byte[] pdf(Minutes minutes) {
    return papers.pdf(
        new Paper(
            minutes.title(),
            minutes.standing(),
            minutes.marking(),
            papers.body("pathway/minutes/paper", Map.of("minutes", minutes))));
  }
}
