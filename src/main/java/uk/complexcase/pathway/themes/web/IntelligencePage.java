package uk.complexcase.pathway.themes.web;

import java.util.List;
import java.util.Map;
import uk.complexcase.cases.casefile.IdentityBar;
import uk.complexcase.pathway.themes.IntelligenceDesk.Sent;
import uk.complexcase.work.pages.FormPage;
import uk.complexcase.work.pages.TypedForm;

/**
 * The page of intelligence about one child that went to other authorities.
 *
 * @param records whether the viewer records here
 */
public record IntelligencePage(
    IdentityBar child,
    List<Sent> sent,
    Map<String, Map<String, String>> choices,
    boolean records,
    TypedForm form)
    implements FormPage {

  /** The choices of a field. */
  public List<Choice> choicesOf(String field) {
    return Choice.of(choices.getOrDefault(field, Map.of()));
  }
}
