package uk.complexcase.cases.involvement;

import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import uk.complexcase.foundation.shared.UniqueInsert;

/** What the register has heard already, so that nothing told twice is kept twice or revived. */
@Component
class InvolvementSources {

  private final JdbcTemplate template;

  InvolvementSources(JdbcTemplate template) {
    this.template = template;
  }

  /** Whether it is told for the first time; joins the caller's transaction. */
  boolean claim(String source) {
    return Boolean.TRUE.equals(
        template.execute(
            (ConnectionCallback<Boolean>)
                connection ->
                    UniqueInsert.tryOn(
                        connection, "insert into involvement_source values (?)", source)));
  }
}
