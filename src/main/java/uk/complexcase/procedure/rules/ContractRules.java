package uk.complexcase.procedure.rules;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import uk.complexcase.foundation.people.Agency;
import uk.complexcase.foundation.people.Role;
import uk.complexcase.procedure.Clause;
import uk.complexcase.procedure.JobTypes;
import uk.complexcase.procedure.Problem;
import uk.complexcase.procedure.ProcedureFiles;
import uk.complexcase.procedure.ProcedureLibrary;
import uk.complexcase.procedure.ProcedureRules;
import uk.complexcase.procedure.ReadsTable;

/** Holds files to all rules; what stops a release comes first, each file's problems together. */
@Component
class ContractRules implements ProcedureRules {

  private static final Comparator<Problem> ORDER =
      Comparator.comparing((Problem problem) -> !problem.stops()).thenComparing(Problem::file);

  private final List<Rule> rules;

  @Autowired
  ContractRules(
      ProcedureLibrary library,
      ProcedureFiles files,
      JobTypes jobs,
      ObjectProvider<ReadsTable> readers) {
    this(known(library, files, jobs, readers.orderedStream().toList()));
  }

  ContractRules(Known known) {
    this.rules = all(known);
  }

  @Override
  public List<Problem> problems(Map<String, String> files) {
    var procedure = Procedure.of(files);
    return Stream.concat(
            procedure.unreadable().stream(), rules.stream().flatMap(rule -> rule.broken(procedure)))
        .distinct()
        .sorted(ORDER)
        .toList();
  }

  static List<Rule> all(Known known) {
    return Stream.of(
            ofTasks(known), ofClauses(known), ofFlow(), ofWords(known), ofForms(known), ofEngine())
        .flatMap(rules -> rules)
        .toList();
  }

  private static Stream<Rule> ofTasks(Known known) {
    return Stream.of(
        new TaskSaysWhatToDo(),
        new TaskIsTheEnginesOwn(),
        new TaskHasAForm(),
        new TaskIsOfferedToRoles(known),
        new TaskHasAClock(known),
        new TaskKeepsItsClock(known),
        new TaskIsDueByItsClock(),
        new TaskOpensItsClock(),
        new TaskTellsTheTaskList(),
        new StepKeepsWhatTheCodeDoes(known),
        new NewsIsBrought(known),
        new StepIsSomebodysOrItsOwn(),
        new JobIsTriedAgain());
  }

  private static Stream<Rule> ofClauses(Known known) {
    return Stream.of(
        new StepCarriesClauses(),
        new RowCarriesClauses(),
        new FormCarriesClauses(),
        new ClauseStandsInTheCatalogue(known),
        new BuiltClauseIsCarried(known));
  }

  private static Stream<Rule> ofFlow() {
    return Stream.concat(
        ProtectionFirst.rules(),
        Stream.of(
            new LineJoinsTwo(),
            new ElementIsReached(),
            new WayComesToAnEnd(),
            new GatewayAlwaysGoesOn(),
            new ConditionCanGoEitherWay(),
            new PartingIsDrawn(),
            new NothingBeginsByTheClockAlone(),
            new ErrorHasACatcher(),
            new ElementIsDrawn(),
            new IdIsAWord()));
  }

  private static Stream<Rule> ofWords(Known known) {
    return Stream.of(
        new ReferenceResolves(),
        new JobHasAWorker(known),
        new ExpressionCanBeRead(),
        new VariableStandsInTheVocabulary(known),
        new CodeIsOneOfItsVariable(known),
        new RowAnswersWithCodes(known),
        new TableIsReadByTheCode(known),
        new RowHasItsOwnId(),
        new TableKeepsItsShape(known),
        new LawsLimitIsKept(known),
        new NoWordsOfAPersonInTheModel(known));
  }

  private static Stream<Rule> ofForms(Known known) {
    return Stream.of(
        new FormIsUsed(),
        new FormIsMadeForTheEngine(),
        new FactsAnalysisDecisionStandApart(),
        new QuestionExplainsItself(),
        new QuestionHasItsOwnKey(),
        new AnswersAreCodes(known),
        new FormKeepsWhatIsRead(known),
        new QuestionIsAskedOfSomebody(known));
  }

  private static Stream<Rule> ofEngine() {
    return Stream.of(new EngineTakesModel(), new EngineTakesTable());
  }

  private static Known known(
      ProcedureLibrary library, ProcedureFiles files, JobTypes jobs, List<ReadsTable> readers) {
    return new Known(
        library.variables().entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().values())),
        library.clauses().stream().collect(Collectors.toMap(Clause::id, Clause::text)),
        BuiltClauses.read(),
        Stream.of(Role.values()).map(Role::candidateGroup).collect(Collectors.toSet()),
        Stream.of(Agency.values())
            .collect(Collectors.toMap(Agency::name, Agency::label, (a, b) -> a, TreeMap::new)),
        jobs,
        readers,
        Procedure.of(files.delivered()));
  }
}
