package uk.complexcase.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import org.jspecify.annotations.NullMarked;
import org.springframework.scheduling.annotation.Scheduled;
import uk.complexcase.foundation.shared.ByItself;

/**
 * The house stands: storeys use only what is below, and each library is used only where it belongs.
 */
@AnalyzeClasses(packages = "uk.complexcase", importOptions = ImportOption.DoNotIncludeTests.class)
class LayeringTest {

  private static final String ROOT = "uk.complexcase.";
  private static final String[] STOREYS = {
    "foundation", "engine", "procedure", "clock", "cases", "work", "pathway", "desk", "governance"
  };

  @ArchTest
  static final ArchRule nothingImportsAStoreyAboveItsOwn =
      classes()
          .that()
          .resideInAPackage(ROOT + "(**)")
          .should(
              new ArchCondition<>("use only storeys below their own") {
                @Override
                public void check(JavaClass item, ConditionEvents events) {
                  int own = storeyOf(item);
                  item.getDirectDependenciesFromSelf().stream()
                      .filter(dependency -> storeyOf(dependency.getTargetClass()) > own && own >= 0)
                      .forEach(dependency ->
                          events.add(
                              SimpleConditionEvent.violated(item, dependency.getDescription())));
                }
              });

  @ArchTest
  static final ArchRule modulesFormNoCircle =
      slices().matching(ROOT + "(*).(*)..").should().beFreeOfCycles();

  /** The list of what happens by itself is made of it. */
  @ArchTest
  static final ArchRule whatComesRoundSaysWhatItDoes =
      methods().that().areAnnotatedWith(Scheduled.class).should().beAnnotatedWith(ByItself.class);

  @ArchTest
  static final ArchRule sharedDependsOnNothing =
      classes()
          .that()
          .resideInAPackage(ROOT + "foundation.shared..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              ROOT + "foundation.shared..",
              "java..",
              "org.jspecify..",
              "org.springframework.modulith");

  @ArchTest
  static final ArchRule onlyPortWorkersAndEngineKnowCamunda =
      noClasses()
          .that()
          .resideOutsideOfPackages(ROOT + "procedure..", "..process..", ROOT + "engine..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("io.camunda..");

  @ArchTest
  static final ArchRule onlyPagesKnowSpringMvc =
      noClasses()
          .that()
          .resideOutsideOfPackages("..web..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.springframework.web.servlet..",
              "org.springframework.web.bind..",
              "org.springframework.stereotype.Controller");

  @ArchTest
  static final ArchRule nobodyLooksInsideTheEngine =
      noClasses()
          .that()
          .resideOutsideOfPackage(ROOT + "engine..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage(ROOT + "engine.*..");

  @ArchTest
  static final ArchRule engineKnowsNothingOfCases =
      noClasses()
          .that()
          .resideInAPackage(ROOT + "engine..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              ROOT + "foundation..",
              ROOT + "procedure..",
              ROOT + "clock..",
              ROOT + "cases..",
              ROOT + "work..",
              ROOT + "pathway..",
              ROOT + "desk..");

  @ArchTest
  static final ArchRule nobodyAsksTheSystemWhatTimeItIs =
      noClasses()
          .that()
          .resideOutsideOfPackages(ROOT + "startup..", ROOT + "engine..")
          .should()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(LocalDate.class, "now")
          .orShould()
          .callMethod(LocalDateTime.class, "now")
          .orShould()
          .callMethod(ZonedDateTime.class, "now")
          .orShould()
          .callMethod(System.class, "currentTimeMillis");

  @ArchTest
  static final ArchRule everyPackageSaysThatNothingIsNullUnlessSaid =
      classes()
          .that()
          .resideInAPackage("uk.complexcase..")
          .should(
              new ArchCondition<>("live in a @NullMarked package") {
                @Override
                public void check(JavaClass item, ConditionEvents events) {
                  boolean marked =
                      item.getPackage().tryGetAnnotationOfType(NullMarked.class).isPresent();
                  if (!marked) {
                    events.add(
                        SimpleConditionEvent.violated(item, item.getName() + " is not in one"));
                  }
                }
              });

  @ArchTest
  static final ArchRule workersCanBeReachedByTheStarter =
      com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods()
          .that()
          .areAnnotatedWith(io.camunda.client.annotation.JobWorker.class)
          .should()
          .bePublic()
          .andShould()
          .beDeclaredInClassesThat()
          .arePublic();

  private static int storeyOf(JavaClass item) {
    for (int i = 0; i < STOREYS.length; i++) {
      if (item.getPackageName().startsWith(ROOT + STOREYS[i])) {
        return i;
      }
    }
    return -1;
  }
}
