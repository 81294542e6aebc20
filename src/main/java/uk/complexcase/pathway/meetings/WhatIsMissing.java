package uk.complexcase.pathway.meetings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.actions.ActionBook;
import uk.complexcase.foundation.people.Agency;
import uk.complexcase.foundation.people.PeopleDirectory;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.PractitionerId;
import uk.complexcase.pathway.meetings.DiscussionView.Missing;

/**
 * What stands between a discussion and its end as held, in sentences. None of it ever stands before
 * protection: it stops completing only.
 */
@Component
class WhatIsMissing {

  private final AgendaPoints agenda;
  private final Quorums quorums;
  private final ActionBook actions;
  private final ChairRule chairs;
  private final PeopleDirectory people;

  WhatIsMissing(
      AgendaPoints agenda,
      Quorums quorums,
      ActionBook actions,
      ChairRule chairs,
      PeopleDirectory people) {
    this.agenda = agenda;
    this.quorums = quorums;
    this.actions = actions;
    this.chairs = chairs;
    this.people = people;
  }

  /** Of the whole and of each of these children. */
  List<Missing> of(Discussion discussion, DiscussionSession session, List<DiscussionChild> all) {
    var missing = new ArrayList<Missing>();
    for (var child : all) {
      sections(child)
          .forEach(
              (section, sentence) -> missing.add(new Missing(child.named(), section, sentence)));
    }
    enquiry(discussion, all, missing);
    points(discussion, missing);
    actions(discussion, all, missing);
    people(discussion, session, missing);
    return List.copyOf(missing);
  }

  /** What one child lacks, by section. */
  Map<String, String> sections(DiscussionChild child) {
    var missing = new LinkedHashMap<String, String>();
    if (child.voice == null || child.voiceWords.isBlank()) {
      missing.put("voice", "Record what the child says, or why not and the plan");
    } else if (child.voice == ViewSought.RECORDED && child.voiceChanged.isBlank()) {
      missing.put("voice", "Say what changed because of what the child said");
    }
    if (child.parentsView == null || child.parentsWords.isBlank()) {
      missing.put("parents", "Record what the parents or carers say, or why not and the plan");
    }
    need(missing, child.safetyPlan, "safetyPlan", "Write how the child is kept safe");
    need(missing, child.support, "support", "Say what support is needed");
    need(missing, child.toldBy, "telling", "Say who tells the child and the family");
    var outcome = child.outcome;
    if (outcome == null) {
      missing.put("outcome", "Decide on the outcome for the child");
    } else if (child.outcomeReason.isBlank()) {
      missing.put("outcome", "Give the reason for the outcome");
    }
    if (outcome != null && outcome.section47() && (child.seenBy.isBlank() || child.seeBy == null)) {
      missing.put("seeing", "Say who sees the child, and by when");
    }
    return missing;
  }

  private static void need(Map<String, String> missing, String text, String key, String sentence) {
    if (text.isBlank()) {
      missing.put(key, sentence);
    }
  }

  private static void enquiry(
      Discussion discussion, List<DiscussionChild> all, List<Missing> missing) {
    var type = discussion.enquiryType;
    if (type == null) {
      missing.add(whole("enquiry", "Decide what enquiry it is"));
    } else if (discussion.enquiryRationale.isBlank()) {
      missing.add(whole("enquiry", "Give the reasons for or against a section 47 enquiry"));
    }
    boolean opened =
        all.stream().anyMatch(child -> child.outcome != null && child.outcome.section47());
    if (type != null && opened != type.section47()) {
      missing.add(
          whole(
              "enquiry",
              opened
                  ? "A child's outcome is a section 47 enquiry; the enquiry decided on is none"
                  : "A section 47 enquiry is decided on; no child's outcome is one"));
    }
  }

  private void points(Discussion discussion, List<Missing> missing) {
    var settled =
        agenda.findByKeyDiscussionRef(discussion.ref).stream()
            .collect(Collectors.toMap(point -> point.key.item(), point -> point.status));
    long open =
        List.of(AgendaItem.values()).stream().filter(item -> !settled.containsKey(item)).count();
    long deferred = settled.values().stream().filter(AgendaStatus.DEFERRED::equals).count();
    if (open > 0) {
      missing.add(whole("agenda", "Settle %s of the agenda".formatted(points(open))));
    }
    if (deferred > 0) {
      missing.add(whole("agenda", "%s left to the reconvened session".formatted(points(deferred))));
    }
  }

  private static String points(long count) {
    return count == 1 ? "1 point" : count + " points";
  }

  /** None is needed only where nothing follows for any child (SCR-B-28). */
  private void actions(Discussion discussion, List<DiscussionChild> all, List<Missing> missing) {
    boolean nothingFollows =
        all.stream().allMatch(child -> child.outcome == ChildOutcome.NO_FURTHER_ACTION);
    boolean agreed =
        actions.ofSource(discussion.ref).stream()
            .anyMatch(line -> !line.recommendation() && !line.state().equals("CANCELLED"));
    if (!agreed && !nothingFollows) {
      missing.add(whole("actions", "Agree at least one action with its owner and date"));
    }
  }

  private void people(Discussion discussion, DiscussionSession session, List<Missing> missing) {
    if (session.startedAt == null) {
      missing.add(whole("convene", "The session has not begun"));
    }
    if (discussion.chair != null && !mayChair(discussion, discussion.chair)) {
      missing.add(whole("convene", "Name a chair of the grade that a complex discussion needs"));
    }
    var taker = discussion.noteTaker;
    if (taker == null || taker.equals(discussion.chair)) {
      missing.add(whole("convene", "Name a note taker who is not the chair"));
    }
    for (Agency agency : quorums.of(discussion, session).lacking()) {
      missing.add(
          whole("quorum", agency.label() + " was neither there nor heard; reconvene with them"));
    }
  }

  /** A request that joined later may have made it complex. */
  private boolean mayChair(Discussion discussion, String chair) {
    return people
        .find(new PractitionerId(chair))
        .filter(person -> chairs.stillAllows(discussion.kind, person.roles()))
        .isPresent();
  }

  private static Missing whole(String section, String sentence) {
    @Nullable CaseRef nobody = null;
    return new Missing(nobody, section, sentence);
  }
}
