package uk.complexcase.pathway.governance.web;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import uk.complexcase.foundation.people.Agency;
import uk.complexcase.pathway.governance.Attendance;
import uk.complexcase.pathway.governance.GovernanceList;
import uk.complexcase.pathway.governance.GovernanceList.There;
import uk.complexcase.pathway.governance.MeetingState;
import uk.complexcase.work.pages.FormPage;
import uk.complexcase.work.pages.TypedForm;

/** The page of one list: what stands on it, what was typed and what is wrong with that. */
public record GovernancePage(GovernanceList list, TypedForm form) implements FormPage {

  /** Whether the viewer may begin the meeting, or say that it is not held. */
  public boolean begins() {
    return list.leads() && list.heading().state() == MeetingState.LISTED;
  }

  /** Whether the viewer writes the record now. */
  public boolean writes() {
    return list.leads() && list.heading().state() == MeetingState.RUNNING;
  }

  /** The choices for whether an agency was there. */
  public List<Choice> attendances() {
    return Stream.of(Attendance.values()).map(one -> new Choice(one.name(), one.label())).toList();
  }

  /** What was typed, else what is recorded. */
  @Override
  public String value(String field) {
    return form.typed().containsKey(field) ? FormPage.super.value(field) : recorded(field);
  }

  private String recorded(String field) {
    return list.attendance().stream()
        .flatMap(there -> recorded(field, there))
        .findFirst()
        .or(() ->
            list.items().stream()
                .filter(item -> field.equals("note-" + item.id()))
                .map(GovernanceList.Item::note)
                .findFirst())
        .orElse("");
  }

  private static Stream<String> recorded(String field, There there) {
    var how = there.attendance();
    if (field.equals("attendance-" + there.agency())) {
      return Stream.of(how == null ? "" : how.name());
    }
    return field.equals("who-" + there.agency()) ? Stream.of(there.who()) : Stream.empty();
  }

  /** Whether an item is ticked as discussed, as typed or as recorded. */
  public boolean discussed(GovernanceList.Item item) {
    return form.typed().containsKey("note-" + item.id())
        ? form.text("discussed-" + item.id()).equals("YES")
        : item.discussed();
  }

  /** The name of an agency's field. */
  public String field(String what, Agency agency) {
    return what + "-" + agency.name();
  }

  /** The name of an item's field. */
  public String field(String what, UUID item) {
    return what + "-" + item;
  }

  /** What was done, and with what: the end of the record. */
  public String how(There there) {
    var said = there.attendance();
    return said == null ? "Not said yet" : said.label();
  }
}
