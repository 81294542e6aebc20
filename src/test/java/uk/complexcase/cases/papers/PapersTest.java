package uk.complexcase.cases.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.StringReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.StringTemplateResolver;
import org.xml.sax.InputSource;

/** Papers are readable by everyone they are for, and nothing in them acts or fetches. */
class PapersTest {

  private static final String TEMPLATE =
      """
      <section>
        <h2>What was said</h2>
        <p th:text="${said}">said</p>
        <table><caption>Actions</caption>
          <thead><tr><th scope="col">What</th><th scope="col">Who</th></tr></thead>
          <tbody><tr th:each="one : ${actions}"><td th:text="${one}">what</td><td>Social worker</td></tr></tbody>
        </table>
        <ul><li>First</li><li>Second</li></ul>
      </section>
      """;

  private final List<String> fetched = new CopyOnWriteArrayList<>();
  private final Papers papers = papers("cluster");
  private HttpServer server;

  @BeforeEach
  void listen() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          fetched.add(exchange.getRequestURI().toString());
          exchange.sendResponseHeaders(404, -1);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void a_paper_is_tagged_named_in_english_and_carries_its_font() throws IOException {
    try (var pdf = Loader.loadPDF(papers.pdf(paper(body("Seen at home"))))) {
      var catalog = pdf.getDocumentCatalog();
      assertThat(catalog.getLanguage()).isEqualTo("en-GB");
      assertThat(catalog.getMarkInfo().isMarked()).isTrue();
      assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
      assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Minutes of S-4M8T-2XJ6");
      assertThat(new String(catalog.getMetadata().toByteArray(), StandardCharsets.UTF_8))
          .contains("pdfuaid");
      assertThat(tags(catalog.getStructureTreeRoot()))
          .contains("H1", "H2", "P", "Table", "TH", "TD", "L", "LI");
      for (var page : pdf.getPages()) {
        for (var name : page.getResources().getFontNames()) {
          assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
        }
      }
    }
  }

