package uk.complexcase.pathway.mace.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.sharing.HandlingCode;
import uk.complexcase.foundation.people.Agency;
import uk.complexcase.foundation.shared.LocalDateText;
import uk.complexcase.pathway.mace.PanelAct;
import uk.complexcase.pathway.mace.PanelAttendance;
import uk.complexcase.pathway.mace.PanelOutcome;
import uk.complexcase.work.pages.TypedForm;

/** Reads what was typed on a panel's pages as an act; what is not understood is left empty. */
@Component
class ReadPanelActs {

  private static final int MOST_PLACE = 9999;

  /** The act of a form on the panel's own page; empty where it names none. */
  Optional<PanelAct> ofPanel(TypedForm form) {
    String item = form.text("item");
    return Optional.ofNullable(
        switch (form.text("act")) {
          case "order" -> new PanelAct.Order(places(form));
          case "take-late" -> new PanelAct.TakeLate(item, form.text("reason-" + item));
          case "move-on" -> new PanelAct.MoveOn(item, form.text("reason-" + item));
          case "hear-next" -> new PanelAct.HearNext(item);
          case "absent" -> new PanelAct.WillBeAbsent(form.text("absent"));
          case "attend" -> new PanelAct.Attend(attendance(form));
          case "begin" -> new PanelAct.Begin(form.text("beginReason"));
          case "move-day" -> new PanelAct.MoveDay(day(form, "to"), form.text("reason"));
          case "call-off" -> new PanelAct.CallOff(form.text("offReason"));
          case "settle-agenda" -> new PanelAct.SettleAgenda();
          case "end-panel" -> new PanelAct.EndPanel();
          case "agree-minutes" -> new PanelAct.AgreeMinutes();
          default -> null;
        });
  }

  /** The act of a form in the room; empty where it names none. */
  Optional<PanelAct> ofRoom(TypedForm form, String item) {
    return Optional.ofNullable(
        switch (form.text("act")) {
          case "agree" ->
              new PanelAct.Agree(
                  item,
                  form.submissionId(),
                  form.text("words"),
                  form.text("owner"),
                  day(form, "due"));
          case "recommend" ->
              new PanelAct.Recommend(
                  item,
                  form.submissionId(),
                  form.text("recommended"),
                  one(Agency.class, form.text("recommendTo")));
          case "end-case" ->
              new PanelAct.EndCase(
                  item, one(PanelOutcome.class, form.text("outcome")), form.text("outcomeReason"));
          default -> null;
        });
  }

  /** A line that is unsafe for the child. */
  PanelAct.PauseLine ofPause(TypedForm form, String item) {
    String line = form.text("line");
    return new PanelAct.PauseLine(item, line, form.text("unsafe-" + line));
  }

  /** An agency's return. */
  PanelAct.SendReturn ofReturn(TypedForm form) {
    var lines = new HashMap<String, PanelAct.Line>();
    after(form, "words-")
        .forEach((item, words) ->
            lines.put(
                item,
                new PanelAct.Line(
                    !form.text("nothing-" + item).isEmpty(),
                    words,
                    one(HandlingCode.class, form.text("handling-" + item)))));
    return new PanelAct.SendReturn(lines);
  }

  private static Map<String, Integer> places(TypedForm form) {
    var places = new HashMap<String, Integer>();
    after(form, "place-")
        .forEach((item, typed) -> {
          if (typed.matches("\\d{1,4}")) {
            places.put(item, Math.min(Integer.parseInt(typed), MOST_PLACE));
          }
        });
    return places;
  }

  private static Map<String, PanelAttendance> attendance(TypedForm form) {
    var all = new HashMap<String, PanelAttendance>();
    after(form, "attendance-")
        .forEach((ref, typed) -> {
          var chosen = one(PanelAttendance.class, typed);
          if (chosen != null) {
            all.put(ref, chosen);
          }
        });
    return all;
  }

  private static Map<String, String> after(TypedForm form, String prefix) {
    var all = new HashMap<String, String>();
    form.typed()
        .forEach((field, typed) -> {
          if (field.startsWith(prefix)) {
            all.put(field.substring(prefix.length()), typed.strip());
          }
        });
    return all;
  }

  private static @Nullable LocalDate day(TypedForm form, String field) {
    return LocalDateText.read(
                form.text(field + ".day"), form.text(field + ".month"), form.text(field + ".year"))
            instanceof LocalDateText.Understood day
        ? day.date()
        : null;
  }

  private static <E extends Enum<E>> @Nullable E one(Class<E> options, String typed) {
    return Arrays.stream(options.getEnumConstants())
        .filter(one -> one.name().equals(typed))
        .findFirst()
        .orElse(null);
  }
}
