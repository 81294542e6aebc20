package uk.complexcase.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import uk.complexcase.access.Browser.Answer;
import uk.complexcase.access.Target.Standing;
import uk.complexcase.clock.timescales.DeadlineId;
import uk.complexcase.foundation.people.PeopleRegister;
import uk.complexcase.foundation.people.Practitioner;
import uk.complexcase.foundation.people.Role;
import uk.complexcase.foundation.shared.PractitionerId;

/**
 * Walks every endpoint as every role against own, other and restricted records, and compares with
 * {@link Rules}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessWalkTest extends AccessTest {

  private static final String NOBODYS_GROUP = "a-group-of-nobody";

  @Autowired PeopleRegister register;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping mappings;

  private final String hiddenName = word();
  private final Map<Standing, Target> shared = new EnumMap<>(Standing.class);

  @BeforeAll
  void arrangeWhatAllMeet() {
    shared.put(
        Standing.OTHER,
        discussed(
            target(Standing.OTHER, refer(ELSEWHERE, List.of(NOBODYS_GROUP), "Child " + word())),
            List.of()));
    var contact = refer(ELSEWHERE, groups(Role.values()), "Child " + hiddenName, "Child " + word());
    var children = children(contact);
    // asked for before it is restricted, and hidden from then on
    var restricted = discussed(target(Standing.RESTRICTED, contact), List.of());
    access.restrict(
        children.getFirst(),
        named(),
        "A parent works for one of the agencies.",
        PractitionerId.SYSTEM);
    shared.put(Standing.RESTRICTED, restricted);
    shared.put(
        Standing.SIBLING,
        discussed(target(Standing.SIBLING, contact, children.getLast()), List.of()));
  }

  /** With somebody who may convene, lest the head of service is put on the list. */
  private Set<PractitionerId> named() {
    var convener = new PractitionerId("team.manager.named");
    register.register(
        new Practitioner(
            convener,
            "Team Manager named",
            "named@northmoor.example",
            "01632 960199",
            person(Role.CSC_TEAM_MANAGER).organisation(),
            Set.of(Role.CSC_TEAM_MANAGER)));
    return Stream.concat(NAMED.stream(), Stream.of(convener))
        .collect(Collectors.toUnmodifiableSet());
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void eachRoleGetsWhatTheRulesGiveItAndNothingElseIsThereForIt(Role role) {
    var person = person(role);
    list(shared.get(Standing.SIBLING).child(), person.id());
    var targets = new EnumMap<>(shared);
    targets.put(Standing.OWN, ownOf(role));
    var faults = new ArrayList<String>();

    try (var browser = signedIn(person.id().value())) {
      for (var endpoint : guarded()) {
        var missing = new Missing(browser, endpoint);
        for (var standing : standings(endpoint)) {
          faults.addAll(new Step(browser, role, endpoint, targets.get(standing), missing).faults());
        }
      }
    }

    assertThat(faults).isEmpty();
  }

  @Test
  void signedOutEveryEndpointAsksToSignInAndSaysNothing() {
    var faults = new ArrayList<String>();
    try (var nobody = new Browser(product())) {
      for (var endpoint : guarded()) {
        var rule = Rules.of(endpoint);
        for (var target : shared.values()) {
          var path = endpoint.path(target, rule.slug());
          var sent = rule.sends().apply(target);
          var answer = nobody.send(endpoint.method(), path, sent);
          boolean asked = sent.byScript() ? answer.status() == 401 : answer.toSignIn();
          if (!asked || !answer.body().isEmpty()) {
            faults.add("%s %s signed out: %s".formatted(endpoint.method(), path, brief(answer)));
          }
        }
      }
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void whatIsDeniedChangesNothing() {
    for (var standing : List.of(Standing.OTHER, Standing.RESTRICTED)) {
      var target = shared.get(standing);
      var before = deadlines.historyOf(new DeadlineId(target.deadline()));
      for (var role : List.of(Role.MASH_MANAGER, Role.CSC_TEAM_MANAGER, Role.REFERRER)) {
        try (var browser = signedIn(person(role).id().value())) {
          for (var endpoint :
              guarded().stream()
                  .filter(one -> !one.reads())
                  .filter(Endpoint::namesARecord)
                  .filter(one -> !Rules.of(one).allows(role, standing))
                  .toList()) {
            var rule = Rules.of(endpoint);
            assertThat(
                    browser
                        .send(
                            endpoint.method(),
                            endpoint.path(target, rule.slug()),
                            rule.sends().apply(target))
                        .status())
                .isEqualTo(404);
          }
        }
      }
      assertThat(
              rows.sql("select coalesce(assignee, 'nobody') from task where task_key = ?")
                  .param(target.task())
                  .query(String.class)
                  .single())
          .isEqualTo("nobody");
      assertThat(
              count("task_draft", target)
                  + count("task_draft_history", target)
                  + count("task_submission", target)
                  + count("task_change", target))
          .isZero();
      assertThat(deadlines.historyOf(new DeadlineId(target.deadline()))).isEqualTo(before);
    }
  }

  @Test
  void rulesNameEveryEndpointAndNoneThatIsGone() {
    assertThat(guarded().stream().map(Endpoint::name))
        .containsExactlyInAnyOrderElementsOf(Rules.named());
    assertThat(Endpoint.all(mappings).stream().map(Endpoint::name)).containsAll(Rules.OPEN);
  }

  private int count(String table, Target target) {
    return rows.sql("select count(*) from " + table + " where task_key = ?")
        .param(target.task())
        .query(Integer.class)
        .single();
  }

  private List<Endpoint> guarded() {
    return Endpoint.all(mappings).stream()
        .filter(endpoint -> !Rules.OPEN.contains(endpoint.name()))
        .toList();
  }

  /** Where an endpoint is about no record there is nothing to choose among. */
  private static List<Standing> standings(Endpoint endpoint) {
    return endpoint.namesARecord()
        ? List.of(Standing.RESTRICTED, Standing.OTHER, Standing.SIBLING, Standing.OWN)
        : List.of(Standing.OWN);
  }

  /** Sent by a colleague where the role itself may not refer. */
  private Target ownOf(Role role) {
    var person = person(role);
    var sender = role.worksWithChildren() ? person.id().value() : "business.support";
    var contact = refer(sender, groups(role), "Child " + word());
    children(contact).forEach(child -> list(child, person.id()));
    return discussed(target(Standing.OWN, contact), List.of(person));
  }

  private static String brief(Answer answer) {
    var body = answer.body().replaceAll("\\s+", " ");
    return answer.status()
        + " "
        + answer.location()
        + " "
        + body.substring(0, Math.min(body.length(), 200));
  }

  /** How the endpoint answers this person where there is nothing, asked once. */
  private final class Missing {

    private final Browser browser;
    private final Endpoint endpoint;
    private @Nullable Answer answer;

    Missing(Browser browser, Endpoint endpoint) {
      this.browser = browser;
      this.endpoint = endpoint;
    }

    Answer answer() {
      if (answer == null) {
        var rule = Rules.of(endpoint);
        var nothing = missing();
        answer =
            endpoint.namesARecord()
                ? browser.send(
                    endpoint.method(),
                    endpoint.path(nothing, rule.slug()),
                    rule.sends().apply(nothing))
                : browser.send(endpoint.method(), "/no-such-page", rule.sends().apply(nothing));
      }
      return answer;
    }
  }

  /** One request of the walk and what is wrong with its answer. */
  private final class Step {

    private final Browser browser;
    private final Role role;
    private final Endpoint endpoint;
    private final Target target;
    private final Rule rule;
    private final Missing nothing;
    private final List<String> faults = new ArrayList<>();

    Step(Browser browser, Role role, Endpoint endpoint, Target target, Missing nothing) {
      this.browser = browser;
      this.role = role;
      this.endpoint = endpoint;
      this.target = target;
      this.rule = Rules.of(endpoint);
      this.nothing = nothing;
    }

    List<String> faults() {
      var answer = ask("");
      requireSilence(answer);
      if (rule.allows(role, target.standing())) {
        requireServed(answer);
        rule.queries().forEach(query -> requireSilence(ask("?" + query)));
      } else {
        requireNothingThere(answer);
      }
      return faults;
    }

    private Answer ask(String query) {
      return browser.send(
          endpoint.method(),
          endpoint.path(target, rule.slug()) + query,
          rule.sends().apply(target));
    }

    private void requireServed(Answer answer) {
      boolean aboutContent = List.of(400, 409, 422).contains(answer.status());
      boolean served =
          answer.status() >= 200
              && answer.status() < 400
              && !answer.location().contains("/sign-in");
      if (!served && !aboutContent) {
        fault("is allowed but got", answer);
      }
    }

    private void requireNothingThere(Answer answer) {
      var missing = nothing.answer();
      if (answer.status() != 404) {
        fault("is not allowed but got", answer);
      } else if (missing.status() != 404
          || !answer.lasting().equals(missing.lasting())
          || !answer.location().isEmpty()) {
        fault("can be told from a missing record (" + brief(missing) + ")", answer);
      }
    }

    private void requireSilence(Answer answer) {
      var hidden = shared.get(Standing.RESTRICTED);
      for (var told : List.of(hiddenName, hidden.child().value(), hidden.contact().value())) {
        // whoever may open the sibling's file knows of the contact that opened it
        boolean ofTheSibling =
            target.standing() == Standing.SIBLING && told.equals(hidden.contact().value());
        if (!ofTheSibling && (answer.body().contains(told) || answer.headers().contains(told))) {
          fault("tells of the restricted " + told, answer);
        }
      }
    }

    private void fault(String what, Answer answer) {
      faults.add(
          "%s %s as %s at %s: %s"
              .formatted(endpoint.name(), what, role, target.standing(), brief(answer)));
    }
  }
}
