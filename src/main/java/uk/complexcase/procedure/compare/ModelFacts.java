package uk.complexcase.procedure.compare;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.w3c.dom.Element;
import uk.complexcase.procedure.compare.Part.Fact;
import uk.complexcase.procedure.models.Xml;

/** What matters of an element of a diagram, in the words of somebody who keeps a procedure. */
final class ModelFacts {

  /** Parts of their own, or said by the lines. */
  private static final Set<String> NOT_ITS_OWN = Set.of("incoming", "outgoing", "sequenceFlow");

  private static final Pattern REFERENCE =
      Pattern.compile("@(message|error|signal|escalation)Ref$");

  /** What BPMN takes an attribute for when it is left out: an editor may write it or not. */
  private static final Map<String, String> WHEN_LEFT_OUT =
      Map.of(
          "isInterrupting", "true",
          "cancelActivity", "true",
          "isSequential", "false",
          "triggeredByEvent", "false",
          "parallelMultiple", "false",
          "instantiate", "false");

  /** The first pattern found in a path gives the words. */
  private record Words(Pattern path, String label, UnaryOperator<String> value) {}

  private final List<Words> words;
  private final Element root;

  ModelFacts(Element root, Names names) {
    this.root = root;
    this.words =
        List.of(
            words("^@name$", "the name was"),
            words("^/documentation", "the description was"),
            words("property\\[clauses\\]@value", "the clauses were"),
            new Words(
                Pattern.compile("property\\[timescale\\]@value"), "the clock was", names::clock),
            words("property\\[due\\]@value", "where the due date is kept was"),
            words("property\\[(?<what>[^\\]]+)\\]@value", "the property \"%s\" was"),
            new Words(Pattern.compile("@candidateGroups$"), "who does it was", Names::groups),
            words("@assignee$", "the person it goes to was"),
            new Words(Pattern.compile("@formId$"), "the form was", id -> names.file(id + ".form")),
            new Words(
                Pattern.compile("@decisionId$"), "the table was", id -> names.file(id + ".dmn")),
            new Words(
                Pattern.compile("@processId$"),
                "the process it calls was",
                id -> names.file(id + ".bpmn")),
            words("@resultVariable$", "what keeps the table's answer was"),
            words("@dueDate$", "the due date was"),
            words("conditionExpression$", "the condition was"),
            words("conditionExpression@", "the kind of its condition was"),
            words("timerEventDefinition/(timeDate|timeDuration|timeCycle)$", "when was"),
            words("@messageRef$", "the message it waits for was"),
            words("@correlationKey$", "what a message finds it by was"),
            words("@(error|signal|escalation)Ref$", "what it throws or catches was"),
            words("taskDefinition@type$", "the automatic act was"),
            words("taskDefinition@retries$", "how often it is tried was"),
            words("(execution|task)Listener\\[(?<what>\\w+)\\]\\S*@type$", "the act at \"%s\" was"),
            words("loopCharacteristics@inputCollection$", "for each of what it is done was"),
            words("^/terminateEventDefinition", "whether it ends all else that goes on was"),
            words("^/\\w+LoopCharacteristics$", "whether it is done several times was"),
            words("^@default$", "the way taken when no other holds was"),
            words("^@isInterrupting$|^@cancelActivity$", "whether it stops what goes on was"),
            words("^@attachedToRef$", "what it hangs on was"),
            words("^@kind$", "its kind was"),
            words("^@scope$", "what it stands in was"),
            words("", "a technical property (%s) was"));
  }

  Map<String, Fact> of(Element element) {
    var facts = new LinkedHashMap<String, Fact>();
    Flat.of(
            element,
            child -> !ModelParts.isPart(child) && !NOT_ITS_OWN.contains(child.getLocalName()))
        .forEach((path, value) -> {
          if (!value.equals(WHEN_LEFT_OUT.get(path.substring(path.lastIndexOf('@') + 1)))) {
            facts.put(path, fact(path, value));
          }
        });
    facts.put("@kind", fact("@kind", element.getLocalName()));
    return facts;
  }

  private Fact fact(String path, String value) {
    for (Words one : words) {
      var found = one.path().matcher(path);
      if (found.find()) {
        String what = found.namedGroups().containsKey("what") ? found.group("what") : path;
        return new Fact(one.label().formatted(what), value, one.value().apply(named(path, value)));
      }
    }
    throw new IllegalStateException("The last words fit any path");
  }

  /** A reference inside the diagram as people call what it leads to. */
  private String named(String path, String value) {
    boolean inside =
        REFERENCE.matcher(path).find() || path.equals("@default") || path.equals("@attachedToRef");
    return inside
        ? Xml.below(root, "*").stream()
            .filter(one -> one.getAttribute("id").equals(value))
            .map(one -> one.getAttribute("name"))
            .filter(name -> !name.isEmpty())
            .findFirst()
            .orElse(value)
        : value;
  }

  private static Words words(String path, String label) {
    return new Words(Pattern.compile(path), label, UnaryOperator.identity());
  }
}
