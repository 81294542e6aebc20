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
import static uk.complexcase.foundation.people.Role.MACE_CHAIR;
import static uk.complexcase.foundation.people.Role.MACE_MEMBER;
import static uk.complexcase.foundation.people.Role.MASH_MANAGER;
import static uk.complexcase.foundation.people.Role.MASH_SCREENER;
import static uk.complexcase.foundation.people.Role.POLICE_CS_DS;
import static uk.complexcase.foundation.people.Role.POLICE_DI;
import static uk.complexcase.foundation.people.Role.PROCESS_OWNER;
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
      EnumSet.complementOf(EnumSet.of(AUDITOR, SYSTEM_ADMINISTRATOR, PROCESS_OWNER));

  /** Practitioners who may come to know a case file; a referrer only ever knows what they sent. */
  private static final Set<Role> CASE_WORKERS =
      EnumSet.complementOf(EnumSet.of(AUDITOR, SYSTEM_ADMINISTRATOR, PROCESS_OWNER, REFERRER));

  private static final Set<Role> SEE_PANELS =
      EnumSet.of(MACE_CHAIR, MACE_MEMBER, CS_TEAM_MANAGER, CS_SOCIAL_WORKER);

  private static final Set<Role> NOBODY = EnumSet.noneOf(Role.class);

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

  /** Managers and the administrator retry or stop what failed. */
  private static final Set<Role> INTERVENE =
      EnumSet.of(
          MASH_MANAGER,
          CSC_TEAM_MANAGER,
          CSC_SERVICE_MANAGER,
          CSC_HEAD_OF_SERVICE,
          CSC_ONCALL_SENIOR,
          CS_TEAM_MANAGER,
          SYSTEM_ADMINISTRATOR);

  /** Managers, and those who look after the system or the procedure. */
  private static final Set<Role> WATCHERS =
      EnumSet.of(
          MASH_MANAGER,
          CSC_TEAM_MANAGER,
          CSC_SERVICE_MANAGER,
          CSC_HEAD_OF_SERVICE,
          CSC_ONCALL_SENIOR,
          CS_TEAM_MANAGER,
          SYSTEM_ADMINISTRATOR,
          PROCESS_OWNER);

  private static final Set<Role> PROCEDURE_KEEPERS = EnumSet.of(PROCESS_OWNER);

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

  /** Those of the panel, the police who lead and the managers of children's social care. */
  private static final Set<Role> SEE_THEMES =
      EnumSet.of(
          MACE_CHAIR,
          MACE_MEMBER,
          CS_SOCIAL_WORKER,
          CS_TEAM_MANAGER,
          POLICE_DI,
          POLICE_CS_DS,
          CSC_TEAM_MANAGER,
          CSC_SERVICE_MANAGER,
          CSC_HEAD_OF_SERVICE,
          CSC_ONCALL_SENIOR);

  /** They send intelligence on and answer for it. */
  private static final Set<Role> SEND_INTELLIGENCE =
      EnumSet.of(
          MACE_CHAIR,
          CS_TEAM_MANAGER,
          POLICE_DI,
          POLICE_CS_DS,
          CSC_TEAM_MANAGER,
          CSC_SERVICE_MANAGER,
          CSC_HEAD_OF_SERVICE,
          CSC_ONCALL_SENIOR);

  private static final Set<Role> LEAD_THE_PANEL = EnumSet.of(MACE_CHAIR);

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

  /** The team, the hub, the managers and the agencies that attend governance. */
  private static final Set<Role> ATTEND_GOVERNANCE =
      EnumSet.of(
          CS_TEAM_MANAGER,
          CS_SOCIAL_WORKER,
          MASH_MANAGER,
          MASH_SCREENER,
          CSC_TEAM_MANAGER,
          CSC_SERVICE_MANAGER,
          CSC_HEAD_OF_SERVICE,
          Role.POLICE_MASH,
          POLICE_CS_DS,
          Role.HEALTH_SAFEGUARDING,
          Role.EDUCATION_SAFEGUARDING,
          Role.EARLY_HELP);

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
          // the procedure in force, which everybody signed in may read
          Map.entry("GET /procedure", rule(EnumSet.allOf(Role.class), About.NOTHING)),
          Map.entry("GET /procedure/automatic", rule(EnumSet.allOf(Role.class), About.NOTHING)),
          Map.entry(
              "GET /procedure/local-defaults", rule(EnumSet.allOf(Role.class), About.NOTHING)),
          Map.entry(
              "GET /procedure/search",
              rule(EnumSet.allOf(Role.class), About.NOTHING).askedAs("q=missing")),
          Map.entry(
              "GET /procedure/models/{id}",
              rule(EnumSet.allOf(Role.class), About.NOTHING).at("referral-pathway")),
          Map.entry(
              "GET /procedure/models/{id}/elements/{element}",
              rule(EnumSet.allOf(Role.class), About.NOTHING).at("referral-pathway")),
          Map.entry(
              "GET /procedure/models/{id}/diagram",
              rule(EnumSet.allOf(Role.class), About.NOTHING)
                  .at("referral-pathway")
                  .sending(target -> Sent.nothingButData())),
          Map.entry(
              "GET /procedure/models/{id}/picture",
              rule(EnumSet.allOf(Role.class), About.NOTHING)
                  .at("referral-pathway")
                  .sending(target -> Sent.nothingButData())),
          Map.entry(
              "GET /procedure/decisions/{id}",
              rule(EnumSet.allOf(Role.class), About.NOTHING).at("chair-rule")),
          Map.entry(
              "GET /procedure/forms/{id}",
              rule(EnumSet.allOf(Role.class), About.NOTHING).at("screen-contact")),
          Map.entry(
              "GET /procedure/clauses/{id}",
              rule(EnumSet.allOf(Role.class), About.NOTHING).at("TCS-41")),
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
          // governance: a list that is not there looks like one that is not theirs; who may use one
          // that is there is told in GovernancePagesTest
          Map.entry("GET /governance", rule(ATTEND_GOVERNANCE, About.NOTHING)),
          Map.entry(
              "GET /governance/{kind}/{day}",
              rule(EnumSet.noneOf(Role.class), About.NOTHING).at("daily")),
          Map.entry(
              "POST /governance/{kind}/{day}/start",
              rule(EnumSet.noneOf(Role.class), About.NOTHING)
                  .at("daily")
                  .sending(Rules::nothingTyped)),
          Map.entry(
              "POST /governance/{kind}/{day}/attendance",
              rule(EnumSet.noneOf(Role.class), About.NOTHING)
                  .at("daily")
                  .sending(Rules::nothingTyped)),
          Map.entry(
              "POST /governance/{kind}/{day}/items/{item}",
              rule(EnumSet.noneOf(Role.class), About.NOTHING)
                  .at("daily")
                  .sending(Rules::nothingTyped)),
          Map.entry(
              "POST /governance/{kind}/{day}/items/{item}/decision",
              rule(EnumSet.noneOf(Role.class), About.NOTHING)
                  .at("daily")
                  .sending(Rules::nothingTyped)),
          Map.entry(
              "POST /governance/{kind}/{day}/end",
              rule(EnumSet.noneOf(Role.class), About.NOTHING)
                  .at("daily")
                  .sending(Rules::nothingTyped)),
          Map.entry(
              "POST /governance/{kind}/{day}/not-held",
              rule(EnumSet.noneOf(Role.class), About.NOTHING)
                  .at("daily")
                  .sending(Rules::nothingTyped)),
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
          Map.entry("GET /cases/{ref}/adult-services", rule(CASE_WORKERS, About.CASE)),
          Map.entry("GET /cases/{ref}/date-of-birth", rule(CASE_WORKERS, About.CASE)),
          Map.entry(
              "POST /cases/{ref}/date-of-birth",
              rule(NUMBER_KEEPERS, About.CASE).sending(Rules::nothingTyped)),
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
          // themes and what the panel keeps in view: about no child
          Map.entry(
              "GET /panels/themes",
              rule(SEE_THEMES, About.NOTHING).askedAs("month=2027-01", "month=x")),
          Map.entry(
              "GET /panels/strategy",
              rule(SEE_THEMES, About.NOTHING).askedAs("panel=2027-03-17", "panel=x")),
          Map.entry(
              "POST /panels/strategy",
              rule(LEAD_THE_PANEL, About.NOTHING).sending(Rules::nothingTyped)),
          // intelligence that went to other authorities, and places
          Map.entry("GET /panels/intelligence", rule(SEE_THEMES, About.NOTHING)),
          Map.entry("GET /cases/{ref}/intelligence", rule(CASE_WORKERS, About.CASE)),
          Map.entry(
              "POST /cases/{ref}/intelligence",
              rule(SEND_INTELLIGENCE, About.CASE).sending(Rules::nothingTyped)),
          // what waits is nobody's here, so here nobody is served
          Map.entry(
              "POST /cases/{ref}/intelligence/acknowledged",
              rule(EnumSet.noneOf(Role.class), About.CASE).sending(Rules::nothingTyped)),
          Map.entry("GET /cases/{ref}/areas", rule(LEAD_THE_PANEL, About.CASE)),
          Map.entry(
              "POST /cases/{ref}/areas",
              rule(LEAD_THE_PANEL, About.CASE).sending(Rules::nothingTyped)),
          Map.entry(
              "POST /cases/{ref}/areas/take-back",
              rule(LEAD_THE_PANEL, About.CASE).sending(Rules::nothingTyped)),
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
          // panels; one of a month to come to which nothing was brought is there for all who may
          // see
          // panels, and no case of it is there for anybody
          Map.entry("GET /panels", rule(SEE_PANELS, About.NOTHING)),
          Map.entry("GET /panels/{day}", rule(SEE_PANELS, About.NOTHING).at("2099-01-21")),
          Map.entry(
              "POST /panels/{day}",
              rule(EnumSet.of(MACE_CHAIR), About.NOTHING)
                  .at("2099-01-21")
                  .sending(Rules::nothingTyped)),
          Map.entry("GET /panels/{day}/return", rule(NOBODY, About.NOTHING).at("2099-01-21")),
          Map.entry(
              "POST /panels/{day}/return",
              rule(NOBODY, About.NOTHING).at("2099-01-21").sending(Rules::nothingTyped)),
          Map.entry(
              "GET /panels/{day}/cases/{number}", rule(NOBODY, About.NOTHING).at("2099-01-21")),
          Map.entry(
              "POST /panels/{day}/cases/{number}",
              rule(NOBODY, About.NOTHING).at("2099-01-21").sending(Rules::nothingTyped)),
          Map.entry(
              "POST /panels/{day}/cases/{number}/pause",
              rule(NOBODY, About.NOTHING).at("2099-01-21").sending(Rules::nothingTyped)),
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
          // the monitor
          Map.entry("GET /monitor", rule(WATCHERS, About.NOTHING)),
          Map.entry(
              "GET /monitor/cases",
              rule(WATCHERS, About.NOTHING)
                  .askedAs(
                      "show=open",
                      "show=unallocated",
                      "show=overdue",
                      "show=breached",
                      "show=high-without-plan",
                      "show=open&page=1",
                      "show=x&page=-1")),
          Map.entry("GET /monitor/incidents", rule(WATCHERS, About.NOTHING)),
          Map.entry(
              "GET /monitor/waits",
              rule(WATCHERS, About.NOTHING)
                  .askedAs("process=referral-pathway", "process=x&element=y&page=9")),
          Map.entry("GET /monitor/processes", rule(WATCHERS, About.NOTHING)),
          Map.entry(
              "GET /monitor/processes/{id}", rule(WATCHERS, About.NOTHING).at("referral-pathway")),
          Map.entry(
              "GET /monitor/processes/{id}/diagram",
              rule(WATCHERS, About.NOTHING)
                  .at("referral-pathway")
                  .sending(target -> Sent.nothingButData())),
          Map.entry("GET /deliveries", rule(OPERATORS, About.NOTHING)),
          Map.entry("GET /outbox", rule(OPERATORS, About.NOTHING)),
          // the procedure studio; a draft that is nobody's names nothing
          Map.entry("GET /studio", rule(PROCEDURE_KEEPERS, About.NOTHING)),
          Map.entry(
              "GET /studio/drafts/new",
              rule(PROCEDURE_KEEPERS, About.NOTHING).askedAs("file=risk-review.bpmn", "file=x")),
          Map.entry(
              "POST /studio/drafts",
              rule(PROCEDURE_KEEPERS, About.NOTHING).sending(Rules::nothingTyped)),
          Map.entry("GET /studio/drafts/{ref}", nobodys()),
          Map.entry("GET /studio/drafts/{ref}/compare", nobodys()),
          Map.entry("GET /studio/drafts/{ref}/approve", nobodys()),
          Map.entry("GET /studio/drafts/{ref}/problems", nobodys()),
          Map.entry(
              "GET /studio/drafts/{ref}/templates",
              nobodys().sending(target -> Sent.nothingButData())),
          Map.entry("GET /studio/drafts/{ref}/files/{file}", nobodys()),
          Map.entry(
              "GET /studio/drafts/{ref}/files/{file}/text",
              nobodys().sending(target -> Sent.nothingButData())),
          Map.entry("GET /studio/drafts/{ref}/files/{file}/beside", nobodys()),
          Map.entry("POST /studio/drafts/{ref}/files", nobodys()),
          Map.entry("POST /studio/drafts/{ref}/forms", nobodys()),
          Map.entry("POST /studio/drafts/{ref}/uploads", nobodys()),
          Map.entry(
              "POST /studio/drafts/{ref}/files/{file}/revisions",
              nobodys().sending(target -> Sent.json("{\"text\": \"x\", \"madeFrom\": 1}"))),
          Map.entry("POST /studio/drafts/{ref}/files/{file}/take-out", nobodys()),
          Map.entry("POST /studio/drafts/{ref}/files/{file}/beside", nobodys()),
          Map.entry("POST /studio/drafts/{ref}/ask", nobodys()),
          Map.entry("POST /studio/drafts/{ref}/take-back", nobodys()),
          Map.entry("POST /studio/drafts/{ref}/send-back", nobodys()),
          Map.entry("POST /studio/drafts/{ref}/approve", nobodys()),
          Map.entry("POST /studio/drafts/{ref}/rebase", nobodys()),
          Map.entry("POST /studio/drafts/{ref}/look-up", nobodys()),
          Map.entry("POST /studio/drafts/{ref}/withdraw", nobodys()),
          // what stands still in processes; a key that is nobody's names nothing
          Map.entry("GET /operations", rule(INTERVENE, About.NOTHING)),
          Map.entry("GET /operations/incidents", rule(INTERVENE, About.NOTHING)),
          Map.entry("GET /operations/incidents/{incident}", nobodys()),
          Map.entry("POST /operations/incidents/{incident}/retry", nobodys()),
          Map.entry(
              "GET /operations/instances",
              rule(INTERVENE, About.NOTHING).askedAs("case=C-0000-0000", "case=%25")),
          Map.entry("GET /operations/instances/{instance}", nobodys()),
          Map.entry(
              "GET /operations/instances/{instance}/diagram",
              nobodys().sending(target -> Sent.nothingButData())),
          Map.entry("GET /operations/instances/{instance}/stop", nobodys()),
          Map.entry("POST /operations/instances/{instance}/stop", nobodys()),
          Map.entry("GET /operations/health", rule(INTERVENE, About.NOTHING)),
          // likely matches, while the hub screens
          Map.entry("POST /tasks/{key}/merge", rule(HUB, About.TASK).sending(Rules::withItself)),
          Map.entry("POST /tasks/{key}/unmerge", rule(HUB, About.TASK).sending(Rules::withItself)));

  private Rules() {}

  private static Rule nobodys() {
    return rule(EnumSet.noneOf(Role.class), About.NOTHING)
        .at("1")
        .sending(target -> Sent.form(Map.of("round", "0", "reason", "Fictional")));
  }

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
