package uk.complexcase.access;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.core.annotation.MergedAnnotations;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.ContactRef;
import uk.complexcase.pathway.meetings.DiscussionRef;

/** One method at one address of the product, as Spring has it. */
record Endpoint(String method, String pattern, HandlerMethod handler)
    implements Comparable<Endpoint> {

  static final String ANY = "ANY";

  /** Every endpoint there is; a new one is walked without a word here. */
  static List<Endpoint> all(RequestMappingHandlerMapping mappings) {
    return mappings.getHandlerMethods().entrySet().stream()
        .flatMap(mapped -> {
          var methods = mapped.getKey().getMethodsCondition().getMethods();
          var names =
              methods.isEmpty() ? List.of(ANY) : methods.stream().map(RequestMethod::name).toList();
          return mapped.getKey().getPatternValues().stream()
              .flatMap(pattern ->
                  names.stream().map(name -> new Endpoint(name, pattern, mapped.getValue())));
        })
        .sorted()
        .toList();
  }

  String name() {
    return method + " " + pattern;
  }

  boolean reads() {
    return method.equals("GET");
  }

  /** Whether a part of the address names a record. */
  boolean namesARecord() {
    return variables().anyMatch(type -> type != String.class);
  }

  /** The address with the target's keys in the places of the variables, chosen by their types. */
  String path(Target target, String slug) {
    var path = pattern;
    for (var parameter : handler.getMethod().getParameters()) {
      var named = named(parameter);
      if (named.isPresent()) {
        path = path.replace("{" + named.get() + "}", value(parameter.getType(), target, slug));
      }
    }
    if (path.contains("{")) {
      throw new AssertionError("Say what stands for the variables of " + name());
    }
    return path;
  }

  private String value(Class<?> type, Target target, String slug) {
    if (type == CaseRef.class) {
      return target.child().value();
    }
    if (type == DiscussionRef.class) {
      return target.meeting().value();
    }
    if (type == ContactRef.class) {
      return target.contact().value();
    }
    if (type == int.class && pattern.contains("/minutes/{")) {
      return "1";
    }
    if (type == long.class && pattern.startsWith("/tasks/{")) {
      return Long.toString(target.task());
    }
    if (type == UUID.class && pattern.startsWith("/deadlines/{")) {
      return target.deadline().toString();
    }
    if (type == String.class && !slug.isEmpty()) {
      return slug;
    }
    throw new AssertionError("Say what stands for the " + type.getSimpleName() + " in " + name());
  }

  private Stream<Class<?>> variables() {
    return Arrays.stream(handler.getMethod().getParameters())
        .filter(parameter -> named(parameter).isPresent())
        .map(java.lang.reflect.Parameter::getType);
  }

  private static Optional<String> named(java.lang.reflect.Parameter parameter) {
    var variable = MergedAnnotations.from(parameter).get(PathVariable.class);
    if (!variable.isPresent()) {
      return Optional.empty();
    }
    var name = variable.getString("name");
    return Optional.of(name.isEmpty() ? parameter.getName() : name);
  }

  /** Readers first, so that what an act changes is read before it. */
  @Override
  public int compareTo(Endpoint other) {
    int reading = Boolean.compare(other.reads(), reads());
    return reading != 0 ? reading : name().compareTo(other.name());
  }
}
