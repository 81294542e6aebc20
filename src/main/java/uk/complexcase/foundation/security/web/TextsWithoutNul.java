package uk.complexcase.foundation.security.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Takes the one character no database keeps out of what forms send. It is nothing anybody can type;
 * a page would answer with an error on PostgreSQL alone, and what was typed beside it would be
 * lost.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 30)
class TextsWithoutNul extends OncePerRequestFilter {

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    chain.doFilter(new Cleaned(request), response);
  }

  private static final class Cleaned extends HttpServletRequestWrapper {

    Cleaned(HttpServletRequest request) {
      super(request);
    }

    @Override
    public @Nullable String getParameter(String name) {
      var sent = super.getParameter(name);
      return sent == null ? null : clean(sent);
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
      var sent = super.getParameterValues(name);
      return sent == null ? null : clean(sent);
    }

    @Override
    public Map<String, String[]> getParameterMap() {
      var cleaned = new LinkedHashMap<String, String[]>();
      super.getParameterMap().forEach((name, sent) -> cleaned.put(name, clean(sent)));
      return cleaned;
    }

    private static String[] clean(String[] sent) {
      return Arrays.stream(sent).map(Cleaned::clean).toArray(String[]::new);
    }

    private static String clean(String sent) {
      return sent.replace("\u0000", "");
    }
  }
}
