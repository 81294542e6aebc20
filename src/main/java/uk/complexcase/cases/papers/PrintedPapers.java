package uk.complexcase.cases.papers;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Papers from the product's own templates, printed by {@link Press}. */
@Component
class PrintedPapers implements Papers {

  private final ITemplateEngine templates;
  private final boolean fictional;

  PrintedPapers(ITemplateEngine templates, Environment environment) {
    this.templates = templates;
    this.fictional = environment.matchesProfiles("local");
  }

  @Override
  public String body(String template, Map<String, ?> values) {
    return templates.process(template, new Context(Locale.UK, new HashMap<String, Object>(values)));
  }

  @Override
  public byte[] pdf(Paper paper) {
    return Press.print(PaperDocument.of(paper, fictional));
  }
}
