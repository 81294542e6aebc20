package uk.complexcase.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.RequestMapping;
import uk.complexcase.foundation.security.Allowed;
import uk.complexcase.foundation.security.OpenToAll;

/** An endpoint that does not say whom it admits fails the build. */
class EndpointRulesTest {

  /** The endpoints that need no sign-in, and why. */
  private static final Map<String, String> OPEN =
      Map.of(
          "OpenFormController.begin", "anybody may tell the hub of a child",
          "OpenFormController.beginAsProfessional", "anybody may tell the hub of a child",
          "OpenFormController.send", "anybody may tell the hub of a child",
          "OpenFormController.sendAsProfessional", "anybody may tell the hub of a child",
          "OpenFormController.again", "anybody may tell the hub of a child",
          "OpenFormController.sent", "anybody may tell the hub of a child",
          "SignInController.signIn", "nobody is signed in yet",
          "ErrorPages.page", "a person who is not signed in may meet an error too",
          "ErrorPages.data", "a page's own request may fail too");

  private static List<JavaMethod> handlers;

  @BeforeAll
  static void findHandlers() {
    handlers =
        new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("uk.complexcase")
                .stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.isMetaAnnotatedWith(RequestMapping.class))
                .toList();
  }

  @Test
  void everyHandlerSaysWhomItAdmits() {
    assertThat(handlers).hasSizeGreaterThan(20);
    assertThat(handlers)
        .filteredOn(method -> !method.isAnnotatedWith(Allowed.class))
        .filteredOn(method -> !method.isAnnotatedWith(OpenToAll.class))
        .as("handler methods with neither @Allowed nor @OpenToAll")
        .isEmpty();
  }

  @Test
  void noHandlerIsBothOpenAndGuarded() {
    assertThat(handlers)
        .filteredOn(method -> method.isAnnotatedWith(Allowed.class))
        .filteredOn(method -> method.isAnnotatedWith(OpenToAll.class))
        .isEmpty();
  }

  @Test
  void anEmptyRuleAdmitsNobodyAndIsAMistake() {
    assertThat(handlers)
        .filteredOn(method -> method.isAnnotatedWith(Allowed.class))
        .allSatisfy(
            method -> assertThat(method.getAnnotationOfType(Allowed.class).value()).isNotEmpty());
  }

  @Test
  void onlyTheListedOnesNeedNoSignIn() {
    var open =
        handlers.stream()
            .filter(method -> method.isAnnotatedWith(OpenToAll.class))
            .collect(
                Collectors.toMap(
                    method -> method.getOwner().getSimpleName() + "." + method.getName(),
                    method -> method.getAnnotationOfType(OpenToAll.class).because()));

    assertThat(open).isEqualTo(OPEN);
  }
}
