package uk.complexcase.pathway.minutes;

import java.util.HashMap;
import org.jspecify.annotations.Nullable;
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

  /** With the mark of the issue that took their place; null for none. */
  byte[] pdf(Minutes minutes, @Nullable Replacement replaced) {
    var values = new HashMap<String, Object>();
    values.put("minutes", minutes);
    values.put("replaced", replaced);
    return papers.pdf(
        new Paper(
            minutes.title(),
            minutes.standing(),
            minutes.marking(),
            papers.body("pathway/minutes/paper", values)));
  }
}
