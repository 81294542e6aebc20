package uk.complexcase.pathway.meetings.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.complexcase.foundation.people.PeopleDirectory;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.PractitionerId;
import uk.complexcase.pathway.meetings.ActOutcome;
import uk.complexcase.pathway.meetings.DiscussionRef;
import uk.complexcase.pathway.meetings.StrategyDesk;

/** Does the acts of a form that was sent, each by itself: what is in order stands at once. */
@Component
class Answering {

  private static final String OVERTAKEN =
      "Somebody changed this while you wrote. Read both, then record what is right";

  private final StrategyDesk desk;
  private final PeopleDirectory people;

  Answering(StrategyDesk desk, PeopleDirectory people) {
    this.desk = desk;
    this.people = people;
  }

  /**
   * Answers by section of the form.
   *
   * @param form as the viewer's page shows it now; none where they may not send it any more
   */
  Map<String, Answer> answer(
      Viewer viewer, DiscussionRef ref, String act, SentForm sent, Optional<ActForm> form) {
    var answers = new LinkedHashMap<String, Answer>();
    for (var section : sent.sections()) {
      answers.put(section, answer(viewer, ref, act, section, sent, form));
    }
    return answers;
  }

  /** Does one act, unless it was left alone or what it would overwrite was not seen. */
  private Answer answer(
      Viewer viewer,
      DiscussionRef ref,
      String act,
      String section,
      SentForm sent,
      Optional<ActForm> form) {
    var own = sent.section(section);
    var shown = own.text("shown");
    var now = form.map(one -> one.print(section)).orElse(shown);
    if (!section.isEmpty() && (own.print().equals(shown) || own.print().equals(now))) {
      return new Answer.Untouched();
    }
    if (!section.isEmpty() && form.isPresent() && !form.get().has(section + ".act")) {
      return new Answer.Refused("", "What this was about is no longer there", true);
    }
    if (!shown.isEmpty() && !shown.equals(now)) {
      return new Answer.Refused("", OVERTAKEN, true);
    }
    var typed = new Typed(filled(own));
    var wish = ReadActs.read(section.isEmpty() ? act : own.text("act"), typed);
    var mistake = typed.mistake();
    return mistake != null
        ? mistake
        : switch (desk.act(viewer, ref, wish)) {
          case ActOutcome.Done done -> new Answer.Done(done.said());
          case ActOutcome.Refused no -> new Answer.Refused(no.field(), no.sentence(), false);
          case ActOutcome.Overtaken no -> new Answer.Refused(no.field(), no.sentence(), true);
        };
  }

  /** The agency of an owner whom the product knows need not be chosen as well. */
  private SentForm filled(SentForm sent) {
    var owner = sent.text("owner");
    return owner.isBlank()
        ? sent
        : people
            .find(new PractitionerId(owner))
            .map(person -> sent.unless("agency", person.organisation().agency().name()))
            .orElse(sent);
  }
}
