package uk.complexcase.pathway.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import uk.complexcase.pathway.referral.CumulativeTotals.Totals;

/** How the totals stand on the case page. */
class TotalsPartTest {

  @Test
  void everAndLatelyStandBesideEachOther() {
    assertThat(shown(new Totals(12, 4, 2, 1, 9, null)))
        .contains("Last 12 months", ">4<", ">2 <", "from 1 source", ">9<", "not known")
        .doesNotContain("from 2 sources");
  }

  @Test
  void attendancesNobodyReturnedAreNotShown() {
    assertThat(shown(new Totals(12, 1, 1, 1, null, null))).doesNotContain("Attendances");
  }

  private static String shown(Totals totals) {
    var templates = new ClassLoaderTemplateResolver();
    templates.setPrefix("templates/");
    templates.setSuffix(".html");
    var engine = new SpringTemplateEngine();
    engine.setTemplateResolver(templates);
    var context = new Context(Locale.UK, Map.of("it", totals));
    return engine.process("pathway/referral/totals-part", Set.of("part"), context);
  }
}
