package uk.complexcase.access;

import static uk.complexcase.foundation.people.Role.AUDITOR;
import static uk.complexcase.foundation.people.Role.BUSINESS_SUPPORT;
import static uk.complexcase.foundation.people.Role.CSC_HEAD_OF_SERVICE;
import static uk.complexcase.foundation.people.Role.CSC_ONCALL_SENIOR;
import static uk.complexcase.foundation.people.Role.CSC_SERVICE_MANAGER;
import static uk.complexcase.foundation.people.Role.CSC_SOCIAL_WORKER;
import static uk.complexcase.foundation.people.Role.CSC_TEAM_MANAGER;
import static uk.complexcase.foundation.people.Role.CS_SOCIAL_WORKER;
import static uk.complexcase.foundation.people.Role.CS_TEAM_MANAGER;
import static uk.complexcase.foundation.people.Role.EDT;
import static uk.complexcase.foundation.people.Role.MASH_MANAGER;
import static uk.complexcase.foundation.people.Role.MASH_SCREENER;
import static uk.complexcase.foundation.people.Role.POLICE_CS_DS;
import static uk.complexcase.foundation.people.Role.REFERRER;
import static uk.complexcase.foundation.people.Role.SYSTEM_ADMINISTRATOR;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import uk.complexcase.access.Rule.About;
import uk.complexcase.foundation.people.Role;

/**
 * Who may use which endpoint, written down a second time and apart from the product, so that a
 * mistake in the product's own tables is seen. An endpoint that is not here fails the walk.
 */
final class Rules {

  /** Everyone who works with children; those who look after the system or its records do not. */
  private static final Set<Role> PRACTITIONERS =
      EnumSet.complementOf(EnumSet.of(AUDITOR, SYSTEM_ADMINISTRATOR));

  /** Practitioners who may come to know a case file; a referrer only ever knows what they sent. */
  private static final Set<Role> CASE_WORKERS =
      EnumSet.complementOf(EnumSet.of(AUDITOR, SYSTEM_ADMINISTRATOR, REFERRER));

  /** Those who carry the plan of a child or the work against exploitation. */
  private static final Set<Role> CARRY_PLANS =
      EnumSet.of(
          CSC_SOCIAL_WORKER,
          CSC_TEAM_MANAGER,
          CSC_SERVICE_MANAGER,
          CS_SOCIAL_WORKER,
          CS_TEAM_MANAGER);

  /** Those who may be a child's lead practitioner, or answer for one. */
  private static final Set<Role> CONFIRM_PLANS =
      EnumSet.of(CSC_SOCIAL_WORKER, CSC_TEAM_MANAGER, CSC_SERVICE_MANAGER);

  private static final Set<Role> OPERATORS = EnumSet.of(SYSTEM_ADMINISTRATOR);

  private static final Set<Role> ROTA_KEEPERS =
      EnumSet.of(
          CSC_TEAM_MANAGER,
          CSC_SERVICE_MANAGER,
          CSC_HEAD_OF_SERVICE,
          CSC_ONCALL_SENIOR,
          SYSTEM_ADMINISTRATOR);

  private static final Set<Role> CALENDAR_KEEPERS = EnumSet.of(SYSTEM_ADMINISTRATOR);

  private static final Set<Role> NUMBER_KEEPERS =
      EnumSet.of(
          MASH_SCREENER,
          MASH_MANAGER,
          EDT,
          CSC_SOCIAL_WORKER,
          CSC_TEAM_MANAGER,
          CSC_SERVICE_MANAGER,
          CSC_HEAD_OF_SERVICE,
          CSC_ONCALL_SENIOR,
          BUSINESS_SUPPORT);

  /** The police who disrupt exploitation. */
  private static final Set<Role> DISRUPT = EnumSet.of(POLICE_CS_DS);

