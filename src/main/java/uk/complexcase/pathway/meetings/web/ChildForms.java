package uk.complexcase.pathway.meetings.web;

import java.util.ArrayList;
import java.util.List;
import uk.complexcase.pathway.meetings.ChildOutcome;
import uk.complexcase.pathway.meetings.DiscussionView;
import uk.complexcase.pathway.meetings.DiscussionView.Child;
import uk.complexcase.pathway.meetings.ParentsRole;
import uk.complexcase.pathway.meetings.UrgentMeasure;
import uk.complexcase.pathway.meetings.ViewSought;
import uk.complexcase.pathway.meetings.web.Field.Option;

/** The forms of each child: its sections, its outcome, and protection at any moment. */
final class ChildForms {

  private static final List<Option> SOUGHT = Options.of(ViewSought.values(), ViewSought::label);
  private static final String NOW = "now-";

  private ChildForms() {}

  static List<ActForm> of(DiscussionView view) {
    var forms = new ArrayList<ActForm>();
    for (var child : view.children()) {
      if (view.you().contributes()) {
        sections(forms, child);
      }
      if (view.you().chairs()) {
        forms.add(protect(child));
        forms.add(measure(child, NOW + child.ref(), "protect"));
        forms.add(outcome(child));
        forms.add(measure(child, child.ref().value(), place(child)));
      }
    }
    return forms;
  }

  static String place(Child child) {
    return "child-" + child.ref();
  }

  private static ActForm form(Child child, String act, String title, String section) {
    return new ActForm(act, child.ref(), place(child), title, "Record")
        .kept("child", child.ref())
        .stamp("seen", child.stamps().getOrDefault(section, ""));
  }

  private static void sections(List<ActForm> forms, Child child) {
    var name = child.identity().name();
    forms.add(
        form(child, "record-voice", "What %s says".formatted(name), "voice")
            .radios("sought", "Was the child asked?", "", SOUGHT, Options.name(child.voice()))
            .area(
                "words",
                "What the child says",
                "In their own words; or why they were not asked, and the plan",
                child.voiceWords())
            .area("changed", "What changed because of it?", "", child.voiceChanged()));
    forms.add(
        form(child, "record-parents", "What parents or carers say", "parents")
            .radios("sought", "Were they asked?", "", SOUGHT, Options.name(child.parentsView()))
            .area(
                "words",
                "What they say",
                "Or why they were not asked, and the plan",
                child.parentsWords())
            .radios(
                "role",
                "Their part in keeping the child safe",
                "",
                Options.of(ParentsRole.values(), ParentsRole::label),
                Options.name(child.parentsRole())));
    forms.add(
        form(child, "record-safety-plan", "How the child is kept safe", "safetyPlan")
            .area(
                "plan", "How is the child kept safe while enquiries run?", "", child.safetyPlan()));
    forms.add(
        form(child, "record-support", "Support", "support")
            .area("support", "What support do child and carers need?", "", child.support()));
    forms.add(
        form(child, "record-telling", "Who tells them", "telling")
            .text("toldBy", "Who tells the child and the family?", "", child.toldBy()));
    forms.add(
        form(child, "record-seeing", "Who sees the child", "seeing")
            .text("seenBy", "Who sees the child?", "", child.seenBy())
            .dateTime("seeBy", "By when?", "For example 27 3 2027 at 14:30", child.seeBy()));
    forms.add(
        new ActForm("mark-alleged", child.ref(), place(child), "Harm to others", "Record")
            .kept("child", child.ref())
            .radios(
                "alleged",
                "Is the child thought to have harmed others?",
                "A role beside, never instead of being in need of protection (CSD-50)",
                Options.YES_NO,
                Options.yesNo(child.allegedToHaveHarmed())));
  }

  /** One press: the enquiry waits for nothing, not even a reason. */
  private static ActForm protect(Child child) {
    return new ActForm(
            "decide-outcome",
            NOW + child.ref(),
            "protect",
            "Open a section 47 enquiry",
            "Open a section 47 enquiry for " + child.identity().name())
        .kept("child", child.ref())
        .kept("outcome", ChildOutcome.S47)
        .stamp("seen", child.stamps().getOrDefault("outcome", ""))
        .area("reason", "Reason", "May be added afterwards", child.outcomeReason());
  }

  private static ActForm outcome(Child child) {
    return form(child, "decide-outcome", "Outcome", "outcome")
        .radios(
            "outcome",
            "What is decided for the child?",
            "",
            Options.of(ChildOutcome.values(), ChildOutcome::label),
            Options.name(child.outcome()))
        .area("reason", "Why?", "", child.outcomeReason());
  }

  private static ActForm measure(Child child, String key, String place) {
    return new ActForm("decide-measure", key, place, "Urgent measure", "Record the measure")
        .kept("child", child.ref())
        .radios(
            "measure",
            "Which measure?",
            "",
            Options.of(UrgentMeasure.values(), UrgentMeasure::label),
            "")
        .radios("taken", "Is it taken?", "", Options.YES_NO, "YES")
        .text("detail", "Detail", "Who does it, from when", "");
  }
}
