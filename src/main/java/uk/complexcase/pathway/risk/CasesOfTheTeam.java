package uk.complexcase.pathway.risk;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.complexcase.cases.casefile.TeamCases;
import uk.complexcase.foundation.shared.PractitionerId;

/** Tells governance which cases the team has, how they stand and what they wait for. */
@Component
class CasesOfTheTeam implements TeamCases {

  private final CsCases cases;
  private final RiskSteps steps;
  private final AgreedLevels levels;

  CasesOfTheTeam(CsCases cases, RiskSteps steps, AgreedLevels levels) {
    this.cases = cases;
    this.steps = steps;
    this.levels = levels;
  }

  @Override
  @Transactional(readOnly = true)
  public List<TeamCase> open() {
    var open = cases.findByOpenForNotNullOrderByReferredAtAscRefAsc();
    var refs = open.stream().map(cs -> cs.ref).toList();
    var agreed =
        levels.findByCsRefInOrderByAgreedAt(refs).stream()
            .collect(toMap(one -> one.csRef, Function.identity(), (old, late) -> late));
    var asked = lastOfGovernance(open);
    return open.stream().map(cs -> one(cs, agreed.get(cs.ref), asked.get(cs.ref))).toList();
  }

  /** The last decision on allocation, or what was told since, of each case that is screened low. */
  private Map<String, RiskStep> lastOfGovernance(List<CsCase> open) {
    var low =
        open.stream().filter(cs -> cs.state == CsState.SCREENED_LOW).map(cs -> cs.ref).toList();
    return steps.findByCsRefInOrderByDoneAt(low).stream()
        .filter(
            step -> step.kind == RiskStep.Kind.GOVERNANCE || step.kind == RiskStep.Kind.INFORMATION)
        .collect(toMap(one -> one.csRef, Function.identity(), (old, late) -> late));
  }

  private static TeamCase one(CsCase cs, @Nullable AgreedLevel agreed, @Nullable RiskStep asked) {
    return new TeamCase(
        cs.ref,
        cs.file(),
        asked == null ? cs.referredAt : asked.doneAt,
        cs.stands(),
        standing(cs, agreed),
        Optional.ofNullable(cs.worker).map(PractitionerId::new).orElse(null),
        awaits(cs, asked));
  }

  private static String standing(CsCase cs, @Nullable AgreedLevel agreed) {
    if (agreed == null) {
      return cs.referredLevel.label() + " as referred, none agreed yet";
    }
    var way = agreed.direction;
    return agreed.level.label() + (way == null ? "" : ", " + way.label().toLowerCase(Locale.UK));
  }

  /** Where more was asked for and not told yet, the social worker is asked and not governance. */
  private static Awaits awaits(CsCase cs, @Nullable RiskStep asked) {
    return switch (cs.state) {
      case SCREENED_LOW ->
          asked == null || asked.kind == RiskStep.Kind.INFORMATION
              ? Awaits.ALLOCATION_DECISION
              : Awaits.NOTHING;
      case SCREENED_MEDIUM, SCREENED_HIGH -> Awaits.WORKER;
      case CS_ALLOCATED, ACTIVE, CLOSED_TO_CS -> Awaits.NOTHING;
    };
  }
}
