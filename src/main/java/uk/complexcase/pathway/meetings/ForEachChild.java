package uk.complexcase.pathway.meetings;

import java.util.Objects;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.pathway.meetings.ActOutcome.Done;

/** Records what a discussion must leave for each child, section by section (CSD-26 to CSD-34). */
@Component
class ForEachChild {

  private static final int LONGEST = 8000;

  private final DiscussionChildren children;
  private final Protecting protecting;
  private final Trace trace;

  ForEachChild(DiscussionChildren children, Protecting protecting, Trace trace) {
    this.children = children;
    this.protecting = protecting;
    this.trace = trace;
  }

  private static Check contributor(Doing doing) {
    return Check.that(
            doing.part().convenes()
                || doing.part().chairs()
                || doing.part().own(doing.session().number()) != null,
            "",
            "Those asked to the session write in it")
        .and(doing.session().endedAt == null, "", "The session has ended");
  }

  ActOutcome voice(Doing doing, StrategyAct.RecordVoice act) {
    var check =
        contributor(doing)
            .words("words", act.words(), LONGEST, why(act.voice()))
            .text("changed", act.changed(), LONGEST)
            .and(
                act.voice() != ViewSought.RECORDED || !act.changed().isBlank(),
                "changed",
                "Say what changed because of what the child said");
    return record(
        doing,
        check,
        act.child(),
        act.seen(),
        "voice",
        child -> {
          child.voice = act.voice();
          child.voiceWords = Check.clean(act.words());
          child.voiceChanged = Check.clean(act.changed());
        });
  }

  ActOutcome parents(Doing doing, StrategyAct.RecordParents act) {
    var check = contributor(doing).words("words", act.words(), LONGEST, why(act.view()));
    return record(
        doing,
        check,
        act.child(),
        act.seen(),
        "parents",
        child -> {
          child.parentsView = act.view();
          child.parentsWords = Check.clean(act.words());
          child.parentsRole = act.role();
        });
  }

  private static String why(ViewSought view) {
    return switch (view) {
      case RECORDED -> "Write what was said";
      case NOT_YET_SOUGHT -> "Write who asks, and when";
      case NOT_SAFE_TO_SEEK -> "Write why it is not safe to ask, and the plan";
    };
  }

  ActOutcome safetyPlan(Doing doing, StrategyAct.RecordSafetyPlan act) {
    var check =
        contributor(doing).words("plan", act.plan(), LONGEST, "Write how the child is kept safe");
    return record(
        doing,
        check,
        act.child(),
        act.seen(),
        "safetyPlan",
        child -> child.safetyPlan = Check.clean(act.plan()));
  }

  ActOutcome support(Doing doing, StrategyAct.RecordSupport act) {
    var check =
        contributor(doing).words("support", act.support(), LONGEST, "Say what support is needed");
    return record(
        doing,
        check,
        act.child(),
        act.seen(),
        "support",
        child -> child.support = Check.clean(act.support()));
  }

  ActOutcome telling(Doing doing, StrategyAct.RecordTelling act) {
    var check =
        contributor(doing)
            .words("toldBy", act.toldBy(), 200, "Say who tells the child and the family");
    return record(
        doing,
        check,
        act.child(),
        act.seen(),
        "telling",
        child -> child.toldBy = Check.clean(act.toldBy()));
  }

  ActOutcome seeing(Doing doing, StrategyAct.RecordSeeing act) {
    var by = act.seeBy();
    var check =
        contributor(doing)
            .words("seenBy", act.seenBy(), 200, "Say who sees the child")
            .and(by != null, "seeBy", "Enter by when the child is seen")
            .and(by == null || by.isAfter(doing.now()), "seeBy", "Enter a time that lies ahead");
    return record(
        doing,
        check,
        act.child(),
        act.seen(),
        "seeing",
        child -> {
          child.seenBy = Check.clean(act.seenBy());
          if (!Objects.equals(child.seeBy, by)) {
            child.seeBy = by;
            protecting.terms(doing, child);
          }
        });
  }

  /** A role beside, never instead: nothing else of the child changes (CSD-50). */
  ActOutcome alleged(Doing doing, StrategyAct.MarkAllegedToHaveHarmed act) {
    var child = doing.child(act.child());
    return contributor(doing)
        .then(() -> {
          child.allegedToHaveHarmed = act.alleged();
          children.flush();
          trace.act(
              doing.discussion(), doing.by(), "STRATEGY_CHILD_ROLE_MARKED", doing.discussion().ref);
          return new Done("Recorded.");
        });
  }

  private ActOutcome record(
      Doing doing,
      Check check,
      CaseRef ref,
      String seen,
      String section,
      Consumer<DiscussionChild> write) {
    var child = doing.child(ref);
    return check
        .unchanged(seen.equals(Stamps.of(child, section)), section)
        .then(() -> {
          write.accept(child);
          children.flush();
          trace.act(
              doing.discussion(),
              doing.by(),
              "STRATEGY_CHILD_RECORDED",
              doing.discussion().ref + " " + child.key.caseRef() + " " + section);
          return new Done("Recorded.");
        });
  }
}
