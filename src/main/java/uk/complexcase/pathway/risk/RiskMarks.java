package uk.complexcase.pathway.risk;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.casefile.BarMarks;
import uk.complexcase.cases.casefile.RiskLevel;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.LondonTime;

/** The agreed level with its direction and date, and the hazard marker, in the identity bar. */
@Component
class RiskMarks implements BarMarks {

  private final CsCases cases;
  private final AgreedLevels levels;

  RiskMarks(CsCases cases, AgreedLevels levels) {
    this.cases = cases;
    this.levels = levels;
  }

  @Override
  public Map<CaseRef, List<Mark>> marks(Collection<CaseRef> children) {
    var open =
        cases.findByCurrentCaseRefIn(children.stream().map(CaseRef::value).toList()).stream()
            .filter(CsCase::open)
            .toList();
    var last =
        levels.findByCsRefInOrderByAgreedAt(open.stream().map(one -> one.ref).toList()).stream()
            .collect(Collectors.toMap(one -> one.csRef, Function.identity(), (old, late) -> late));
    return open.stream()
        .collect(
            Collectors.toMap(CsCase::file, one -> marks(one, last.get(one.ref)), RiskMarks::both));
  }

  private static List<Mark> marks(CsCase cs, @Nullable AgreedLevel agreed) {
    var marks = new ArrayList<Mark>();
    if (agreed != null) {
      marks.add(level(agreed));
    }
    if (Boolean.TRUE.equals(cs.hazard)) {
      marks.add(new Mark("Hazard", "", "", true));
    }
    return marks;
  }

  private static Mark level(AgreedLevel agreed) {
    var on = LondonTime.date(agreed.agreedAt.atZone(LondonTime.ZONE).toLocalDate());
    var way = agreed.direction;
    return new Mark(
        "Risk " + agreed.level.label().toLowerCase(Locale.UK),
        way == null ? "" : way.arrow(),
        way == null ? on : way.label().toLowerCase(Locale.UK) + ", " + on,
        agreed.level == RiskLevel.HIGH);
  }

  /** Two cases of one child stay after a merge of files. */
  private static List<Mark> both(List<Mark> some, List<Mark> more) {
    var all = new ArrayList<>(some);
    all.addAll(more);
    return all;
  }
}
