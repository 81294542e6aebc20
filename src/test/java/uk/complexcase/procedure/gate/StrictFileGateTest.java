package uk.complexcase.procedure.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import uk.complexcase.procedure.FileGate.Admission;
import uk.complexcase.procedure.FileGate.Admission.Admitted;
import uk.complexcase.procedure.FileGate.Admission.Refused;

/** Only diagrams, tables and forms come in, and what is hostile does no harm on the way. */
class StrictFileGateTest {

  /** Far more than any takes; a file that explodes would take longer. */
  private static final Duration SOON = Duration.ofSeconds(5);

  private static final String REVIEW = read("bpmn/risk-review.bpmn");
  private static final String TABLE = read("bpmn/screening-clock.dmn");
  private static final String FORM = read("forms/review-risk.form");

  private final StrictFileGate gate = new StrictFileGate();

  static Stream<Path> delivered() throws IOException {
    try (var models = Files.list(Path.of("bpmn"));
        var forms = Files.list(Path.of("forms"))) {
      return Stream.concat(models, forms)
          .filter(file -> file.toString().matches(".*\\.(bpmn|dmn|form)"))
          .sorted()
          .toList()
          .stream();
    }
  }

  @Test
  void everyDeliveredFileComesInAsItIs() throws IOException {
    assertThat(delivered())
        .isNotEmpty()
        .allSatisfy(file -> {
          String name = file.getFileName().toString();
          String text = Files.readString(file);
          assertThat(admit(name, text)).isEqualTo(new Admitted(name, text));
        });
  }

