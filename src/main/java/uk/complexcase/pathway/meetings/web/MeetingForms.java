package uk.complexcase.pathway.meetings.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.sharing.Exclusions;
import uk.complexcase.foundation.people.PeopleDirectory;
import uk.complexcase.foundation.people.Practitioner;
import uk.complexcase.foundation.people.Role;
import uk.complexcase.pathway.meetings.DiscussionView;

/** Every form a viewer may send on a meeting's page now. */
@Component
class MeetingForms {

  private final PeopleDirectory people;
  private final Exclusions exclusions;

  MeetingForms(PeopleDirectory people, Exclusions exclusions) {
    this.people = people;
    this.exclusions = exclusions;
  }

  List<ActForm> of(DiscussionView view) {
    if (!view.state().open()) {
      return ConveneForms.takenBack(view);
    }
    var offered = offered(view);
    var forms = new ArrayList<>(ConveneForms.of(view, offered));
    forms.addAll(ExclusionForms.of(view, offered));
    forms.addAll(HoldForms.of(view));
    forms.addAll(NoteForms.of(view));
    forms.addAll(ChildForms.of(view));
    forms.addAll(CloseForms.of(view, offered));
    return forms;
  }

  /** Everybody of the directory who works with children, without those kept out. */
  private List<Practitioner> offered(DiscussionView view) {
    if (!view.you().contributes()) {
      return List.of();
    }
    return Arrays.stream(Role.values())
        .filter(Role::worksWithChildren)
        .flatMap(role -> people.holding(role).stream())
        .distinct()
        .filter(person -> !exclusions.isExcluded(view.ref().value(), person.id()))
        .toList();
  }
}
