package uk.complexcase.pathway.mace.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import uk.complexcase.cases.sharing.HandlingCode;
import uk.complexcase.foundation.people.Agency;
import uk.complexcase.foundation.shared.LondonTime;
import uk.complexcase.pathway.mace.PanelAgenda.Person;
import uk.complexcase.pathway.mace.PanelAttendance;
import uk.complexcase.pathway.mace.PanelOutcome;
import uk.complexcase.work.pages.FormPage;
import uk.complexcase.work.pages.TypedForm;

/**
 * A page of a panel: what is on record, and what was typed.
 *
 * @param on agenda, room or return sheet
 * @param day the panel's day as its address has it
 */
public record PanelPage<T>(T on, String day, TypedForm form) implements FormPage {

  /** How far a line may go. */
  public List<Choice> handlings() {
    return Arrays.stream(HandlingCode.values())
        .map(one -> new Choice(one.name(), one.label()))
        .toList();
  }

  /** What can be decided for a case. */
  public List<Choice> outcomes() {
    return Arrays.stream(PanelOutcome.values())
        .map(one -> new Choice(one.name(), one.label()))
        .toList();
  }

  /** Whether an agency was there. */
  public List<Choice> attendances() {
    return Arrays.stream(PanelAttendance.values())
        .map(one -> new Choice(one.name(), one.label()))
        .toList();
  }

  /** The agencies a recommendation can go to. */
  public List<Choice> agencies() {
    return Arrays.stream(Agency.values()).map(one -> new Choice(one.name(), one.label())).toList();
  }

  /** A day as people say it. */
  public String said(LocalDate date) {
    return LondonTime.day(date);
  }

  /** People as choices. */
  public List<Choice> people(List<Person> people) {
    return people.stream().map(one -> new Choice(one.id(), one.label())).toList();
  }

  /** What was typed, or else what is on record. */
  public String kept(String field, String onRecord) {
    return form.typed().isEmpty() ? onRecord : value(field);
  }
}
