package uk.complexcase.pathway.meetings.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import uk.complexcase.cases.actions.ActionKind;
import uk.complexcase.foundation.people.Agency;
import uk.complexcase.foundation.people.Practitioner;
import uk.complexcase.pathway.meetings.DiscussionView;
import uk.complexcase.pathway.meetings.EnquiryType;
import uk.complexcase.pathway.meetings.FollowUpKind;
import uk.complexcase.pathway.meetings.web.Field.Option;

/** The forms of what is agreed and decided for all, and of the session's end. */
final class CloseForms {

  private static final List<Option> AGENCIES = Options.of(Agency.values(), Agency::label);

  private CloseForms() {}

  static List<ActForm> of(DiscussionView view, List<Practitioner> people) {
    var forms = new ArrayList<ActForm>();
    if (view.you().chairs()) {
      forms.add(
          new ActForm("decide-enquiry", "", "enquiry", "Decide what enquiry it is", "Decide")
              .guarded()
              .radios(
                  "type",
                  "What enquiry is it?",
                  "",
                  Options.of(EnquiryType.values(), EnquiryType::label),
                  Options.name(view.enquiryType()))
              .area(
                  "rationale", "Reasons for or against a section 47 enquiry", "", rationale(view)));
    }
    if (view.you().contributes()) {
      agreed(forms, view, people);
    }
    if (view.you().chairs() && view.session().running()) {
      forms.add(new ActForm("end-held", "", "end", "End it as held", "End the discussion as held"));
      forms.add(
          new ActForm(
                  "end-to-reconvene", "", "end", "End it, to go on in another", "End and reconvene")
              .area("purpose", "What must the next session complete?", "", "")
              .dateTime(
                  "plannedFor",
                  "When is the next session?",
                  "Empty where it is not known. For example 27 3 2027 at 14:30",
                  null));
    }
    return forms;
  }

  /** Until it is decided, what was said of the children: nobody writes it twice. */
  private static String rationale(DiscussionView view) {
    return view.enquiryType() != null
        ? view.enquiryRationale()
        : view.children().stream()
            .map(DiscussionView.Child::outcomeReason)
            .filter(reason -> !reason.isBlank())
            .distinct()
            .collect(Collectors.joining(" "));
  }

  private static void agreed(List<ActForm> forms, DiscussionView view, List<Practitioner> people) {
    var children = Options.children(view);
    forms.add(
        new ActForm("agree-action", "", "actions", "Agree an action", "Agree the action")
            .kept("key", UUID.randomUUID())
            .text("words", "What is done?", "", "")
            .select("owner", "Who does it?", "", Options.people(people), "")
            .date("due", "By when?", "")
            .select(
                "kind",
                "What is it for?",
                "",
                Options.of(ActionKind.values(), ActionKind::label),
                ActionKind.SAFETY.name())
            .text("ownerName", "Or somebody outside: their name", "", "")
            .select("agency", "And their agency", "", AGENCIES, "")
            .checks("children", "For which children?", "None for all", children, ""));
    forms.add(
        new ActForm("recommend", "", "actions", "Recommend something", "Recommend it")
            .kept("key", UUID.randomUUID())
            .text("words", "What is recommended?", "", "")
            .select("to", "To which agency?", "", AGENCIES, "")
            .checks("children", "For which children?", "None for all", children, ""));
    for (var line : view.lines()) {
      forms.add(
          new ActForm("withdraw-line", line.ref(), "actions", "Withdraw", "Withdraw it")
              .kept("line", line.ref())
              .area("reason", "Why is it withdrawn?", "", ""));
    }
    forms.add(
        new ActForm("need-follow-up", "", "others", "Name somebody or a place", "Record")
            .kept("id", UUID.randomUUID())
            .radios(
                "kind",
                "Whom or what is it about?",
                "",
                Options.of(
                    java.util.Arrays.stream(FollowUpKind.values())
                        .filter(FollowUpKind::named)
                        .toArray(FollowUpKind[]::new),
                    FollowUpKind::label),
                "")
            .area("words", "Who or what is it?", "", "")
            .text("childName", "Where it is a child: their name", "Empty where nobody knows", "")
            .text("childAge", "How old, about?", "", "")
            .text("livesWith", "With whom and where do they live?", "", ""));
    for (var one : view.followUps()) {
      forms.add(
          new ActForm("withdraw-follow-up", one.id(), "others", "Take back", "Take it back")
              .kept("id", one.id()));
    }
  }
}