  @Test
  void wordsThatOnlyLookLikeMarkUpComeIn() {
    assertThat(
            admit(
                "risk-review.bpmn",
                review(
                    "A level of risk was agreed.",
                    "If x &lt; y, or only = once, &amp; so on; age &lt; a limit, pages &lt; form, &lt; body.")))
        .isInstanceOf(Admitted.class);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("hostile")
  void whatIsNoProcedureIsRefusedSoonAndInWordsOfOurOwn(
      String what, String name, byte[] content, String sentence) {
    assertThat(assertTimeoutPreemptively(SOON, () -> gate.admit(name, content)))
        .isEqualTo(new Refused(sentence));
  }

  static Stream<Arguments> hostile() {
    return Stream.of(
        ofName("a path", "../risk-review.bpmn"),
        ofName("a path of Windows", "..\\risk-review.bpmn"),
        ofName("another ending", "risk-review.bpmn.exe"),
        ofName("a hidden ending", "risk-review.bpmn\u0000.png"),
        ofName("no name", ".bpmn"),
        ofName("a very long name", "a".repeat(200) + ".bpmn"),
        arguments("nothing", "risk-review.bpmn", new byte[0], Refusals.EMPTY),
        arguments("too much", "risk-review.bpmn", new byte[1_000_001], Refusals.SIZE),
        arguments("zeros", "risk-review.bpmn", new byte[1_000_000], Refusals.TEXT),
        arguments(
            "UTF-16", "risk-review.bpmn", REVIEW.getBytes(StandardCharsets.UTF_16), Refusals.TEXT),
        arguments(
            "a packed file",
            "risk-review.bpmn",
            new byte[] {'P', 'K', 3, 4, 20, 0, (byte) 0x9c, (byte) 0xff},
            Refusals.TEXT),
        model("a turned word", review("Review nears", "Review \u202Enears"), Refusals.TEXT),
        model("no XML", "Dear colleague", Refusals.NOT_XML),
        model("half of it", REVIEW.substring(0, REVIEW.length() / 2), Refusals.NOT_XML),
        model("billion laughs", laughs(), Refusals.DOCTYPE),
        model(
            "another encoding",
            review("encoding=\"UTF-8\"", "encoding=\"UTF-7\""),
            Refusals.ENCODING),
        model(
            "a style sheet",
            review("<bpmn:definitions", "<?xml-stylesheet href=\"x.xsl\"?><bpmn:definitions"),
            Refusals.OUTSIDE),
        model(
            "an import",
            review(
                "<bpmn:process ",
                "<bpmn:import importType=\"x\" location=\"x\" namespace=\"x\"/><bpmn:process "),
            Refusals.OUTSIDE),
        model("deep nesting", within("<bpmn:a>".repeat(5000)), Refusals.DEPTH),
        model("very many parts", within("<bpmn:a/>".repeat(60_000)), Refusals.COUNT),
        model("very many steps", within(numbered("<bpmn:task id=\"T%d\"/>", 500)), Refusals.COUNT),
        model(
            "another product's model",
            review("http://camunda.org/schema/zeebe/1.0", "http://camunda.org/schema/1.0/bpmn"),
            Refusals.STRANGE_PARTS),
        model(
            "a web page in it",
            within("<script xmlns=\"http://www.w3.org/1999/xhtml\">go()</script>"),
            Refusals.STRANGE_PARTS),
        model(
            "a handler",
            review("<bpmn:process ", "<bpmn:process onload=\"go()\" "),
            Refusals.STRANGE_PARTS),
        model("a table under a diagram's name", TABLE, Refusals.NOT_BPMN),
        model("no process", review("bpmn:process", "bpmn:category"), Refusals.ONE_PROCESS),
        model(
            "two processes",
            review("</bpmn:process>", "</bpmn:process><bpmn:process id=\"b\"/>"),
            Refusals.ONE_PROCESS),
        model(
            "a drawing only",
            review("isExecutable=\"true\"", "isExecutable=\"false\""),
            Refusals.EXECUTABLE),
        model(
            "another process",
            review("process id=\"risk-review\"", "process id=\"risk\""),
            Refusals.NAMED_AS_FILE),
        model(
            "a script task",
            within("<bpmn:scriptTask id=\"Run\"><bpmn:script>1</bpmn:script></bpmn:scriptTask>"),
            Refusals.SCRIPT),
        model(
            "an engine's script",
            within(
                "<bpmn:extensionElements><zeebe:script expression=\"=1\"/></bpmn:extensionElements>"),
            Refusals.SCRIPT),
        model(
            "another language",
            review(
                "xsi:type=\"bpmn:tFormalExpression\"",
                "xsi:type=\"bpmn:tFormalExpression\" language=\"javascript\""),
            Refusals.LANGUAGE),
        model(
            "a script in a name",
            review("Review nears", "&lt;script>go()&lt;/script>"),
            Refusals.ACTS),
        model(
            "a script masked twice",
            review("Review nears", "&amp;lt;script&amp;gt;"),
            Refusals.ACTS),
        model("a link in a name", review("Review nears", "&lt;a href=x>"), Refusals.ACTS),
        model("a spaced script", review("Review nears", "&lt; scr ipt"), Refusals.ACTS),
        model("a handler in a name", review("Review nears", "x onerror=go()"), Refusals.MARKUP),
        model("bold words", review("Review nears", "&lt;b>now&lt;/b>"), Refusals.MARKUP),
        model(
            "a frame in a description",
            review("A level of risk was agreed.", "&lt;iframe src='x'>"),
            Refusals.ACTS),
        model("a link that acts", review("Review nears", "java\nscript:go()"), Refusals.ACTS),
        model(
            "a call of Java",
            review("=reviewOpensAt", "=function(x) external {java: {class: \"java.lang.System\"}}"),
            Refusals.ACTS),
        table("a diagram under a table's name", REVIEW, Refusals.NOT_DMN),
        table(
            "an older DMN",
            TABLE.replace("20191111/MODEL/", "20151101/dmn.xsd"),
            Refusals.STRANGE_PARTS),
        table("no table", TABLE.replace("decisionTable", "literalExpression"), Refusals.ONE_TABLE),
        table(
            "another decision",
            TABLE.replace("<decision id=\"screening-clock\"", "<decision id=\"clock\""),
            Refusals.NAMED_AS_FILE),
        form("no JSON", "{\"type\": ", Refusals.NOT_FORM),
        form("two ids", FORM.replaceFirst("\"id\"", "\"id\": \"a\", \"id\""), Refusals.NOT_FORM),
        form("two forms", FORM + FORM, Refusals.NOT_FORM),
        form("no form", "{\"type\": \"other\", \"components\": []}", Refusals.NOT_FORM),
        form("deep JSON", "[".repeat(200_000), Refusals.DEPTH),
        form("a very long number", "{\"id\": 1" + "0".repeat(5000) + "}", Refusals.DEPTH),
        form(
            "another form",
            FORM.replace("\"id\": \"review-risk\"", "\"id\": \"x\""),
            Refusals.NAMED_AS_FILE),
        form(
            "HTML",
            FORM.replaceFirst("\"type\": \"radio\"", "\"type\": \"html\""),
            Refusals.COMPONENT),
        form(
            "a frame",
            FORM.replaceFirst("\"type\": \"radio\"", "\"type\": \"iframe\""),
            Refusals.COMPONENT),
        form(
            "a picture",
            FORM.replaceFirst("\"label\": \"", "\"label\": \"![x](//h/p.png) "),
            Refusals.MARKUP),
        form("bold words", FORM.replaceFirst("\"label\": \"", "\"label\": \"<b>"), Refusals.MARKUP),
        form(
            "a script", FORM.replaceFirst("\"label\": \"", "\"label\": \"<script>"), Refusals.ACTS))
        .toList()
        .stream();
  }

  @Test
  void nothingIsFetchedFromAnywhere() throws IOException {
    var asked = new AtomicInteger();
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          asked.incrementAndGet();
          exchange.sendResponseHeaders(404, -1);
          exchange.close();
        });
    server.start();
    try {
      String there = "http://127.0.0.1:" + server.getAddress().getPort() + "/x.dtd";
      assertThat(
              Stream.of(
                  declared("<!DOCTYPE d SYSTEM \"" + there + "\">"),
                  declared("<!DOCTYPE d [<!ENTITY % e SYSTEM \"" + there + "\"> %e;]>"),
                  declared("<!DOCTYPE d [<!ENTITY e SYSTEM \"" + there + "\">]>")
                      .replace("Review nears", "&e;"),
                  declared("<?xml-stylesheet href=\"" + there + "\"?>"),
                  review(
                      "targetNamespace=",
                      "xsi:schemaLocation=\"http://www.omg.org/spec/BPMN/20100524/MODEL "
                          + there
                          + "\" targetNamespace="),
                  review(
                      "<bpmn:process ",
                      "<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\""
                          + there
                          + "\"/><bpmn:process ")))
          .filteredOn(text -> admit("risk-review.bpmn", text) instanceof Admitted)
          // a place of a schema is a remark: nobody goes there
          .hasSize(1);
      assertThat(asked).hasValue(0);
    } finally {
      server.stop(0);
    }
  }

  private Admission admit(String name, String text) {
    return gate.admit(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private static Arguments ofName(String what, String name) {
    return arguments(what, name, REVIEW.getBytes(StandardCharsets.UTF_8), Refusals.NAME);
  }

  private static Arguments model(String what, String text, String sentence) {
    return given(what, "risk-review.bpmn", text, sentence);
  }

  private static Arguments table(String what, String text, String sentence) {
    return given(what, "screening-clock.dmn", text, sentence);
  }

  private static Arguments form(String what, String text, String sentence) {
    return given(what, "review-risk.form", text, sentence);
  }

  private static Arguments given(String what, String name, String text, String sentence) {
    return arguments(what, name, text.getBytes(StandardCharsets.UTF_8), sentence);
  }

  private static String review(String part, String instead) {
    assertThat(REVIEW).contains(part);
    return REVIEW.replace(part, instead);
  }

  private static String within(String part) {
    return review("</bpmn:process>", part + "</bpmn:process>");
  }

  private static String declared(String declaration) {
    return review("<bpmn:definitions", declaration + "<bpmn:definitions");
  }

  private static String laughs() {
    var declarations = new StringBuilder("<!DOCTYPE d [<!ENTITY a0 \"ha\">");
    for (int i = 1; i < 30; i++) {
      declarations.append("<!ENTITY a%d \"%s\">".formatted(i, "&a%d;".formatted(i - 1).repeat(10)));
    }
    return declared(declarations + "]>").replace("Review nears", "&a29;");
  }

  private static String numbered(String part, int times) {
    var all = new StringBuilder();
    for (int i = 0; i < times; i++) {
      all.append(part.formatted(i));
    }
    return all.toString();
  }

  private static String read(String file) {
    try {
      return Files.readString(Path.of(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
