package uk.complexcase.pathway.meetings.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import uk.complexcase.cases.sharing.HandlingCode;
import uk.complexcase.pathway.meetings.AgendaItem;
import uk.complexcase.pathway.meetings.DiscussionView;
import uk.complexcase.pathway.meetings.DiscussionView.Note;
import uk.complexcase.pathway.meetings.web.Field.Option;

/** The forms by which each writes their own under the points of the agenda. */
final class NoteForms {

  private static final List<Option> HANDLING =
      Options.of(HandlingCode.values(), HandlingCode::label);

  private NoteForms() {}

  static List<ActForm> of(DiscussionView view) {
    var forms = new ArrayList<ActForm>();
    if (view.you().contributes()) {
      view.agenda().forEach(point -> forms.add(write(view, point.item())));
      view.notes().stream()
          .filter(Note::own)
          .forEach(note -> {
            forms.add(change(view, note));
            forms.add(
                new ActForm(
                        "withdraw-note",
                        note.id(),
                        place(note.item()),
                        "Take it back",
                        "Take it back")
                    .kept("note", note.id())
                    .stamp("version", note.version()));
          });
    }
    return forms;
  }

  static String place(AgendaItem item) {
    return "point-" + item.name();
  }

  private static ActForm write(DiscussionView view, AgendaItem item) {
    return new ActForm("write-note", item, place(item), "Write under this point", "Write")
        .kept("item", item)
        .kept("note", UUID.randomUUID())
        .area("words", "What do you contribute?", "", "")
        .select("handling", "Who may read it?", "", HANDLING, HandlingCode.ATTENDEES.name())
        .checks("children", "About which children?", "None for all", Options.children(view), "");
  }

  private static ActForm change(DiscussionView view, Note note) {
    return new ActForm("change-note", note.id(), place(note.item()), "Change it", "Change it")
        .kept("note", note.id())
        .stamp("version", note.version())
        .area("words", "What do you contribute?", "", note.words())
        .select("handling", "Who may read it?", "", HANDLING, note.handling().name())
        .checks(
            "children",
            "About which children?",
            "None for all",
            Options.children(view),
            Options.joined(note.children()));
  }
}
