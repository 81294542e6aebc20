package uk.complexcase.pathway.meetings.web;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.pathway.meetings.AgendaItem;
import uk.complexcase.pathway.meetings.DiscussionView;
import uk.complexcase.pathway.meetings.DiscussionView.Child;
import uk.complexcase.pathway.meetings.DiscussionView.Missing;
import uk.complexcase.pathway.meetings.DiscussionView.Note;

/**
 * A meeting as its page shows it: what is recorded, and the forms this viewer may send.
 *
 * @param child whom the page is about now, where it is about one
 * @param lost what was typed into a form that is no longer there
 * @param here who else has the page open
 */
public record MeetingPage(
    DiscussionView view,
    MeetingPart part,
    @Nullable Child child,
    List<ActForm> forms,
    List<ActForm.Problem> problems,
    List<String> lost,
    List<String> here) {

  /** Those the navigation names; a child is reached by the strip. */
  public List<MeetingPart> parts() {
    return List.of(MeetingPart.CONVENE, MeetingPart.HOLD, MeetingPart.CLOSE);
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

  /** What was contributed about the child of the page. */
  public List<Note> notesAbout(Child child) {
    return view.notes().stream().filter(note -> note.children().contains(child.ref())).toList();
  }

  /** What is missing of the whole, without who is not heard, which the page says in one line. */
  public List<Missing> missingOfAll() {
    return view.missing().stream()
        .filter(one -> one.child() == null && !one.section().equals("quorum"))
        .toList();
  }

  /** What is missing of a child. */
  public List<Missing> missing(Child child) {
    return view.missing().stream().filter(one -> child.ref().equals(one.child())).toList();
  }

  /** The name of the child something missing is about, before its sentence. */
  public String about(Missing missing) {
    var child = missing.child();
    return child == null ? "" : names(Set.of(child)) + ": ";
  }

  /** What is missing of a child in a word or two. */
  public String word(Missing missing) {
    return switch (missing.section()) {
      case "voice" -> "voice";
      case "parents" -> "parents";
      case "safetyPlan" -> "safety plan";
      case "support" -> "support";
      case "telling" -> "who tells them";
      case "seeing" -> "who sees them";
      case "outcome" -> "outcome";
      default -> missing.section();
    };
  }

  /** Where something missing is filled in. */
  public String address(Missing missing) {
    var child = missing.child();
    if (child != null) {
      return address("child&child=" + child, field(missing, "record-child-" + child));
    }
    return switch (missing.section()) {
      case "convene" ->
          view.noteTaker() == null || view.session().startedAt() != null
              ? address("convene", "leads")
              : address("hold", "sitting");
      case "agenda" -> address("hold", "agenda");
      case "enquiry" -> address("hold", "enquiry");
      case "actions" -> address("hold", "actions");
      default -> address("hold", "there");
    };
  }

  /** The field itself for those who may fill it in, else the child. */
  private String field(Missing missing, String id) {
    var section = missing.section();
    var form = form("record-child", String.valueOf(missing.child()));
    var first =
        switch (section) {
          case "voice", "parents" -> "sought";
          case "safetyPlan" -> "plan";
          case "support" -> "support";
          case "telling" -> "toldBy";
          case "seeing" -> "seenBy";
          default -> "outcome";
        };
    var name = section + "." + first;
    return form != null && form.has(name) ? id + "." + name : "child-" + missing.child();
  }

  private String address(String to, String place) {
    return "/meetings/%s?part=%s#%s".formatted(view.ref(), to, place);
  }
}
