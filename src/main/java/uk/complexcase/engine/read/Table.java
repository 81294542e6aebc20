package uk.complexcase.engine.read;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.camunda.client.protocol.rest.SearchQueryPageResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.complexcase.engine.command.InvalidRequestException;
import uk.complexcase.engine.command.Json;

/**
 * All documents of one kind, by key, and the search over them. Which names may be filtered and
 * sorted by is read from the API's own types; a name this table cannot answer is refused, so that a
 * search never answers more or less than was asked.
 */
public final class Table<T> {

  private static final int DEFAULT_LIMIT = 100;
  private static final int MAX_LIMIT = 10_000;

  private final String keyName;
  private final Properties<?> filters;
  private final Set<String> sortNames;
  private final Properties<T> properties;
  private final Map<String, Function<JsonNode, Predicate<T>>> specialFilters = new HashMap<>();
  private final Map<String, T> documents = new LinkedHashMap<>();

  /** A part of the found documents, and where it lies in the whole. */
  public record Page<T>(List<T> items, SearchQueryPageResponse page) {}

  /** One sort instruction; nulls come last either way. */
  private record Order(String name, boolean descending) {}

  Table(Class<T> type, String keyName, Class<?> filterType, Enum<?>[] sortFields) {
    this.keyName = keyName;
    this.filters = new Properties<>(filterType);
    this.sortNames = Arrays.stream(sortFields).map(String::valueOf).collect(Collectors.toSet());
    this.properties = new Properties<>(type);
  }

  /** Teaches the table a filter that is not a comparison with a property of the same name. */
  Table<T> with(String filterName, Function<JsonNode, Predicate<T>> filter) {
    specialFilters.put(filterName, filter);
    return this;
  }

  public @Nullable T get(String key) {
    return documents.get(key);
  }

  @Nullable T get(long key) {
    return documents.get(Long.toString(key));
  }

  void put(String key, T document) {
    documents.put(key, document);
  }

  void put(long key, T document) {
    documents.put(Long.toString(key), document);
  }

  void remove(long key) {
    documents.remove(Long.toString(key));
  }

  void clear() {
    documents.clear();
  }

  public Collection<T> all() {
    return Collections.unmodifiableCollection(documents.values());
  }

  /** Answers a search request of the API, narrowed to a scope given by the address. */
  public Page<T> search(JsonNode request, Predicate<T> scope) {
    Predicate<T> filter = filter(request.path("filter"));
    List<Order> orders = orders(request.path("sort"));
    List<T> found = new ArrayList<>(documents.values().stream().filter(scope.and(filter)).toList());
    found.sort(comparator(orders));
    return page(found, orders, request.path("page"));
  }

  /** All documents a filter of the API lets through. */
  public List<T> matching(JsonNode filter) {
    return documents.values().stream().filter(filter(filter)).toList();
  }

  private Predicate<T> filter(JsonNode filter) {
    List<Predicate<T>> all = new ArrayList<>();
    filter
        .properties()
        .forEach(entry -> {
          JsonNode asked = entry.getValue();
          if (!asked.isNull() && !(asked.isArray() && asked.isEmpty())) {
            all.add(condition(entry.getKey(), asked));
          }
        });
    return document -> all.stream().allMatch(each -> each.test(document));
  }

  private Predicate<T> condition(String name, JsonNode asked) {
    Function<JsonNode, Predicate<T>> special = specialFilters.get(name);
    if (special != null) {
      return special.apply(asked);
    }
    if ("$or".equals(name) && filters.has(name)) {
      List<Predicate<T>> any = new ArrayList<>();
      asked.forEach(each -> any.add(filter(each)));
      return document -> any.stream().anyMatch(each -> each.test(document));
    }
    if (!filters.has(name)) {
      throw new InvalidRequestException("The filter '%s' is not known".formatted(name));
    }
    if (!properties.has(name)) {
      throw new NotSupportedException(
          "The filter '%s' is not supported by the embedded engine".formatted(name));
    }
    var condition = Condition.of(name, asked);
    return document -> condition.test(properties.values(document, name));
  }

  private List<Order> orders(JsonNode sort) {
    List<Order> orders = new ArrayList<>();
    sort.forEach(each -> {
      String name = each.path("field").asText();
      if (!sortNames.contains(name) || !properties.has(name)) {
        throw new InvalidRequestException("Sorting by '%s' is not known".formatted(name));
      }
      orders.add(new Order(name, "DESC".equalsIgnoreCase(each.path("order").asText())));
    });
    // The key decides between equals, so that pages neither repeat nor skip.
    orders.add(new Order(keyName, false));
    return orders;
  }