  /** First responders who refer to the National Referral Mechanism and follow what comes of it. */
  private static final Set<Role> FOLLOW_TRAFFICKING_REFERRALS =
      EnumSet.of(
          POLICE_CS_DS,
          CSC_SOCIAL_WORKER,
          CSC_TEAM_MANAGER,
          CSC_SERVICE_MANAGER,
          CSC_HEAD_OF_SERVICE,
          CSC_ONCALL_SENIOR);

  private static final Set<Role> ASK_FOR_REVIEWS =
      EnumSet.of(
          CS_SOCIAL_WORKER,
          CS_TEAM_MANAGER,
          CSC_SOCIAL_WORKER,
          CSC_TEAM_MANAGER,
          CSC_SERVICE_MANAGER,
          CSC_HEAD_OF_SERVICE);

  private static final Set<Role> BEGIN_HANDOVERS =
      EnumSet.of(
          CSC_SOCIAL_WORKER,
          CSC_TEAM_MANAGER,
          CSC_SERVICE_MANAGER,
          CSC_HEAD_OF_SERVICE,
          CSC_ONCALL_SENIOR);

  private static final Set<Role> HUB = EnumSet.of(MASH_SCREENER, MASH_MANAGER, EDT);

  /** The hub and the managers of children's social care. */
  static final Set<Role> SEE_EVERY_UNRESTRICTED_CASE =
      EnumSet.of(
          MASH_SCREENER,
          MASH_MANAGER,
          EDT,
          CSC_TEAM_MANAGER,
          CSC_SERVICE_MANAGER,
          CSC_HEAD_OF_SERVICE,
          CSC_ONCALL_SENIOR);

  /** The managers of children's social care and those who stand in for them out of hours. */
  static final Set<Role> CONVENE_DISCUSSIONS =
      EnumSet.of(
          CSC_TEAM_MANAGER, CSC_SERVICE_MANAGER, CSC_HEAD_OF_SERVICE, CSC_ONCALL_SENIOR, EDT);

  /** Open without sign-in; the walk signed out must find exactly these. */
  static final Set<String> OPEN =
      Set.of(
          "GET /sign-in",
          "ANY /error",
          // anybody may tell the hub of a child
          "GET /refer",
          "POST /refer",
          "GET /refer/professional",
          "POST /refer/professional",
          "POST /refer/again/{who}",
          "GET /refer/sent");

