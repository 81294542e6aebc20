package uk.complexcase.procedure.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.feel.FeelEngineClock;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;
import org.camunda.feel.impl.interpreter.BuiltinFunctions;
import org.camunda.feel.valuemapper.ValueMapper;
import org.jspecify.annotations.Nullable;
import scala.Product;
import scala.collection.Iterable;
import scala.jdk.javaapi.CollectionConverters;

/** Reads expressions with the engine's own parser: whether they can be read, and what they name. */
final class Feel {

  private static final FeelEngineApi ENGINE = FeelEngineBuilder.forJava().build();

  private static final Set<String> FUNCTIONS =
      Set.copyOf(
          CollectionConverters.asJavaCollection(
              new BuiltinFunctions(
                      FeelEngineClock.SystemClock$.MODULE$, ValueMapper.defaultValueMapper())
                  .functionNames()));

  /** What an expression names without anybody having put it there. */
  private static final Set<String> ITS_OWN = Set.of("item", "partial", "?");

  private static final Remembered<Reading> EXPRESSIONS = new Remembered<>(5_000);
  private static final Remembered<Reading> TESTS = new Remembered<>(5_000);

  private final Set<String> variables = new TreeSet<>();
  private final Set<String> bound = new TreeSet<>(ITS_OWN);
  private final List<Comparison> comparisons = new ArrayList<>();
  private final Set<String> texts = new TreeSet<>();
  private final Set<String> calls = new TreeSet<>();

  private Feel() {}

  /**
   * What an expression says.
   *
   * @param error the parser's own words; null when it could be read
   * @param variables what it names
   * @param comparisons variables with the text they are compared with
   * @param texts every text in it
   * @param unknown the functions it calls that there are none of: the engine would come to nothing
   */
  record Reading(
      @Nullable String error,
      Set<String> variables,
      List<Comparison> comparisons,
      Set<String> texts,
      Set<String> unknown) {}

  /** A variable compared with a text. */
  record Comparison(String variable, String text) {}

  /** An expression without the equals sign before it. */
  static Reading expression(String text) {
    return EXPRESSIONS.of(text, it -> reading(ENGINE.parseExpression(it)));
  }

  /** What stands in an input cell of a table. */
  static Reading test(String text) {
    return TESTS.of(text, it -> reading(ENGINE.parseUnaryTests(it)));
  }

  private static Reading reading(ParseResult result) {
    if (!result.isSuccess()) {
      return new Reading(result.failure().message(), Set.of(), List.of(), Set.of(), Set.of());
    }
    var feel = new Feel();
    feel.walk(result.parsedExpression().expression());
    feel.variables.removeAll(feel.bound);
    feel.calls.removeAll(feel.bound);
    feel.calls.removeAll(FUNCTIONS);
    return new Reading(null, feel.variables, feel.comparisons, feel.texts, feel.calls);
  }

  private void walk(@Nullable Object part) {
    switch (part) {
      case Product product -> {
        read(product);
        CollectionConverters.asJava(product.productIterator()).forEachRemaining(this::walk);
      }
      case Iterable<?> many -> CollectionConverters.asJava(many).forEach(this::walk);
      case null, default -> {
        // a word or number of the expression itself
      }
    }
  }

  private void read(Product product) {
    switch (product.productPrefix()) {
      case "Ref" -> variables.add(firstName(product));
      case "FunctionInvocation" -> calls.add(String.valueOf(product.productElement(0)));
      case "ConstString" -> texts.add(String.valueOf(product.productElement(0)));
      case "Equal" -> compare(product.productElement(0), product.productElement(1));
      case "FunctionDefinition" -> bind(product.productElement(0));
      case "Tuple2" -> bind(product.productElement(0));
      default -> {
        // nothing it names itself
      }
    }
  }

  private void compare(Object one, Object other) {
    if (one instanceof Product left && other instanceof Product right) {
      if (left.productPrefix().equals("Ref") && right.productPrefix().equals("ConstString")) {
        comparisons.add(new Comparison(firstName(left), String.valueOf(right.productElement(0))));
      } else if (right.productPrefix().equals("Ref")
          && left.productPrefix().equals("ConstString")) {
        compare(other, one);
      }
    }
  }

  /** What a loop, a function or a context calls its own. */
  private void bind(Object names) {
    if (names instanceof String name) {
      bound.add(name);
    } else if (names instanceof Iterable<?> many) {
      CollectionConverters.asJava(many).forEach(name -> bound.add(String.valueOf(name)));
    }
  }

  private static String firstName(Product reference) {
    return reference.productElement(0) instanceof Iterable<?> names
        ? String.valueOf(CollectionConverters.asJava(names).iterator().next())
        : "";
  }
}