  @Test
  void every_page_carries_the_marking_the_title_and_its_number() throws IOException {
    var body = body("x ".repeat(6_000));

    try (var pdf = Loader.loadPDF(papers.pdf(paper(body)))) {
      assertThat(pdf.getNumberOfPages()).isGreaterThan(1);
      for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
        assertThat(text(pdf, page))
            .contains("OFFICIAL-SENSITIVE")
            .contains("Minutes of S-4M8T-2XJ6")
            .contains("Page " + page + " of " + pdf.getNumberOfPages())
            .doesNotContain("Fictional");
      }
      assertThat(text(pdf, 1)).contains("Strategy discussion (statutory guidance, section 47)");
    }
  }

  @Test
  void what_is_printed_in_local_says_that_it_is_fictional() throws IOException {
    try (var pdf = Loader.loadPDF(papers("local").pdf(paper(body("Seen"))))) {
      assertThat(text(pdf, 1)).contains("OFFICIAL-SENSITIVE \u00b7 Fictional data only");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>app.alert('x')</script>",
        "<img src=\"file:///etc/passwd\"/>",
        "</p></section><h1>Forged</h1>",
        "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>&e;",
        "]]> <![CDATA[ & &amp; \"quoted\" 'too'",
        "[[${T(java.lang.Runtime)}]] ${said}"
      })
  void malicious_text_is_printed_as_the_text_it_is(String said) throws IOException {
    try (var pdf = Loader.loadPDF(papers.pdf(paper(body(said))))) {
      assertThat(text(pdf, 1).replaceAll("\\s+", "")).contains(said.replaceAll("\\s+", ""));
      assertNothingActs(pdf);
    }
  }

  @Test
  void characters_no_paper_can_have_are_left_out_and_the_rest_is_printed() throws IOException {
    var said = "Before\u0000\u0008\u001b\ud800 after, na\u00efve, \u0141ukasz, \u2013 \u00a3";

    try (var pdf = Loader.loadPDF(papers.pdf(paper(body(said))))) {
      assertThat(text(pdf, 1)).contains("Before after, na\u00efve, \u0141ukasz, \u2013 \u00a3");
    }
  }

  @Test
  void even_unescaped_nothing_is_run_shown_or_fetched() throws IOException {
    var at = "http://localhost:" + server.getAddress().getPort();
    var body =
        """
        <p onclick="alert(1)" style="background:url(%1$s/style)">Kept</p>
        <script>alert(1)</script><style>@import url(%1$s/import);</style>
        <link rel="stylesheet" href="%1$s/link"/><img src="%1$s/img" alt=""/>
        <img src="file:///etc/passwd" alt=""/><object data="%1$s/object"></object>
        <iframe src="%1$s/frame"></iframe><embed src="%1$s/embed"/>
        <svg xmlns="http://www.w3.org/2000/svg"><image href="%1$s/svg"/></svg>
        <p><a href="javascript:alert(1)">a</a> <a href="file:///etc/passwd">b</a>
        <a href="https://cases.northmoor.example/meetings/S-4M8T-2XJ6">c</a></p>
        """
            .formatted(at);

    try (var pdf = Loader.loadPDF(papers.pdf(paper(body)))) {
      assertThat(text(pdf, 1)).contains("Kept").doesNotContain("alert", "import", "root:");
      assertNothingActs(pdf);
      assertThat(links(pdf))
          .containsExactly("https://cases.northmoor.example/meetings/S-4M8T-2XJ6");
    }
    assertThat(fetched).isEmpty();
  }

  @Test
  void the_press_itself_fetches_nothing_whatever_it_is_given() throws Exception {
    var at = "http://localhost:" + server.getAddress().getPort();
    var html =
        """
        <html lang="en-GB"><head><title>t</title><meta name="description" content="d"/>
        <style>@import url(%1$s/import); @font-face { font-family: f; src: url(%1$s/font); }
        body { font-family: "Liberation Sans"; background: url(%1$s/background); }</style>
        <link rel="stylesheet" href="%1$s/link"/></head>
        <body><img src="%1$s/img" alt="x"/><img src="file:///etc/hostname" alt="y"/><p>Kept</p></body></html>
        """
            .formatted(at);
    var document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(html)));

    try (var pdf = Loader.loadPDF(Press.print(document))) {
      assertThat(text(pdf, 1)).contains("Kept");
      assertNothingActs(pdf);
    }
    assertThat(fetched).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>open",
        "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><p>&e;</p>",
        "<p>&e;</p>"
      })
  void a_body_that_is_not_well_formed_or_brings_entities_is_refused(String body) {
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> papers.pdf(paper(body)));
  }

  private String body(String said) {
    return papers.body(TEMPLATE, Map.of("said", said, "actions", List.of("See the child")));
  }

  private static Paper paper(String body) {
    return new Paper(
        "Minutes of S-4M8T-2XJ6",
        "Strategy discussion (statutory guidance, section 47)",
        "OFFICIAL-SENSITIVE",
        body);
  }

  private static void assertNothingActs(PDDocument pdf) throws IOException {
    assertThat(pdf.getDocumentCatalog().getOpenAction()).isNull();
    assertThat(
            pdf.getDocumentCatalog().getNames() == null
                || pdf.getDocumentCatalog().getNames().getJavaScript() == null)
        .isTrue();
    for (var page : pdf.getPages()) {
      assertThat(page.getResources().getXObjectNames()).isEmpty();
      assertThat(page.getCOSObject().getItem(COSName.AA)).isNull();
    }
  }

  private static List<String> links(PDDocument pdf) throws IOException {
    var links = new ArrayList<String>();
    for (var page : pdf.getPages()) {
      for (var annotation : page.getAnnotations()) {
        if (annotation instanceof PDAnnotationLink link
            && link.getAction() instanceof PDActionURI action) {
          links.add(action.getURI());
        }
      }
    }
    return links;
  }

  private static List<String> tags(PDStructureNode node) {
    var tags = new ArrayList<String>();
    for (var kid : node.getKids()) {
      if (kid instanceof PDStructureElement element) {
        tags.add(element.getStructureType());
        tags.addAll(tags(element));
      }
    }
    return tags;
  }

  private static String text(PDDocument pdf, int page) throws IOException {
    var stripper = new PDFTextStripper();
    stripper.setStartPage(page);
    stripper.setEndPage(page);
    return stripper.getText(pdf);
  }

  private static Papers papers(String profile) {
    var environment = new MockEnvironment();
    environment.setActiveProfiles(profile);
    var engine = new SpringTemplateEngine();
    engine.setTemplateResolver(new StringTemplateResolver());
    return new PrintedPapers(engine, environment);
  }
}