  private Comparator<T> comparator(List<Order> orders) {
    return (left, right) -> compare(valuesOf(left, orders), valuesOf(right, orders), orders);
  }

  private List<@Nullable Comparable<?>> valuesOf(T document, List<Order> orders) {
    List<@Nullable Comparable<?>> values = new ArrayList<>();
    orders.forEach(order -> values.add(properties.value(document, order.name())));
    return values;
  }

  private static int compare(
      List<@Nullable Comparable<?>> left, List<@Nullable Comparable<?>> right, List<Order> orders) {
    for (int i = 0; i < orders.size(); i++) {
      Comparable<?> a = left.get(i);
      Comparable<?> b = right.get(i);
      int sign;
      if (a == null || b == null) {
        sign = Boolean.compare(a == null, b == null);
      } else {
        sign = orders.get(i).descending() ? Condition.compare(b, a) : Condition.compare(a, b);
      }
      if (sign != 0) {
        return sign;
      }
    }
    return 0;
  }

  private Page<T> page(List<T> found, List<Order> orders, JsonNode asked) {
    int limit = asked.hasNonNull("limit") ? asked.get("limit").asInt() : DEFAULT_LIMIT;
    if (limit < 0 || limit > MAX_LIMIT) {
      throw new InvalidRequestException(
          "The value for page.limit is '%d' but must be between 0 and %d"
              .formatted(limit, MAX_LIMIT));
    }
    boolean hasAfter = asked.hasNonNull("after");
    boolean hasBefore = asked.hasNonNull("before");
    boolean hasFrom = asked.hasNonNull("from");
    if ((hasAfter ? 1 : 0) + (hasBefore ? 1 : 0) + (hasFrom ? 1 : 0) > 1) {
      throw new InvalidRequestException("Only one of page.from, page.after and page.before may be");
    }
    int start = 0;
    int end = found.size();
    if (hasAfter) {
      var cursor = decode(asked.get("after").asText(), orders);
      while (start < end && compare(valuesOf(found.get(start), orders), cursor, orders) <= 0) {
        start++;
      }
    } else if (hasBefore) {
      var cursor = decode(asked.get("before").asText(), orders);
      while (end > 0 && compare(valuesOf(found.get(end - 1), orders), cursor, orders) >= 0) {
        end--;
      }
      start = Math.max(0, end - limit);
    } else if (hasFrom) {
      start = Math.min(end, Math.max(0, asked.get("from").asInt()));
    }
    List<T> items = List.copyOf(found.subList(start, Math.min(end, start + limit)));
    SearchQueryPageResponse page =
        new SearchQueryPageResponse().totalItems((long) found.size()).hasMoreTotalItems(false);
    if (!items.isEmpty()) {
      page.startCursor(encode(items.get(0), orders));
      page.endCursor(encode(items.get(items.size() - 1), orders));
    }
    return new Page<>(items, page);
  }

  private String encode(T document, List<Order> orders) {
    ArrayNode values = Json.MAPPER.createArrayNode();
    for (Comparable<?> value : valuesOf(document, orders)) {
      if (value == null) {
        values.addNull();
      } else if (value instanceof Long number) {
        values.add(number);
      } else {
        values.add(value.toString());
      }
    }
    return Base64.getUrlEncoder()
        .encodeToString(values.toString().getBytes(StandardCharsets.UTF_8));
  }

  private List<@Nullable Comparable<?>> decode(String cursor, List<Order> orders) {
    try {
      JsonNode values = Json.MAPPER.readTree(Base64.getUrlDecoder().decode(cursor));
      if (!values.isArray() || values.size() != orders.size()) {
        throw new InvalidRequestException("The cursor does not belong to this search");
      }
      List<@Nullable Comparable<?>> decoded = new ArrayList<>();
      for (int i = 0; i < orders.size(); i++) {
        JsonNode value = values.get(i);
        decoded.add(
            value.isNull()
                ? null
                : Properties.comparable(
                    orders.get(i).name(),
                    value.isIntegralNumber() ? (Object) value.longValue() : value.asText()));
      }
      return decoded;
    } catch (java.io.IOException | IllegalArgumentException e) {
      throw new InvalidRequestException("The cursor is not readable");
    }
  }
}
