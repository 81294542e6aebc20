package uk.complexcase.pathway.plans.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import uk.complexcase.cases.actions.ActionKind;
import uk.complexcase.cases.casefile.IdentityBar;
import uk.complexcase.cases.plans.Fit;
import uk.complexcase.cases.sharing.HandlingCode;
import uk.complexcase.foundation.people.Agency;
import uk.complexcase.pathway.plans.PlanDesk;
import uk.complexcase.pathway.plans.SettlingChoice;
import uk.complexcase.work.pages.FormPage;
import uk.complexcase.work.pages.TypedForm;

/** The page of a child's multi-agency plan: what was typed, and what is on record. */
public record PlanPage(
    IdentityBar child, PlanDesk.Shown shown, List<Map<String, String>> people, TypedForm form)
    implements FormPage {

  /** Those who may own a line. */
  public List<Choice> owners() {
    return people.stream()
        .map(one -> new Choice(one.getOrDefault("value", ""), one.getOrDefault("label", "")))
        .toList();
  }

  /** What a line is for. */
  public List<Choice> kinds() {
    return Arrays.stream(ActionKind.values())
        .map(one -> new Choice(one.name(), one.label()))
        .toList();
  }

  /** The agencies of somebody from outside. */
  public List<Choice> agencies() {
    return Arrays.stream(Agency.values()).map(one -> new Choice(one.name(), one.label())).toList();
  }

  /** Who may read a line; social care always does, since it confirms every line. */
  public List<Choice> handlings() {
    return Arrays.stream(HandlingCode.values())
        .filter(one -> one.reaches(Agency.CSC))
        .map(one -> new Choice(one.name(), one.label()))
        .toList();
  }

  /** How a line may fit. */
  public List<Choice> fits() {
    return Arrays.stream(Fit.values()).map(one -> new Choice(one.name(), one.label())).toList();
  }

  /** How a line may be settled. */
  public List<Choice> settlings() {
    return Arrays.stream(SettlingChoice.values())
        .map(one -> new Choice(one.name(), one.label()))
        .toList();
  }
}
