package uk.complexcase.pathway.meetings.web;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.pathway.meetings.AgendaItem;
import uk.complexcase.pathway.meetings.DiscussionView;
import uk.complexcase.pathway.meetings.DiscussionView.Missing;
import uk.complexcase.pathway.meetings.DiscussionView.Note;

/** A meeting as its page shows it: what is recorded, and the forms this viewer may send. */
public record MeetingPage(
    DiscussionView view, MeetingPart part, List<ActForm> forms, List<ActForm.Problem> problems) {

  public MeetingPart[] parts() {
    return MeetingPart.values();
  }

  /** The form of an act, of which there is one; null where the viewer may not send it. */
  public @Nullable ActForm form(String act) {
    return form(act, "");
  }

  /** The form of an act for one child, person or point. */
  public @Nullable ActForm form(String act, Object key) {
    return forms.stream().filter(form -> form.is(act, key.toString())).findFirst().orElse(null);
  }

  /** Whether a form at a place of the page was sent and not taken, so that it is shown open. */
  public boolean wrong(String place) {
    return forms.stream().anyMatch(form -> form.place().equals(place) && form.wrong());
  }

  /** What was contributed under a point. */
  public List<Note> notes(AgendaItem item) {
    return view.notes().stream().filter(note -> note.item() == item).toList();
  }

  /** The names of these children; empty for all. */
  public String names(Set<CaseRef> refs) {
    return view.children().stream()
        .filter(child -> refs.contains(child.ref()) || refs.contains(child.file()))
        .map(child -> child.identity().name())
        .collect(Collectors.joining(", "));
  }

  /** The name of the child something missing is about, before its sentence. */
  public String about(Missing missing) {
    var child = missing.child();
    return child == null ? "" : names(Set.of(child)) + ": ";
  }

  /** Where something missing is filled in. */
  public String address(Missing missing) {
    var child = missing.child();
    if (child != null) {
      return address(MeetingPart.HOLD, "child-" + child);
    }
    return switch (missing.section()) {
      case "convene" ->
          view.noteTaker() == null || view.session().startedAt() != null
              ? address(MeetingPart.CONVENE, "chair")
              : address(MeetingPart.HOLD, "sitting");
      case "agenda" -> address(MeetingPart.HOLD, "agenda");
      case "enquiry" -> address(MeetingPart.HOLD, "enquiry");
      case "actions" -> address(MeetingPart.HOLD, "actions");
      default -> address(MeetingPart.HOLD, "there");
    };
  }

  private String address(MeetingPart to, String place) {
    return "/meetings/%s?part=%s#%s".formatted(view.ref(), to.slug(), place);
  }
}
