package uk.complexcase.pathway.referral;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the referrer said already and the screener need not type again. */
final class ScreeningPrefill {

  private ScreeningPrefill() {}

  static Map<String, Object> of(Contact contact, int named) {
    var account = contact.account;
    var known = new LinkedHashMap<String, Object>();
    known.put("concernTypes", contact.concerns.stream().sorted().map(Enum::name).toList());
    known.put("childrenInConcern", contact.childrenInConcern);
    known.put("childrenOnReferral", named);
    code(known, "setting", account.setting());
    if (account.suspects() != null) {
      known.put("suspects", account.suspects());
    }
    known.put("childSaid", account.childSaid());
    code(known, "familyInformed", account.familyInformed());
    known.put("familyInformedReason", account.familyInformedReason());
    answer(known, "referrerViewIsCp", account.viewIsChildProtection());
    code(known, "riskToOthers", account.riskToOthers());
    code(known, "criminalActs", account.criminalActs());
    if (contact.exploitation()) {
      known.put("exploitationConcern", "YES");
    } else {
      answer(known, "exploitationConcern", account.exploitationConcern());
    }
    return known;
  }

  private static void code(Map<String, Object> known, String field, @Nullable Enum<?> option) {
    if (option != null) {
      known.put(field, option.name());
    }
  }

  private static void answer(Map<String, Object> known, String field, @Nullable Boolean answer) {
    if (answer != null) {
      known.put(field, answer ? "YES" : "NO");
    }
  }
}
