package uk.complexcase.governance.studio.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.FilterChain;
import org.apache.tomcat.util.http.fileupload.InvalidFileNameException;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** A name with a character no name can have, which the server refuses to read. */
class BadFileNamesTest {

  private static final FilterChain REFUSING =
      (request, response) -> {
        throw new InvalidFileNameException("a\\0", "Invalid file name: a\\0");
      };

  private final BadFileNames names = new BadFileNames();
  private final MockHttpServletResponse response = new MockHttpServletResponse();

  @Test
  void whoever_brings_a_file_of_such_a_name_is_told_on_the_page_of_the_draft() throws Exception {
    names.doFilter(
        new MockHttpServletRequest("POST", "/studio/drafts/PD-1/uploads"), response, REFUSING);

    assertThat(response.getRedirectedUrl()).isEqualTo("/studio/drafts/PD-1?bad-name=yes");
  }

  @Test
  void any_other_address_is_left_alone() {
    var request = new MockHttpServletRequest("POST", "/tasks/1");

    assertThatThrownBy(() -> names.doFilter(request, response, REFUSING))
        .isInstanceOf(InvalidFileNameException.class);
  }
}
