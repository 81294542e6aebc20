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

/** The forms of each child: all that is recorded of it, and protection at any moment. */
final class ChildForms {

  private static final List<Option> SOUGHT = Options.of(ViewSought.values(), ViewSought::label);
  private static final String NOW = "now-";

  private ChildForms() {}

  static List<ActForm> of(DiscussionView view) {
    var forms = new ArrayList<ActForm>();
    for (var child : view.children()) {
      if (view.you().contributes()) {
        forms.add(sections(view, child));
      }
      if (view.you().chairs()) {
        forms.add(protect(child));
        forms.add(measure(child, NOW + child.ref(), "protect"));
        forms.add(measure(child, child.ref().value(), place(child)));
      }
    }
    return forms;
  }

  static String place(Child child) {
    return "child-" + child.ref();
  }

  /** All of one child in one form; only what was changed is recorded, each part by itself. */
  private static ActForm sections(DiscussionView view, Child child) {
    var name = child.identity().name();
    var form =
        new ActForm("record-child", child.ref(), place(child), name, "Record for " + name)
            .kept("child", child.ref());
    seen(form, child, "voice", "record-voice")
        .radios("sought", "Was the child asked?", "", SOUGHT, Options.name(child.voice()))
        .area(
            "words",
            "What the child says",
            "In their own words; or why they were not asked, and the plan",
            child.voiceWords())
        .area("changed", "What changes because of it?", "", child.voiceChanged());
    seen(form, child, "safetyPlan", "record-safety-plan")
        .area("plan", "How is the child kept safe while enquiries run?", "", child.safetyPlan());
    seen(form, child, "seeing", "record-seeing")
        .text("seenBy", "Who sees the child?", "", child.seenBy())
        .dateTime("seeBy", "By when?", "For example 27 3 2027 at 14:30", child.seeBy());
    if (view.you().chairs()) {
      seen(form, child, "outcome", "decide-outcome")
          .radios(
              "outcome",
              "What is decided for the child?",
              "A section 47 enquiry opens as soon as it is recorded",
              Options.of(ChildOutcome.values(), ChildOutcome::label),
              Options.name(child.outcome()))
          .area("reason", "Why?", "", child.outcomeReason());
    }
    seen(form, child, "parents", "record-parents")
        .radios(
            "sought",
            "Were the parents or carers asked?",
            "",
            SOUGHT,
            Options.name(child.parentsView()))
        .area(
            "words",
            "What parents or carers say",
            "Or why they were not asked, and the plan",
            child.parentsWords())
        .radios(
            "role",
            "Their part in keeping the child safe",
            "",
            Options.of(ParentsRole.values(), ParentsRole::label),
            Options.name(child.parentsRole()));
    seen(form, child, "support", "record-support")
        .area("support", "What support do child and carers need?", "", child.support());
    seen(form, child, "telling", "record-telling")
        .text("toldBy", "Who tells the child and the family?", "", child.toldBy());
    return form.section("alleged", "mark-alleged")
        .radios(
            "alleged",
            "Is the child thought to have harmed others?",
            "A role beside, never instead of being in need of protection (CSD-50)",
            Options.YES_NO,
            Options.yesNo(child.allegedToHaveHarmed()));
  }

  private static ActForm seen(ActForm form, Child child, String section, String act) {
    return form.section(section, act).stamp("seen", child.stamps().getOrDefault(section, ""));
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
