package uk.complexcase.governance.procedurepages.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import uk.complexcase.foundation.people.PeopleDirectory;
import uk.complexcase.foundation.people.Role;
import uk.complexcase.governance.procedurepages.ProcedureReading;
import uk.complexcase.procedure.ProcedureLibrary;
import uk.complexcase.product.ProductTest;

/** The pages of the procedure in the whole product. */
class ProcedurePagesTest extends ProductTest {

  @Autowired WebApplicationContext product;
  @Autowired PeopleDirectory people;
  @Autowired ProcedureLibrary library;
  @Autowired ProcedureReading reading;
  MockMvc mvc;

  @BeforeEach
  void with_the_rules_of_sign_in() {
    mvc = MockMvcBuilders.webAppContextSetup(product).apply(springSecurity()).build();
  }

  private ResultActions opens(String address) throws Exception {
    return mvc.perform(get(URI.create(address)).with(user("hub.screener")));
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void everybody_signed_in_reads_the_procedure(Role role) throws Exception {
    var person = people.holding(role).stream().findFirst();
    if (person.isEmpty()) {
      return;
    }
    for (var address :
        List.of("/procedure", "/procedure/models/missing-episode", "/procedure/search?q=missing")) {
      mvc.perform(get(URI.create(address)).with(user(person.get().id().value())))
          .andExpect(status().isOk())
          .andExpect(content().string(containsString("aria-current=\"true\"")));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/procedure",
        "/procedure/automatic",
        "/procedure/local-defaults",
        "/procedure/search?q=missing",
        "/procedure/models/missing-episode",
        "/procedure/models/missing-episode/elements/FindChild",
        "/procedure/models/missing-episode/diagram",
        "/procedure/models/missing-episode/picture",
        "/procedure/decisions/chair-rule",
        "/procedure/forms/screen-contact",
        "/procedure/clauses/TCS-41"
      })
  void nobody_reads_it_signed_out(String address) throws Exception {
    var answer = mvc.perform(get(URI.create(address))).andReturn().getResponse();

    assertThat(answer.getStatus()).isIn(302, 401);
    assertThat(answer.getContentAsString()).doesNotContain("Missing episode");
  }

  @Test
  void every_model_element_decision_form_and_clause_has_its_page() throws Exception {
    var addresses =
        Stream.of(
                library.models().stream().map(model -> "/procedure/models/" + model.id()),
                reading.steps().stream().map(step -> step.address()),
                library.decisions().stream().map(each -> "/procedure/decisions/" + each.id()),
                library.forms().stream().map(each -> "/procedure/forms/" + each.id()),
                library.clauses().stream().map(each -> "/procedure/clauses/" + each.id()))
            .flatMap(each -> each)
            .toList();

    assertThat(addresses).hasSizeGreaterThan(800);
    for (var address : addresses) {
      var answer = opens(address).andReturn().getResponse();
      assertThat(answer.getStatus()).as(address).isEqualTo(200);
      var text = answer.getContentAsString();
      assertThat(text.split("<h1", -1)).as(address).hasSize(2);
      assertThat(text).as(address).doesNotContain(" style=", "<script>", ">null<", "[clock]");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/procedure/models/none",
        "/procedure/models/none/diagram",
        "/procedure/models/none/picture",
        "/procedure/models/chair-rule",
        "/procedure/models/missing-episode/elements/None",
        "/procedure/models/missing-episode/elements/ScreenContact",
        "/procedure/models/missing-episode/elements/%3Cscript%3E",
        "/procedure/models/%2e%2e%2fapplication.yml",
        "/procedure/models/..%2f..%2fetc%2fpasswd",
        "/procedure/decisions/timescales.dmn",
        "/procedure/decisions/%00",
        "/procedure/forms/screen-contact.form",
        "/procedure/forms/%27%20or%201%3D1",
        "/procedure/clauses/TCS-9999"
      })
  void a_hostile_or_unknown_id_is_not_found(String address) throws Exception {
    assertThat(opens(address).andReturn().getResponse().getStatus()).isIn(400, 404);
  }

  @Test
  void what_is_searched_for_is_shown_as_text_and_kept_short() throws Exception {
    opens("/procedure/search?q=%3Cscript%3Ealert(1)%3C/script%3E")
        .andExpect(status().isOk())
        .andExpect(content().string(not(containsString("<script>alert"))))
        .andExpect(content().string(containsString("Try one word")));
    opens("/procedure/search?q=" + "a".repeat(5000))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("100 characters or fewer")));
    opens("/procedure/search").andExpect(status().isOk());
  }

  @Test
  void what_is_in_force_says_since_when_and_by_whom_it_was_approved() throws Exception {
    opens("/procedure")
        .andExpect(content().string(containsString("With the installation")))
        .andExpect(content().string(containsString("Missing episode")))
        .andExpect(content().string(containsString("Version <span>1</span>, release")));
  }

  @Test
  void pages_are_quick_enough_to_be_read_on_the_telephone() throws Exception {
    for (var address :
        List.of(
            "/procedure",
            "/procedure/models/referral-pathway/elements/ScreenContact",
            "/procedure/automatic",
            "/procedure/local-defaults",
            "/procedure/search?q=missing")) {
      var taken = new long[20];
      for (int i = 0; i < taken.length; i++) {
        long begun = System.nanoTime();
        opens(address).andExpect(status().isOk());
        taken[i] = System.nanoTime() - begun;
      }
      Arrays.sort(taken);
      System.out.printf("p95 %s: %d ms%n", address, taken[taken.length * 95 / 100] / 1_000_000);
    }
  }
}
