package uk.complexcase.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import uk.complexcase.access.Browser.Answer;
import uk.complexcase.access.Target.Standing;
import uk.complexcase.clock.timescales.ClockSubject;
import uk.complexcase.clock.timescales.DeadlineChange;
import uk.complexcase.clock.timescales.DeadlineId;
import uk.complexcase.clock.timescales.TimescaleCode;
import uk.complexcase.foundation.people.PeopleRegister;
import uk.complexcase.foundation.people.Practitioner;
import uk.complexcase.foundation.people.Role;
import uk.complexcase.foundation.shared.PractitionerId;

/** What somebody might try who knows the addresses and has time. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AttackTest extends AccessTest {

  private static final List<String> SCREENERS = groups(Role.MASH_SCREENER);

  @Autowired PeopleRegister register;

  private final String hiddenWord = word();
  private Browser nobody;
  private Browser screener;
  private Browser screener2;
  private Browser manager;
  private Browser worker;
  private Browser school;
  private Target hidden;

  @BeforeAll
  void arrange() {
    nobody = new Browser(product());
    screener = signedIn("hub.screener");
    screener2 = signedIn("hub.screener2");
    manager = signedIn("hub.manager");
    worker = signedIn("social.worker");
    school = signedIn("school.lead");
    hidden = hidden(hiddenWord);
  }

  @AfterAll
  void close() {
    List.of(nobody, screener, screener2, manager, worker, school).forEach(Browser::close);
  }

  @Test
  void formWithoutTokenIsRefused() {
    var task = target(Standing.OWN, refer(ELSEWHERE, SCREENERS, "Child " + word())).task();

    try (var forged = signedIn("hub.screener").withoutToken()) {
      var answer =
          forged.send("POST", "/tasks/" + task + "/claim", Sent.form(Map.of("reason", "x")));

      assertThat(answer.status()).isEqualTo(403);
      assertThat(holder(task)).isEqualTo("nobody");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/cases/{ref};x",
        "/cases;x/{ref}",
        "/cases/{ref}/",
        "//cases/{ref}",
        "/cases//{ref}",
        "/cases/{ref}.json",
        "/cases/{ref}%2f",
        "/cases%2f{ref}",
        "/cases/{ref}%00",
        "/Cases/{ref}",
        "/app/../cases/{ref}",
        "/app/%2e%2e/cases/{ref}",
        "/app/..;/cases/{ref}",
        "/vendor/%252e%252e/cases/{ref}",
        "/sign-in/../cases/{ref}",
        "/error/../cases/{ref}/chronology",
        "/tasks/{key};x",
        "/tasks/0{key}",
        "/tasks/+{key}",
        "/tasks/{key}%20",
        "/tasks/{key}/form;x=.css",
        "/app/../tasks/{key}/form",
        "/referrals/{contact};jsessionid=1"
      })
  void bentAddressesLeadNowhere(String address) {
    var path =
        address
            .replace("{ref}", hidden.child().value())
            .replace("{key}", Long.toString(hidden.task()))
            .replace("{contact}", hidden.contact().value());

    for (var browser : List.of(nobody, manager)) {
      for (var method : List.of("GET", "HEAD", "OPTIONS", "PUT", "DELETE", "PATCH")) {
        var answer = browser.send(method, path, Sent.nothing());

        assertThat(answer.status() >= 400 || answer.toSignIn())
            .as("%s %s: %s", method, path, answer)
            .isTrue();
        assertThat(answer.status()).isLessThan(500);
        assertThat(answer.body()).doesNotContain(hiddenWord);
      }
    }
  }

  @Test
  void anotherMethodInDisguiseIsTheSameMethod() {
    var task = target(Standing.OWN, refer(ELSEWHERE, SCREENERS, "Child " + word())).task();

    screener.send(
        "GET",
        "/tasks/" + task + "?_method=POST",
        Sent.nothing(),
        "X-HTTP-Method-Override",
        "POST");
    var answer = screener.get("/tasks/" + task + "/claim?_method=POST");

    assertThat(answer.status()).isEqualTo(404);
    assertThat(holder(task)).isEqualTo("nobody");
  }

  @Test
  void hugeBodiesAreRefusedAndTheNextRequestIsServed() {
    var task = target(Standing.OWN, refer(ELSEWHERE, SCREENERS, "Child " + word())).task();
    var much = "x".repeat(3_000_000);

    var draft =
        screener.send(
            "POST",
            "/tasks/" + task + "/draft",
            Sent.json("{\"values\":{\"gaps\":\"" + much + "\"},\"basedOn\":0}"));
    var form =
        screener.send(
            "POST",
            "/tasks/" + task + "/hand-over",
            Sent.form(Map.of("to", "hub.screener2", "reason", much)));

    assertThat(draft.status()).isBetween(400, 499);
    assertThat(form.status()).isBetween(400, 499);
    assertThat(holder(task)).isEqualTo("nobody");
    assertThat(
            rows.sql("select count(*) from task_draft where task_key = ?")
                .param(task)
                .query(Integer.class)
                .single())
        .isZero();
    assertThat(screener.get("/tasks/" + task).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "{}",
        "{\"values\":null,\"basedOn\":0}",
        "{\"values\":[],\"basedOn\":0}",
        "{\"values\":{},\"basedOn\":\"x\"}",
        "{\"values\":{},\"submissionId\":null}",
        "{\"values\":{\"gaps\":{\"a\":[{\"b\":null}]}},\"submissionId\":\"1\"}",
        "{\"values\":",
        "\u0000"
      })
  void bodiesThatAreNoFormAreRefusedWithoutAFailure(String body) {
    var task = target(Standing.OWN, refer(ELSEWHERE, SCREENERS, "Child " + word())).task();

    for (var act : List.of("draft", "submit")) {
      var answer = screener.send("POST", "/tasks/" + task + "/" + act, Sent.json(body));

      assertThat(answer.status()).as("%s of %s: %s", act, body, answer.body()).isLessThan(500);
    }
  }

  @Test
  void draftOnATaskHeldByAnotherIsRefusedInASentence() {
    var task = target(Standing.OWN, refer(ELSEWHERE, SCREENERS, "Child " + word())).task();

    screener.send("POST", "/tasks/" + task + "/claim", Sent.form(Map.of()));
    var body = Sent.json("{\"values\":{\"screeningAnalysis\":\"late\"},\"basedOn\":0}");
    var answer = screener2.send("POST", "/tasks/" + task + "/draft", body);

    assertThat(answer.status()).as(answer.body()).isBetween(400, 499);
    assertThat(answer.body()).contains("Hub Screener N1");
    assertThat(screener.send("GET", "/tasks/" + task + "/form", Sent.nothingButData()).body())
        .doesNotContain("late\"");
  }

  @Test
  void taskIsNotHandedToSomebodyOutsideItsGroupsNorToOneKeptFromTheCase() {
    var contact = refer(ELSEWHERE, SCREENERS, "Child " + word());
    var task = screening(contact);
    access.restrict(
        children(contact).getFirst(),
        Set.of(new PractitionerId("hub.screener")),
        "A parent works here.",
        PractitionerId.SYSTEM);

    screener.send("POST", "/tasks/" + task + "/claim", Sent.form(Map.of()));
    for (var to : List.of("social.worker", "auditor", "nobody.known", "hub.screener2", "")) {
      var answer =
          screener.send(
              "POST",
              "/tasks/" + task + "/hand-over",
              Sent.form(Map.of("to", to, "reason", "Fictional")));

      assertThat(answer.status()).as("to " + to).isIn(302, 422);
      assertThat(holder(task)).as("after handing to " + to).isEqualTo("hub.screener");
    }
  }

  @Test
  void matchingDoesNotReachRestrictedFilesThroughATaskOfOnesOwn() {
    var own = target(Standing.OWN, refer(ELSEWHERE, SCREENERS, "Child " + word()));
    var missing = AccessTest.missing();

    for (var act : List.of("merge", "unmerge")) {
      var path = "/tasks/" + own.task() + "/" + act;
      for (var turned : List.of(true, false)) {
        var denied = screener.send("POST", path, files(hidden, own, turned));
        var absent = screener.send("POST", path, files(missing, own, turned));
        if (act.equals("merge") || turned) {
          assertThat(denied.status()).isEqualTo(404);
        }
        assertThat(denied.lasting().replace(hidden.child().value(), ""))
            .isEqualTo(absent.lasting().replace(missing.child().value(), ""));
      }
    }
  }

  private static Sent files(Target one, Target other, boolean turned) {
    return Sent.form(
        Map.of(
            "duplicate", (turned ? one : other).child().value(),
            "into", (turned ? other : one).child().value(),
            "reason", "Fictional"));
  }

  @Test
  void newReferralOfARestrictedChildTellsTheHubNoMoreThanOneOfAChildNeverHeardOf() {
    var word = word();
    var kept =
        refer(LocalDate.of(2011, 9, 20), "Fictional.", ELSEWHERE, SCREENERS, "Child " + word);
    access.restrict(
        children(kept).getFirst(), NAMED, "A parent works here.", PractitionerId.SYSTEM);
    var again =
        target(
            Standing.OWN,
            refer(
                LocalDate.of(2011, 9, 20),
                "Fictional.",
                "school.lead",
                SCREENERS,
                "Child " + word));
    var fresh = word();
    var first =
        target(
            Standing.OWN,
            refer(
                LocalDate.of(2011, 9, 11),
                "Fictional.",
                "school.lead",
                SCREENERS,
                "Child " + fresh));

    for (var page :
        List.of("/tasks/{key}", "/tasks/{key}/form", "/cases/{ref}", "/cases/{ref}/chronology")) {
      var known = seen(page, again, word);
      assertThat(known)
          .as(page)
          .doesNotContain(children(kept).getFirst().value())
          .doesNotContain(kept.value())
          .isEqualTo(seen(page, first, fresh));
    }
  }

  /** The page as the hub sees it, without what names this one child. */
  private String seen(String page, Target target, String word) {
    var path =
        page.replace("{key}", Long.toString(target.task()))
            .replace("{ref}", target.child().value());
    var sent = page.endsWith("/form") ? Sent.nothingButData() : Sent.nothing();
    return screener
        .send("GET", path, sent)
        .lasting()
        .replace(Long.toString(target.task()), "")
        .replace(target.child().value(), "")
        .replace(target.contact().value(), "")
        .replace(word, "")
        .replaceAll("(11|20) September|2011-09-(11|20)", "")
        .replaceAll("/deadlines/[0-9a-f-]{36}", "")
        .replaceAll("\"submissionId\":\"[^\"]*\"", "");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>",
        "';alert(1);//</title>",
        "${7*7}[[${7*7}]]*{7*7}@{7*7}"
      })
  void whatIsTypedIsShownAsTextOnEveryPage(String typed) {
    var word = word();
    var name = word + typed;
    var contact = referWith(typed + word, "school.lead", SCREENERS, name);
    var child = children(contact).getFirst().value();
    var task = screening(contact);

    screener.send("POST", "/tasks/" + task + "/claim", Sent.form(Map.of()));
    screener.send("POST", "/referrals/new/children", Sent.form(Map.of("child.0.name", name)));
    screener.send(
        "POST", "/tasks/" + task + "/hand-over", Sent.form(Map.of("to", typed, "reason", typed)));
    for (var page :
        List.of(
            "/hub",
            "/tasks?tab=mine",
            "/tasks/" + task,
            "/cases?search=" + word,
            "/cases/" + child,
            "/cases/" + child + "/chronology")) {
      var answer = screener.get(page);
      assertThat(answer.body()).as(page).contains(word);
      requireText(answer, page);
    }
    for (var page :
        List.of(
            "/cases/" + child + "/deadlines",
            "/tasks/" + task + "/done",
            "/referrals/new/children",
            "/referrals/new/check",
            "/cases?search=" + encoded(typed),
            "/tasks?tab=mine&search="
                + encoded(typed)
                + "&kind="
                + encoded(typed)
                + "&team="
                + encoded(typed),
            "/tasks/" + task + "/hand-over",
            "/" + encoded(typed))) {
      requireText(screener.get(page), page);
    }
    for (var page :
        List.of("/referrals", "/referrals/" + contact, "/referrals/" + contact + "/sent")) {
      requireText(school.get(page), page);
    }
    screener.send("POST", "/referrals/discard", Sent.form(Map.of()));
  }

  @Test
  void clocksOfARestrictedChildAreThereForNobodyElse() {
    var contacts = contactClock(hidden);
    var missing = AccessTest.missing();
    for (var browser : List.of(manager, screener, worker, school, nobody)) {
      for (var page : List.of("", "/change", "/prevented")) {
        for (var clock : List.of(hidden.deadline(), contacts)) {
          var answer = browser.get("/deadlines/" + clock + page);
          var absent = browser.get("/deadlines/" + missing.deadline() + page);

          assertThat(answer.status()).isEqualTo(browser == nobody ? 302 : 404);
          assertThat(answer.lasting()).isEqualTo(absent.lasting());
          assertThat(answer.body())
              .doesNotContain(hiddenWord)
              .doesNotContain(hidden.contact().value());
        }
      }
      for (var list : List.of("/due", "/due?tab=mine", "/due?tab=teams")) {
        assertThat(browser.get(list).body())
            .doesNotContain(hiddenWord)
            .doesNotContain(hidden.contact().value())
            .doesNotContain(contacts.toString())
            .doesNotContain(hidden.deadline().toString());
      }
    }
    assertThat(screener2.get("/deadlines/" + contacts).body()).contains(hiddenWord);
    assertThat(screener2.get("/deadlines/" + hidden.deadline()).body()).contains(hiddenWord);
  }

  /** The referral-decision clock of the target's contact. */
  private UUID contactClock(Target target) {
    return deadlines
        .open(
            new TimescaleCode("referral-decision"),
            ClockSubject.of(target.contact()),
            Instant.parse("2027-01-04T09:00:00Z"))
        .id()
        .value();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "00000000-0000-0000-0000-000000000000",
        "1-1-1-1-1",
        "not-a-key",
        "%00",
        "..%2f..%2fdue",
        "' or '1'='1",
        "%3Cscript%3Ealert(1)%3C%2Fscript%3E"
      })
  void guessedKeysOfClocksLeadNowhere(String key) {
    for (var page : List.of("", "/change", "/prevented")) {
      var answer = manager.get("/deadlines/" + key.replace(" ", "%20").replace("'", "%27") + page);

      assertThat(answer.status()).as(answer.toString()).isBetween(400, 404);
      assertThat(answer.body()).doesNotContain("<script>alert");
    }
  }

  @Test
  void clockIsNotMovedByACraftedFormWithoutTheRightNorWithoutTheToken() {
    var target = target(Standing.OWN, refer(ELSEWHERE, SCREENERS, "Child " + word()));
    var before = due(target);
    var path = "/deadlines/" + target.deadline() + "/change";
    var form = form(before, Map.of());

    for (var browser : List.of(screener, manager, school, nobody)) {
      assertThat(browser.send("POST", path, form).status()).isIn(302, 404, 422);
      assertThat(due(target)).isEqualTo(before);
    }
    try (var forged = signedIn("service.manager").withoutToken()) {
      assertThat(forged.send("POST", path, form).status()).isEqualTo(403);
      assertThat(due(target)).isEqualTo(before);
    }
  }

  @Test
  void movingAClockTwiceWithOneFormMovesItOnceAndWhatIsTypedIsShownAsText() {
    var target = target(Standing.OWN, refer(ELSEWHERE, SCREENERS, "Child " + word()));
    var typed = "<script>alert(1)</script>\"><img src=x onerror=alert(1)>${7*7}[[${7*7}]]";
    var path = "/deadlines/" + target.deadline();
    var form = form(due(target), Map.of("reason", typed));

    try (var senior = signedIn("service.manager")) {
      for (int sent = 0; sent < 2; sent++) {
        assertThat(senior.send("POST", path + "/change", form).location()).endsWith(path);
      }
      assertThat(due(target)).isEqualTo(Instant.parse("2028-06-01T11:00:00Z"));
      assertThat(deadlines.historyOf(new DeadlineId(target.deadline())))
          .filteredOn(change -> change.what() == DeadlineChange.What.DUE)
          .hasSize(1);
      var refused =
          senior.send(
              "POST",
              path + "/change",
              form(due(target), Map.of("due.day", typed, "reason", typed)));
      assertThat(refused.status()).isEqualTo(422);
      requireText(refused, path);
      requireText(senior.get(path), path);
    }
  }

  @Test
  void hugeReasonsAndDatesThatAreNoneAreRefusedWithoutAFailure() {
    var target = target(Standing.OWN, refer(ELSEWHERE, SCREENERS, "Child " + word()));
    var before = due(target);
    var path = "/deadlines/" + target.deadline() + "/change";

    try (var senior = signedIn("service.manager")) {
      for (var change :
          List.of(
              Map.of("reason", "x".repeat(2001)),
              Map.of("reason", "x".repeat(400_000)),
              Map.of("due.day", "31", "due.month", "02"),
              Map.of("due.day", "-1"),
              Map.of("due.day", "one"),
              Map.of("due.year", "99999"),
              Map.of("due.year", "2039"),
              Map.of("due.year", "2026", "due.month", "5"),
              Map.of("due.time", "12:61"),
              Map.of("due.time", "\u0000"),
              Map.of("seen", "-1000000000-01-01T00:00:00Z"),
              Map.of("seen", "+1000000000-12-31T23:59:59.999999999Z"))) {
        assertThat(senior.send("POST", path, form(before, change)).status())
            .as(change.keySet().toString())
            .isEqualTo(422);
      }
      assertThat(senior.send("POST", path, Sent.form(Map.of())).status()).isEqualTo(422);
    }
    assertThat(due(target)).isEqualTo(before);
  }

  private Instant due(Target target) {
    return deadlines.find(new DeadlineId(target.deadline())).orElseThrow().due();
  }

  private static Sent form(Instant seen, Map<String, String> changes) {
    var fields =
        new HashMap<>(
            Map.of(
                "due.day", "1",
                "due.month", "6",
                "due.year", "2028",
                "due.time", "12:00",
                "reason", "Fictional",
                "seen", seen.toString()));
    fields.putAll(changes);
    return Sent.form(fields);
  }

  @Test
  void draftIsDataAndNeverAPage() {
    var task = target(Standing.OWN, refer(ELSEWHERE, SCREENERS, "Child " + word())).task();
    var typed = "<script>alert(1)</script>";

    screener.send(
        "POST",
        "/tasks/" + task + "/draft",
        Sent.json("{\"values\":{\"screeningAnalysis\":\"" + typed + "\"},\"basedOn\":0}"));

    var answer = screener.send("GET", "/tasks/" + task + "/form", Sent.nothingButData());
    assertThat(answer.body()).contains("alert(1)");
    assertThat(answer.headers()).contains("application/json").contains("nosniff");
    assertThat(screener.get("/tasks/" + task + "/form").body()).doesNotContain("alert(1)");
  }

  private static void requireText(Answer answer, String page) {
    assertThat(answer.status()).as(page).isLessThan(500);
    assertThat(answer.body())
        .as(page)
        .doesNotContain("<script>alert")
        .doesNotContain("<img src=x")
        .doesNotContain("alert(1);//</title>")
        .doesNotContain("49[[")
        .doesNotContain("]]49");
    // an address refused before it reaches the product's own filters is answered in plain words by
    // the server
    if (answer.status() != 400) {
      assertThat(answer.headers()).as(page).contains("script-src 'self'");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"%", "_", "%%%", "W%", "' or '1'='1", "\\", "*", "Child%", "\u0000", "C-%"})
  void searchForWildcardsShowsNothingExtra(String search) {
    var word = word();
    refer(ELSEWHERE, SCREENERS, "Child " + word);

    for (var page :
        List.of("/cases?search=", "/tasks?tab=waiting&search=", "/tasks?tab=teams&search=")) {
      assertThat(worker.get(page + encoded(search)).body())
          .doesNotContain(word)
          .doesNotContain(hiddenWord);
      var answer = manager.get(page + encoded(search));
      assertThat(answer.body()).doesNotContain(hiddenWord);
      assertThat(answer.status()).isLessThan(500);
    }
  }

  @Test
  void searchForARestrictedReferenceAnswersAsForOneThatIsNotThere() {
    var restricted = hidden.child().value();
    var missing = AccessTest.missing().child().value();

    assertThat(manager.get("/cases?search=" + restricted).lasting().replace(restricted, ""))
        .isEqualTo(manager.get("/cases?search=" + missing).lasting().replace(missing, ""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/tasks/1%0d%0aX-Injected:%20yes/claim",
        "/referrals/new/urgency%0d%0aX-Injected:%20yes",
        "/referrals/new/children?action=remove-1%0d%0aX-Injected:%20yes",
        "/referrals/new/check?submissionId=a%0d%0aX-Injected:%20yes",
        "/sign-in?failed=%0d%0aX-Injected:%20yes"
      })
  void linesInAnAddressDoNotBecomeHeaders(String address) {
    for (var method : List.of("GET", "POST")) {
      var answer = screener.send(method, address, Sent.nothing());

      assertThat(answer.headers().toLowerCase(java.util.Locale.ROOT)).doesNotContain("x-injected=");
      assertThat(answer.location()).doesNotContain("X-Injected");
      assertThat(answer.status()).isLessThan(500);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "//elsewhere.example/",
        "/%5celsewhere.example/",
        "/;//elsewhere.example",
        "/@elsewhere.example"
      })
  void signingInLeadsToThisProductOnly(String asked) {
    try (var browser = new Browser(product())) {
      browser.get(asked);
      var answer = browser.signIn("hub.screener", accounts.demoPassword());

      assertThat(product().resolve(answer.location()).getAuthority())
          .isEqualTo(product().getAuthority());
    }
  }

  @Test
  void somebodyWhoLeftIsOutAtOnce() {
    var id = new PractitionerId("walk.leaver");
    var manager = person(Role.MASH_MANAGER);
    register.register(
        new Practitioner(
            id,
            "Leaver",
            "leaver@northmoor.example",
            "01632 960199",
            manager.organisation(),
            Set.of(Role.MASH_MANAGER)));
    accounts.openDemo(id);

    try (var leaver = signedIn(id.value())) {
      assertThat(leaver.get("/hub").status()).isEqualTo(200);

      register.leave(id);

      for (var page : List.of("/hub", "/cases", "/tasks", "/referrals", "/")) {
        assertThat(leaver.get(page).status()).as(page).isEqualTo(404);
      }
    }
  }

  /**
   * A restricted file of a child with this word in the name, and a task on it offered to the hub's
   * managers.
   */
  private Target hidden(String word) {
    var contact = refer(ELSEWHERE, groups(Role.MASH_MANAGER, Role.MASH_SCREENER), "Child " + word);
    access.restrict(
        children(contact).getFirst(), NAMED, "A parent works here.", PractitionerId.SYSTEM);
    return target(Standing.RESTRICTED, contact);
  }

  private String holder(long task) {
    return rows.sql("select coalesce(assignee, 'nobody') from task where task_key = ?")
        .param(task)
        .query(String.class)
        .single();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
