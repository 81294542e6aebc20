package uk.complexcase.pathway.minutes;

import java.util.ArrayList;
import java.util.List;
import uk.complexcase.foundation.shared.LondonTime;
import uk.complexcase.pathway.meetings.DiscussionView.Measure;
import uk.complexcase.pathway.meetings.SessionRecord;
import uk.complexcase.pathway.meetings.ViewSought;
import uk.complexcase.pathway.minutes.Minutes.ChildPart;
import uk.complexcase.pathway.minutes.Minutes.Fact;

/** What minutes say of one child (CSD-26, 31 to 34, 61): their own words first. */
final class ChildFacts {

  private final List<Fact> facts = new ArrayList<>();
  private final Veil veil;

  private ChildFacts(Veil veil) {
    this.veil = veil;
  }

  static ChildPart of(SessionRecord.Child child, Veil veil) {
    var born = child.dateOfBirth();
    return new ChildPart(
        child.ref().value(),
        child.name(),
        born == null ? "" : LondonTime.date(born),
        new ChildFacts(veil).of(child));
  }

  private List<Fact> of(SessionRecord.Child child) {
    var voice = child.voice();
    if (voice != null) {
      view("What the child says", voice, child.voiceWords());
      fact("What changed because of it", child.voiceChanged());
    }
    var outcome = child.outcome();
    if (outcome != null) {
      var at = child.outcomeAt();
      fact("Outcome", outcome.label() + (at == null ? "" : ", decided " + LondonTime.full(at)));
      fact("Reason", child.outcomeReason());
    }
    for (Measure measure : child.measures()) {
      fact(
          "Urgent measure",
          measure.measure().label()
              + (measure.taken() ? ": taken " : ": not taken, decided ")
              + LondonTime.full(measure.at())
              + (measure.detail().isEmpty() ? "" : ". " + measure.detail()));
    }
    fact("Safety plan", child.safetyPlan());
    fact("Support", child.support());
    var parents = child.parentsView();
    if (parents != null) {
      view("What the parents or carers say", parents, child.parentsWords());
    }
    var role = child.parentsRole();
    if (role != null) {
      fact("Parents and carers", role.label());
    }
    var by = child.seeBy();
    fact("Who sees the child", child.seenBy() + (by == null ? "" : ", by " + LondonTime.full(by)));
    fact("Who tells the child and the family", child.toldBy());
    if (child.allegedToHaveHarmed()) {
      fact("Also", "Thought to have harmed others; this child is a child at risk as well");
    }
    return facts;
  }

  private void view(String label, ViewSought view, String words) {
    fact(label, view == ViewSought.RECORDED ? words : view.label() + ". " + words);
  }

  private void fact(String label, String words) {
    if (!words.isBlank()) {
      facts.add(new Fact(label, veil.over(words)));
    }
  }
}
