package uk.complexcase.sample;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import uk.complexcase.foundation.people.Agency;
import uk.complexcase.foundation.people.Organisation;
import uk.complexcase.foundation.people.PeopleRegister;
import uk.complexcase.foundation.people.Practitioner;
import uk.complexcase.foundation.people.Role;
import uk.complexcase.foundation.security.Accounts;
import uk.complexcase.foundation.shared.PractitionerId;

/**
 * Registers the fictional practitioners of {@code sample/people.yaml}; doing it at every start
 * changes nothing.
 */
@Component
@Profile("local")
@ConditionalOnProperty(
    name = {"complexcase.demo-accounts"},
    havingValue = "true")
@Order(1)
class SamplePeople implements ApplicationRunner {

  private final PeopleRegister register;
  private final Accounts accounts;
  private final ObjectMapper json;

  SamplePeople(PeopleRegister register, Accounts accounts, ObjectMapper json) {
    this.register = register;
    this.accounts = accounts;
    this.json = json;
  }

  @Override
  public void run(ApplicationArguments arguments) throws IOException {
    try (var in = new ClassPathResource("sample/people.yaml").getInputStream()) {
      Map<String, Object> tree = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
      json.convertValue(tree.get("organisations"), new TypeReference<List<Employer>>() {})
          .forEach(this::register);
    }
  }

  private void register(Employer employer) {
    var organisation = new Organisation(employer.id, employer.name, employer.agency);
    for (var person : employer.people) {
      register.register(
          new Practitioner(
              new PractitionerId(person.id),
              person.name,
              person.id + "@northmoor.example",
              "01632 960" + person.extension,
              organisation,
              person.roles));
      accounts.openDemo(new PractitionerId(person.id));
    }
  }

  private record Employer(String id, String name, Agency agency, List<Person> people) {}

  private record Person(String id, String name, String extension, Set<Role> roles) {}
}
