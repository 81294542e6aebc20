package uk.complexcase.foundation.security.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** What no database keeps does not come in, and everything beside it does. */
class TextsWithoutNulTest {

  @Test
  void theCharacterIsTakenOutOfEveryTextOfAForm() throws Exception {
    var sent = new MockHttpServletRequest("POST", "/operations/incidents/1/retry");
    sent.addParameter("reason", "It was\u0000 mended", "\u0000");
    sent.addParameter("round", "1");
    var chain = new MockFilterChain();

    new TextsWithoutNul().doFilter(sent, new MockHttpServletResponse(), chain);

    var read = (HttpServletRequest) chain.getRequest();
    assertThat(read).isNotNull();
    assertThat(read.getParameter("reason")).isEqualTo("It was mended");
    assertThat(read.getParameterValues("reason")).containsExactly("It was mended", "");
    assertThat(read.getParameterMap().get("reason")).containsExactly("It was mended", "");
    assertThat(read.getParameterMap()).containsKeys("reason", "round");
    assertThat(read.getParameter("none")).isNull();
    assertThat(read.getParameterValues("none")).isNull();
  }
}