  private static final Map<String, Rule> RULES =
      Map.ofEntries(
          Map.entry("GET /", rule(EnumSet.allOf(Role.class), About.NOTHING)),
          Map.entry(
              "GET /sign-in/token",
              rule(EnumSet.allOf(Role.class), About.NOTHING)
                  .sending(target -> Sent.nothingButData())),
          // the referral form and what one's organisation sent
          Map.entry("GET /referrals", rule(PRACTITIONERS, About.NOTHING)),
          Map.entry("GET /referrals/new", rule(PRACTITIONERS, About.NOTHING)),
          Map.entry("GET /referrals/new/{slug}", rule(PRACTITIONERS, About.NOTHING).at("urgency")),
          Map.entry(
              "POST /referrals/new/{slug}",
              rule(PRACTITIONERS, About.NOTHING)
                  .at("urgency")
                  .sending(target -> Sent.form(Map.of("urgency", "ROUTINE")))),
          Map.entry(
              "POST /referrals/discard",
              rule(PRACTITIONERS, About.NOTHING).sending(target -> Sent.form(Map.of()))),
          Map.entry("GET /referrals/{ref}", rule(PRACTITIONERS, About.REFERRAL)),
          Map.entry("GET /referrals/{ref}/sent", rule(PRACTITIONERS, About.REFERRAL)),
          // the hub's board
          Map.entry("GET /hub", rule(HUB, About.NOTHING)),
          Map.entry("GET /hub/contacts/{ref}/referrer", rule(HUB, About.CONTACT)),
          Map.entry(
              "POST /hub/contacts/{ref}/referrer/{act}",
              rule(HUB, About.CONTACT).at("verified").sending(Rules::nothingTyped)),
          // case files
          Map.entry(
              "GET /cases",
              rule(CASE_WORKERS, About.NOTHING)
                  .askedAs(
                      "search=Child",
                      "search=12+March+2012",
                      "search=%25",
                      "page=1",
                      "page=2147483647")),
          Map.entry("GET /cases/{ref}", rule(CASE_WORKERS, About.CASE)),
          Map.entry("GET /cases/{ref}/chronology", rule(CASE_WORKERS, About.CASE)),
          Map.entry("GET /cases/{ref}/deadlines", rule(CASE_WORKERS, About.CASE)),
          Map.entry("GET /cases/{ref}/risk", rule(CASE_WORKERS, About.CASE)),
          Map.entry(
              "POST /cases/{ref}/risk/review",
              rule(ASK_FOR_REVIEWS, About.CASE).sending(Rules::nothingTyped)),
          Map.entry("GET /cases/{ref}/missing", rule(CASE_WORKERS, About.CASE)),
          Map.entry(
              "POST /cases/{ref}/missing",
              rule(CASE_WORKERS, About.CASE).sending(Rules::nothingTyped)),
          Map.entry("GET /cases/{ref}/multi-agency-plan", rule(CASE_WORKERS, About.CASE)),
          Map.entry(
              "POST /cases/{ref}/multi-agency-plan/lines",
              rule(CARRY_PLANS, About.CASE).sending(Rules::nothingTyped)),
          Map.entry(
              "POST /cases/{ref}/multi-agency-plan/fit",
              rule(CONFIRM_PLANS, About.CASE).sending(Rules::nothingTyped)),
          Map.entry(
              "POST /cases/{ref}/multi-agency-plan/pause",
              rule(CASE_WORKERS, About.CASE).sending(Rules::nothingTyped)),
          Map.entry(
              "POST /cases/{ref}/multi-agency-plan/settle",
              rule(CARRY_PLANS, About.CASE).sending(Rules::nothingTyped)),
          Map.entry("GET /cases/{ref}/disruption", rule(CASE_WORKERS, About.CASE)),
          Map.entry(
              "POST /cases/{ref}/disruption",
              rule(DISRUPT, About.CASE).sending(Rules::nothingTyped)),
          Map.entry(
              "POST /cases/{ref}/disruption/review",
              rule(DISRUPT, About.CASE).sending(Rules::nothingTyped)),
          Map.entry(
              "POST /cases/{ref}/disruption/nrm",
              rule(FOLLOW_TRAFFICKING_REFERRALS, About.CASE).sending(Rules::nothingTyped)),
          Map.entry("GET /cases/{ref}/involved", rule(CASE_WORKERS, About.CASE)),
          Map.entry(
              "POST /cases/{ref}/involved",
              rule(CASE_WORKERS, About.CASE).sending(Rules::nothingTyped)),
          Map.entry(
              "POST /cases/{ref}/involved/correct",
              rule(CASE_WORKERS, About.CASE).sending(Rules::nothingTyped)),
          Map.entry(
              "POST /cases/{ref}/involved/end",
              rule(CASE_WORKERS, About.CASE).sending(Rules::nothingTyped)),
          // meetings
          Map.entry("GET /meetings", rule(CASE_WORKERS, About.NOTHING)),
          Map.entry(
              "GET /meetings/{ref}",
              rule(CASE_WORKERS, About.MEETING).askedAs("part=convene", "part=hold", "part=close")),
          Map.entry(
              "GET /meetings/{ref}/now", rule(CASE_WORKERS, About.MEETING).askedAs("part=hold")),
          Map.entry(
              "POST /meetings/{ref}/acts/{act}",
              rule(CASE_WORKERS, About.MEETING)
                  .at("need-follow-up")
                  .sending(target ->
                      Sent.form(
                          Map.of(
                              "id", UUID.randomUUID().toString(),
                              "kind", "PREMISES",
                              "words", "Fictional")))),
          Map.entry("GET /cases/{ref}/strategy-discussion", rule(CASE_WORKERS, About.CASE)),
          Map.entry(
              "POST /cases/{ref}/strategy-discussion",
              rule(CASE_WORKERS, About.CASE).sending(target -> Sent.form(Map.of()))),
          Map.entry("GET /meetings/{ref}/invitation.ics", rule(CASE_WORKERS, About.MEETING)),
          Map.entry("GET /meetings/{ref}/minutes/{session}", rule(CASE_WORKERS, About.MEETING)),
          Map.entry(
              "GET /meetings/{ref}/minutes/{session}/paper.pdf", rule(CASE_WORKERS, About.MEETING)),
          Map.entry(
              "GET /meetings/{ref}/minutes/{session}/recipients",
              rule(CONVENE_DISCUSSIONS, About.MEETING).askedAs("copy=person:nobody")),
          Map.entry(
              "GET /meetings/{ref}/minutes/{session}/recipients/paper.pdf",
              rule(CONVENE_DISCUSSIONS, About.MEETING).askedAs("copy=person:nobody")),
          Map.entry(
              "POST /meetings/{ref}/minutes/{session}/recipients",
              rule(CONVENE_DISCUSSIONS, About.MEETING)
                  .sending(target ->
                      Sent.form(
                          Map.of("recipient", "asked:1", "how", "BY_HAND", "to", "Fictional")))),
          Map.entry(
              "GET /meetings/{ref}/minutes/{session}/correction",
              rule(CONVENE_DISCUSSIONS, About.MEETING)),
          Map.entry(
              "POST /meetings/{ref}/minutes/{session}/correction",
              rule(CONVENE_DISCUSSIONS, About.MEETING)
                  .sending(target ->
                      Sent.form(Map.of("issue", "1", "reason", "LEFT_OUT", "passage", "next")))),
          Map.entry(
              "GET /cases/{ref}/minutes",
              rule(CASE_WORKERS, About.CASE).askedAs("of=S-0000-0000-1")),
          Map.entry(
              "GET /cases/{ref}/minutes/paper.pdf",
              rule(CASE_WORKERS, About.CASE).askedAs("of=S-0000-0000-1")),
          Map.entry(
              "POST /cases/{ref}/looked-after-review",
              rule(CASE_WORKERS, About.CASE).sending(Rules::nothingTyped)),
          Map.entry("GET /cases/{ref}/urgent-protection", rule(CASE_WORKERS, About.CASE)),
          Map.entry(
              "POST /cases/{ref}/urgent-protection",
              rule(CASE_WORKERS, About.CASE).sending(target -> Sent.form(Map.of("kind", "OTHER")))),
          Map.entry(
              "POST /cases/{ref}/urgent-protection/end",
              rule(CASE_WORKERS, About.CASE)
                  .sending(target -> Sent.form(Map.of("option", "L-0000-0000")))),
          // change of worker and moves
          Map.entry("GET /cases/{ref}/handover", rule(CASE_WORKERS, About.CASE)),
          Map.entry(
              "POST /cases/{ref}/handover",
              rule(BEGIN_HANDOVERS, About.CASE).sending(target -> Sent.form(Map.of("kind", "?")))),
          Map.entry("GET /cases/{ref}/handover/pack", rule(CASE_WORKERS, About.CASE)),
          Map.entry("GET /cases/{ref}/handover/pack.pdf", rule(CASE_WORKERS, About.CASE)),
          // the child's record in the council's case system
          Map.entry("GET /cases/{ref}/case-system", rule(CASE_WORKERS, About.CASE)),
          Map.entry(
              "POST /cases/{ref}/case-system/number",
              rule(NUMBER_KEEPERS, About.CASE)
                  .sending(target -> Sent.form(Map.of("number", "no number")))),
          Map.entry(
              "POST /cases/{ref}/case-system/again",
              rule(EnumSet.noneOf(Role.class), About.CASE)
                  .sending(target -> Sent.form(Map.of("record", "H-0000-0000")))),
          // deadlines: seen with the file of the child they are about
          Map.entry(
              "GET /due",
              rule(CASE_WORKERS, About.NOTHING)
                  .askedAs("tab=mine", "tab=teams", "tab=teams&team=csc-team-manager", "tab=x")),
          Map.entry("GET /deadlines/{id}", rule(CASE_WORKERS, About.CASE)),
          Map.entry("GET /deadlines/{id}/change", rule(CASE_WORKERS, About.CASE)),
          Map.entry("GET /deadlines/{id}/prevented", rule(CASE_WORKERS, About.CASE)),
          Map.entry(
              "POST /deadlines/{id}/change",
              rule(CASE_WORKERS, About.CASE).sending(target -> Rules.anotherTime())),
          Map.entry(
              "POST /deadlines/{id}/prevented",
              rule(CASE_WORKERS, About.CASE)
                  .sending(target -> Sent.form(Map.of("what", "NO_CAPACITY")))),
          // the calendar of bank holidays
          Map.entry(
              "GET /calendar",
              rule(CALENDAR_KEEPERS, About.NOTHING).askedAs("year=2028", "year=1")),
          Map.entry(
              "POST /calendar", rule(CALENDAR_KEEPERS, About.NOTHING).sending(Rules::nothingTyped)),
          Map.entry(
              "POST /calendar/withdraw",
              rule(CALENDAR_KEEPERS, About.NOTHING)
                  .sending(target -> Sent.form(Map.of("day", "2027-06-09")))),
          Map.entry("GET /calendar/list", rule(CALENDAR_KEEPERS, About.NOTHING)),
          Map.entry(
              "POST /calendar/list",
              rule(CALENDAR_KEEPERS, About.NOTHING).sending(Rules::nothingTyped)),
          Map.entry(
              "POST /calendar/list/take-in",
              rule(CALENDAR_KEEPERS, About.NOTHING).sending(Rules::nothingTyped)),
          // who is on call and who is away
          Map.entry("GET /rota", rule(ROTA_KEEPERS, About.NOTHING)),
          Map.entry("GET /rota/duty", rule(ROTA_KEEPERS, About.NOTHING)),
          Map.entry(
              "POST /rota/duty", rule(ROTA_KEEPERS, About.NOTHING).sending(Rules::nothingTyped)),
          Map.entry(
              "POST /rota/duty/remove",
              rule(ROTA_KEEPERS, About.NOTHING).sending(Rules::nobodysEntry)),
          Map.entry("GET /rota/absence", rule(ROTA_KEEPERS, About.NOTHING)),
          Map.entry(
              "POST /rota/absence", rule(ROTA_KEEPERS, About.NOTHING).sending(Rules::nothingTyped)),
          Map.entry(
              "POST /rota/absence/end",
              rule(ROTA_KEEPERS, About.NOTHING).sending(Rules::nobodysEntry)),
          Map.entry("GET /absence", rule(PRACTITIONERS, About.NOTHING)),
          Map.entry(
              "POST /absence", rule(PRACTITIONERS, About.NOTHING).sending(Rules::nothingTyped)),
          // an absence that is not one's own looks like none, so here nobody is served
          Map.entry(
              "POST /absence/end",
              rule(EnumSet.noneOf(Role.class), About.NOTHING).sending(Rules::nobodysEntry)),
          // tasks
          Map.entry(
              "GET /tasks",
              rule(PRACTITIONERS, About.NOTHING)
                  .askedAs("tab=mine", "tab=teams", "tab=waiting", "tab=teams&search=Child")),
          Map.entry("GET /tasks/{key}", rule(PRACTITIONERS, About.TASK)),
          Map.entry(
              "GET /tasks/{key}/form",
              rule(PRACTITIONERS, About.TASK).sending(target -> Sent.nothingButData())),
          Map.entry(
              "GET /tasks/{key}/diagram",
              rule(PRACTITIONERS, About.TASK).sending(target -> Sent.nothingButData())),
          Map.entry("GET /tasks/{key}/done", rule(PRACTITIONERS, About.TASK)),
          Map.entry("GET /tasks/{key}/hand-over", rule(PRACTITIONERS, About.TASK)),
          Map.entry(
              "POST /tasks/{key}/claim",
              rule(PRACTITIONERS, About.TASK).sending(target -> Sent.form(Map.of()))),
          Map.entry(
              "POST /tasks/{key}/release",
              rule(PRACTITIONERS, About.TASK).sending(target -> Sent.form(Map.of()))),
          Map.entry(
              "POST /tasks/{key}/hand-over",
              rule(PRACTITIONERS, About.TASK)
                  .sending(
                      target -> Sent.form(Map.of("to", "hub.screener2", "reason", "Fictional")))),
          Map.entry(
              "POST /tasks/{key}/draft",
              rule(PRACTITIONERS, About.TASK)
                  .sending(target -> Sent.json("{\"values\":{\"gaps\":\"typed\"},\"basedOn\":0}"))),
          Map.entry(
              "POST /tasks/{key}/submit",
              rule(PRACTITIONERS, About.TASK)
                  .sending(target ->
                      Sent.json(
                          "{\"values\":{},\"submissionId\":\"%s\"}".formatted(UUID.randomUUID())))),
          // agreed actions: one's own, and those whose every child one may open
          Map.entry(
              "GET /actions",
              rule(PRACTITIONERS, About.NOTHING)
                  .askedAs("discussion=S-0000-0000", "discussion=%25")),
          Map.entry(
              "POST /actions/change",
              rule(EnumSet.noneOf(Role.class), About.NOTHING).sending(Rules::nobodysAction)),
          Map.entry(
              "POST /actions/answer",
              rule(EnumSet.noneOf(Role.class), About.NOTHING).sending(Rules::nobodysAction)),
          // one's own notices, and how the messages fare
          Map.entry("GET /notices", rule(EnumSet.allOf(Role.class), About.NOTHING)),
          Map.entry("GET /notices/open", rule(EnumSet.allOf(Role.class), About.NOTHING)),
          Map.entry(
              "POST /notices/read",
              rule(EnumSet.allOf(Role.class), About.NOTHING)
                  .sending(target -> Sent.form(Map.of("shown", "2027-01-04T09:00:00Z")))),
          Map.entry("GET /deliveries", rule(OPERATORS, About.NOTHING)),
          Map.entry("GET /outbox", rule(OPERATORS, About.NOTHING)),
          // likely matches, while the hub screens
          Map.entry("POST /tasks/{key}/merge", rule(HUB, About.TASK).sending(Rules::withItself)),
          Map.entry("POST /tasks/{key}/unmerge", rule(HUB, About.TASK).sending(Rules::withItself)));

