package uk.complexcase.pathway.meetings.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.complexcase.foundation.people.Agency;
import uk.complexcase.foundation.people.Practitioner;
import uk.complexcase.pathway.meetings.DiscussionView;
import uk.complexcase.pathway.meetings.DiscussionView.Invitee;
import uk.complexcase.pathway.meetings.DiscussionView.Person;
import uk.complexcase.pathway.meetings.MeetingMode;
import uk.complexcase.pathway.meetings.StrategyTiming;

/** The forms by which conveners call a discussion together. */
final class ConveneForms {

  private static final String WHEN = "For example 27 3 2027 at 14:30";

  private static final String OUTSIDE =
      "Of somebody outside: they get reference, time and a calendar entry. Leave it empty to ring them";

  private static final String TELEPHONE = "Of somebody outside; only those who convene see it";

  private static final String JOIN =
      "Room, video link or number to ring. It goes out with the invitation: no child's name";

  private ConveneForms() {}

  static List<ActForm> of(DiscussionView view, List<Practitioner> people) {
    if (!view.you().convenes() && !view.you().chairs()) {
      return List.of();
    }
    var forms = new ArrayList<ActForm>();
    forms.add(prepare(view));
    forms.add(invite(view, people));
    for (var one : view.asked()) {
      forms.add(change(view, one, people));
      if (one.toRing()) {
        forms.add(
            new ActForm("tell-invitee", one.id(), "people", "They were told", "Record it")
                .kept("invitee", one.id())
                .stamp("version", one.version())
                .text(
                    "how",
                    "How were they told?",
                    "For example by telephone, and who took the call",
                    ""));
      }
      forms.add(
          new ActForm("uninvite", one.id(), "people", "Do not ask them", "Do not ask them to come")
              .kept("invitee", one.id())
              .stamp("version", one.version())
              .area("reason", "Why are they not asked to come?", "", ""));
    }
    forms.addAll(takenBack(view));
    for (var gap : view.gaps()) {
      forms.add(
          new ActForm("explain-gap", gap.agency(), "people", "Say why not", "Record the reason")
              .kept("agency", gap.agency())
              .area(
                  "reason",
                  "Why is " + gap.agency().label() + " not asked to come?",
                  "",
                  gap.reason()));
    }
    if (view.you().opensLists()) {
      forms.add(
          new ActForm(
                  "open-list", "", "leads", "Put somebody on the child's list", "Put on the list")
              .select("person", "Person", "", Options.people(people), "")
              .area("reason", "Why do they have to know of the child?", "", ""));
    }
    if (view.session().startedAt() == null) {
      forms.add(
          new ActForm("convene", "", "send", "Send the invitations", "Send the invitations")
              .radios(
                  "mode",
                  "How do they meet?",
                  "",
                  Options.of(MeetingMode.values(), MeetingMode::label),
                  Options.name(view.session().mode()))
              .dateTime("plannedFor", "When do they meet?", WHEN, view.session().plannedFor())
              .text("howToJoin", "How do they join?", JOIN, view.session().howToJoin()));
    }
    if (view.you().convenes()
        && view.sessions().size() == 1
        && view.session().startedAt() == null) {
      forms.add(callOff());
    }
    return forms;
  }

  /** Of those to be rung because they are not to come any more; also once it is called off. */
  static List<ActForm> takenBack(DiscussionView view) {
    return view.ringOff().stream()
        .filter(one -> one.toldOff() == null)
        .map(ConveneForms::off)
        .toList();
  }

  private static ActForm off(Invitee one) {
    return new ActForm("tell-taken-back", one.id(), "people", "They were told", "Record it")
        .kept("invitee", one.id())
        .stamp("version", one.version())
        .text("how", "How were they told?", "For example by telephone, and who took the call", "");
  }

  private static ActForm callOff() {
    return new ActForm("call-off", "", "send", "Hold no discussion", "Call it off")
        .area("reason", "Why is no discussion held?", "Whoever asked for it is told", "")
        .radios("immediateRisk", "Is a child in danger at once?", "", Options.YES_NO, "")
        .area("keptSafe", "How is each child kept safe instead?", "Needed where one is", "");
  }

  private static String id(@Nullable Person person) {
    return person == null ? "" : person.id().value();
  }

  /** Chair, note taker and how soon, in one form. */
  private static ActForm prepare(DiscussionView view) {
    var form =
        new ActForm("prepare", "", "leads", "How soon, and who leads", "Record")
            .section("timing", "set-timing")
            .radios(
                "timing",
                "How soon is it held?",
                "",
                Options.of(StrategyTiming.values(), StrategyTiming::label),
                Options.name(view.timing()))
            .area("reason", "Why later than 24 hours?", "", view.timingReason())
            .dateTime(
                "plannedFor",
                "When is it held?",
                WHEN,
                view.timing() == StrategyTiming.PLANNED_MEETING
                    ? view.session().plannedFor()
                    : null);
    for (var child : view.children()) {
      form.area(
          "interimSafetyPlan." + child.ref(),
          "How is %s kept safe until then?".formatted(child.identity().name()),
          "",
          child.interimSafetyPlan());
    }
    return form.section("leads", "name-chair")
        .select(
            "chair",
            "Chair",
            view.chairRule(),
            Options.shown(view.possibleChairs()),
            id(view.chair()))
        .section("notes", "name-note-taker")
        .select(
            "noteTaker",
            "Note taker",
            "Of business support, and never the chair (CSD-66)",
            Options.shown(view.possibleNoteTakers()),
            id(view.noteTaker()));
  }

  private static ActForm invite(DiscussionView view, List<Practitioner> people) {
    return new ActForm("invite", "", "people", "Ask somebody else", "Ask them to come")
        .select("agency", "Agency", "", Options.of(Agency.values(), Agency::label), "")
        .select("person", "Person", "Empty for somebody outside", Options.people(people), "")
        .text("outsideName", "Name of somebody outside", "", "")
        .text("outsideEmail", "Their email address", OUTSIDE, "")
        .text("outsideTelephone", "Their telephone number", TELEPHONE, "")
        .checks("children", "About which children?", "None for all", Options.children(view), "");
  }

  private static ActForm change(DiscussionView view, Invitee one, List<Practitioner> people) {
    var theirs =
        people.stream()
            .filter(person ->
                person.organisation().agency() == one.agency()
                    || person.organisation().id().equals(one.employer())
                    || person.id().value().equals(id(one.person())))
            .toList();
    return new ActForm(
            "change-invitee", one.id(), "people", "Name who comes", "Record who is asked")
        .kept("invitee", one.id())
        .stamp("version", one.version())
        .select("person", "Person", "", Options.people(theirs), id(one.person()))
        .text("outsideName", "Or the name of somebody outside", "", one.outsideName())
        .text("outsideEmail", "Their email address", OUTSIDE, one.outsideEmail())
        .text("outsideTelephone", "Their telephone number", TELEPHONE, one.outsideTelephone())
        .checks(
            "children",
            "About which children?",
            "None for all",
            Options.children(view),
            Options.joined(one.children()));
  }
}
