package uk.complexcase.pathway.disruption.web;

import java.util.List;
import java.util.Map;
import uk.complexcase.cases.casefile.IdentityBar;
import uk.complexcase.pathway.disruption.DisruptionRecord;
import uk.complexcase.work.pages.FormPage;
import uk.complexcase.work.pages.TypedForm;

/**
 * The page of a child's disruption: what was typed, and what is on record.
 *
 * @param records whether the viewer records options
 * @param followsNrm whether the viewer records where the referral stands
 */
public record DisruptionPage(
    IdentityBar child,
    DisruptionRecord on,
    Map<String, Map<String, String>> choices,
    boolean records,
    boolean followsNrm,
    TypedForm form)
    implements FormPage {

  /** The choices of a field. */
  public List<Choice> choicesOf(String field) {
    return Choice.of(choices.getOrDefault(field, Map.of()));
  }

  /** What may be recorded of the referral next. */
  public List<Choice> nextOfNrm() {
    return choicesOf("status").stream().filter(one -> on.nrmNext().contains(one.value())).toList();
  }
}
