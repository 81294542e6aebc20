package uk.complexcase.pathway.risk;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.complexcase.foundation.people.PeopleDirectory;
import uk.complexcase.foundation.shared.PractitionerId;

/** Agreed levels in words, with what a second manager said of one below the tool's result. */
@Component
class LevelWords {

  private final AgreedLevels levels;
  private final LevelCountersigns countersigns;
  private final PeopleDirectory people;

  LevelWords(AgreedLevels levels, LevelCountersigns countersigns, PeopleDirectory people) {
    this.levels = levels;
    this.countersigns = countersigns;
    this.people = people;
  }

  /** Of all these cases, newest first. */
  List<RiskHistory.Level> of(Collection<String> cases) {
    var asked =
        countersigns.findByCsRefIn(cases).stream()
            .collect(Collectors.toMap(one -> one.levelId, Function.identity()));
    return levels.findByCsRefInOrderByAgreedAt(cases).reversed().stream()
        .map(one -> level(one, asked.get(one.id)))
        .toList();
  }

  private RiskHistory.Level level(AgreedLevel one, @Nullable LevelCountersign asked) {
    return new RiskHistory.Level(
        one.csRef,
        one.agreedAt,
        one.level.label(),
        one.direction == null ? "" : one.direction.label(),
        name(one.agreedBy),
        one.agreedWith.isEmpty() ? "" : name(one.agreedWith),
        one.why,
        asked == null ? "" : countersigned(asked));
  }

  private String countersigned(LevelCountersign asked) {
    var tool = "The tool shows %s. ".formatted(asked.toolResult.label().toLowerCase(Locale.UK));
    if (asked.answer == null || asked.settledBy == null) {
      return tool + "Waits for a manager to agree the lower level.";
    }
    return tool
        + (asked.answer == LevelCountersign.Answer.AGREE ? "Agreed by " : "Set back by ")
        + name(asked.settledBy)
        + ": "
        + asked.reason;
  }

  private String name(String person) {
    return people.nameOf(new PractitionerId(person));
  }
}