  private Rules() {}

  /** The rule of an endpoint. */
  static Rule of(Endpoint endpoint) {
    var rule = RULES.get(endpoint.name());
    if (rule == null) {
      throw new AssertionError("Say who may use " + endpoint.name());
    }
    return rule;
  }

  /** All endpoints that are named here. */
  static Set<String> named() {
    return RULES.keySet();
  }

  private static Rule rule(Set<Role> roles, About about) {
    return new Rule(roles, about, "", target -> Sent.nothing(), List.of());
  }

  private static Sent anotherTime() {
    return Sent.form(
        Map.of(
            "due.day", "1",
            "due.month", "6",
            "due.year", "2028",
            "due.time", "12:00",
            "reason", "Fictional",
            "seen", "2026-08-04T16:00:00Z"));
  }

  private static Sent nothingTyped(Target target) {
    return Sent.form(Map.of());
  }

  private static Sent nobodysEntry(Target target) {
    return Sent.form(Map.of("id", UUID.randomUUID().toString()));
  }

  private static Sent nobodysAction(Target target) {
    return Sent.form(Map.of("item", "A-0000-0000"));
  }

  private static Sent withItself(Target target) {
    var ref = target.child().value();
    return Sent.form(Map.of("duplicate", ref, "into", ref, "reason", "Fictional"));
  }
}
