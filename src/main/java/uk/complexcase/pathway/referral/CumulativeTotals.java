package uk.complexcase.pathway.referral;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.complexcase.cases.casefile.CaseFiles;
import uk.complexcase.cases.casefile.CasePart;
import uk.complexcase.foundation.people.Agency;
import uk.complexcase.foundation.security.CaseAccess;
import uk.complexcase.foundation.security.Permission;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.LondonTime;

/**
 * How often a child was told of and seen, ever beside the last months, across agencies: a pattern
 * that no single year shows (SCR-B-31). Counts only what the viewer may see, and scores nothing.
 */
@Component
class CumulativeTotals implements CasePart {

  private final CaseFiles files;
  private final CaseAccess access;
  private final ContactChildren children;
  private final RecordsChecks checks;
  private final ObjectMapper json;
  private final InstantSource clock;
  private final int windowMonths;

  CumulativeTotals(
      CaseFiles files,
      CaseAccess access,
      ContactChildren children,
      RecordsChecks checks,
      ObjectMapper json,
      InstantSource clock,
      @Value("${complexcase.referral.repeat-window-months:12}") int windowMonths) {
    this.files = files;
    this.access = access;
    this.children = children;
    this.checks = checks;
    this.json = json;
    this.clock = clock;
    this.windowMonths = windowMonths;
  }

  /**
   * What the part shows.
   *
   * @param attendances ever, as health returned last; null where nobody returned any or the viewer
   *     may not read returns
   * @param attendances12Months in twelve months, likewise
   */
  public record Totals(
      int windowMonths,
      int contacts,
      int contactsInWindow,
      int sourcesInWindow,
      @Nullable Integer attendances,
      @Nullable Integer attendances12Months) {}

  @Override
  public String template() {
    return "pathway/referral/totals-part";
  }

  @Override
  public int place() {
    return 900;
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<Totals> of(Viewer viewer, CaseRef child) {
    access.requireOpen(viewer, child);
    var since = clock.instant().atZone(LondonTime.ZONE).minusMonths(windowMonths).toInstant();
    var counts = files.contactCounts(viewer, child, since);
    var health = readsReturns(viewer) ? lastOfHealth(child) : Optional.<JsonNode>empty();
    return Optional.of(
        new Totals(
            windowMonths,
            counts.lifetime(),
            counts.inWindow(),
            counts.sourcesInWindow(),
            health.map(one -> number(one, "attendancesLifetime")).orElse(null),
            health.map(one -> number(one, "attendances12Months")).orElse(null)));
  }

  /** What other agencies returned is read by those who decide, as on the contact. */
  private static boolean readsReturns(Viewer viewer) {
    return viewer.may(Permission.WORK_THE_HUB) || viewer.may(Permission.SEE_UNRESTRICTED_CASES);
  }

  private Optional<JsonNode> lastOfHealth(CaseRef child) {
    return children.findByCurrentCaseRefIn(List.of(files.current(child).value())).stream()
        .flatMap(
            telling -> checks.findByContactRefAndAgency(telling.contactRef, Agency.HEALTH).stream())
        .filter(check -> check.returnedAt != null && check.answers != null)
        .max(Comparator.comparing(check -> check.returnedAt))
        .map(check -> read(String.valueOf(check.answers)));
  }

  private JsonNode read(String answers) {
    try {
      return json.readTree(answers);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Answers could not be read", e);
    }
  }

  private static @Nullable Integer number(JsonNode answers, String field) {
    return answers.hasNonNull(field) ? (Integer) answers.get(field).asInt() : null;
  }
}
