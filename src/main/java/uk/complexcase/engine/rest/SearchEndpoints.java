package uk.complexcase.engine.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camunda.client.protocol.rest.ElementInstanceResult;
import io.camunda.client.protocol.rest.ElementInstanceStateEnum;
import io.camunda.client.protocol.rest.FormResult;
import io.camunda.client.protocol.rest.ProcessElementStatisticsResult;
import io.camunda.client.protocol.rest.ProcessInstanceCallHierarchyEntry;
import io.camunda.client.protocol.rest.ProcessInstanceResult;
import io.camunda.client.protocol.rest.UserTaskResult;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import uk.complexcase.engine.command.Json;
import uk.complexcase.engine.http.Reply;
import uk.complexcase.engine.http.Request;
import uk.complexcase.engine.http.Router;
import uk.complexcase.engine.read.ReadModel;
import uk.complexcase.engine.read.Table;

/** Everything that only looks. */
final class SearchEndpoints {

  private final ReadModel model;

  private SearchEndpoints(ReadModel model) {
    this.model = model;
  }

  static void addTo(Router router, ReadModel model) {
    SearchEndpoints endpoints = new SearchEndpoints(model);
    endpoints.addTables(router);
    endpoints.addDefinitions(router);
    endpoints.addInstances(router);
    endpoints.addUserTasks(router);
  }

  private void addTables(Router router) {
    table(router, "process-instances", model.processInstances());
    table(router, "element-instances", model.elementInstances());
    table(router, "process-definitions", model.processDefinitions());
    table(router, "decision-definitions", model.decisionDefinitions());
    table(router, "decision-requirements", model.decisionRequirements());
    table(router, "incidents", model.incidents());
    table(router, "user-tasks", model.userTasks());
    router
        .on("POST", "/v2/jobs/search", searching(model.jobs()))
        .on("POST", "/v2/message-subscriptions/search", searching(model.messageSubscriptions()))
        .on(
            "POST",
            "/v2/correlated-message-subscriptions/search",
            searching(model.correlatedMessageSubscriptions()))
        .on("GET", "/v2/variables/{key}", getting(model.variables()))
        .on(
            "POST",
            "/v2/variables/search",
            searching(model.variables(), request -> all -> true, SearchEndpoints::untruncated))
        .on("GET", "/v2/decision-instances/{key}", getting(model.decisionInstances()))
        .on(
            "POST",
            "/v2/decision-instances/search",
            searching(model.decisionInstances(), request -> all -> true, SearchEndpoints::brief));
  }

  private void addDefinitions(Router router) {
    router
        .on("GET", "/v2/process-definitions/{key}/xml", this::xml)
        .on("GET", "/v2/decision-definitions/{key}/xml", this::decisionXml)
        .on("GET", "/v2/decision-requirements/{key}/xml", this::xml)
        .on("GET", "/v2/process-definitions/{key}/form", this::startForm)
        .on(
            "POST",
            "/v2/process-definitions/{key}/statistics/element-instances",
            this::definitionStatistics);
  }

  private void addInstances(Router router) {
    router
        .on("GET", "/v2/process-instances/{key}/sequence-flows", this::flows)
        .on("GET", "/v2/process-instances/{key}/call-hierarchy", this::callHierarchy)
        .on(
            "GET",
            "/v2/process-instances/{key}/statistics/element-instances",
            this::instanceStatistics)
        .on(
            "POST",
            "/v2/process-instances/{key}/incidents/search",
            searching(
                model.incidents(),
                request ->
                    incident -> isWithin(incident.getProcessInstanceKey(), request.part("key"))));
  }

  private void addUserTasks(Router router) {
    router
        .on("GET", "/v2/user-tasks/{key}/form", this::taskForm)
        .on(
            "POST",
            "/v2/user-tasks/{key}/variables/search",
            searching(
                model.variables(),
                request -> {
                  Set<String> scopes = scopesOf(model.userTasks().get(request.part("key")));
                  return variable -> scopes.contains(variable.getScopeKey());
                },
                SearchEndpoints::untruncated));
  }

  private <T> void table(Router router, String name, Table<T> table) {
    router
        .on("POST", "/v2/" + name + "/search", searching(table))
        .on("GET", "/v2/" + name + "/{key}", getting(table));
  }

  private <T> Router.Handler searching(Table<T> table) {
    return searching(table, request -> all -> true);
  }

  private <T> Router.Handler searching(Table<T> table, Function<Request, Predicate<T>> scope) {
    return searching(table, scope, json -> {});
  }

  private <T> Router.Handler searching(
      Table<T> table,
      Function<Request, Predicate<T>> scope,
      java.util.function.Consumer<ObjectNode> shape) {
    return request -> {
      JsonNode asked = request.json();
      return model.read(() -> {
        Table.Page<T> page = table.search(asked, scope.apply(request));
        ObjectNode answer = Json.MAPPER.createObjectNode();
        var items = answer.putArray("items");
        for (T item : page.items()) {
          ObjectNode json = Json.MAPPER.valueToTree(item);
          shape.accept(json);
          items.add(json);
        }
        answer.set("page", Json.MAPPER.valueToTree(page.page()));
        return Reply.json(answer);
      });
    };
  }

  private <T> Router.Handler getting(Table<T> table) {
    return request -> found(request, key -> table.get(key));
  }

  private Reply found(Request request, Function<String, @Nullable Object> finder) {
    return model.read(() -> {
      Object document = finder.apply(request.part("key"));
      return document == null ? missing(request) : Reply.json(document);
    });
  }

  private static Reply missing(Request request) {
    return Reply.notFound("Nothing with key '%s' was found".formatted(request.part("key")));
  }

  private static void untruncated(ObjectNode variable) {
    variable.put("isTruncated", false);
  }

  private static void brief(ObjectNode decision) {
    decision.remove(List.of("evaluatedInputs", "matchedRules"));
  }

  private Reply xml(Request request) {
    long key = request.key("key");
    return model.read(() -> {
      String xml = model.definitions().xml(key);
      return xml == null ? missing(request) : Reply.text("text/xml;charset=UTF-8", xml);
    });
  }

  private Reply decisionXml(Request request) {
    return model.read(() -> {
      var decision = model.decisionDefinitions().get(request.part("key"));
      if (decision == null) {
        return missing(request);
      }
      String xml = model.definitions().xml(Long.parseLong(decision.getDecisionRequirementsKey()));
      return xml == null ? missing(request) : Reply.text("text/xml;charset=UTF-8", xml);
    });
  }

  private Reply startForm(Request request) {
    long key = request.key("key");
    return model.read(() ->
        model.processDefinitions().get(request.part("key")) == null
            ? missing(request)
            : formOrNothing(model.definitions().startForm(key)));
  }

  private Reply taskForm(Request request) {
    return model.read(() -> {
      UserTaskResult task = model.userTasks().get(request.part("key"));
      if (task == null) {
        return missing(request);
      }
      String formKey = task.getFormKey();
      return formOrNothing(
          formKey == null ? null : model.definitions().form(Long.parseLong(formKey)));
    });
  }

  private static Reply formOrNothing(@Nullable FormResult form) {
    return form == null ? Reply.noContent() : Reply.json(form);
  }

  private Reply flows(Request request) {
    return items(() -> List.copyOf(model.instances().flowsOf(request.part("key"))));
  }

  private Reply callHierarchy(Request request) {
    return model.read(() -> {
      List<ProcessInstanceCallHierarchyEntry> entries = new ArrayList<>();
      String key = request.part("key");
      while (key != null) {
        ProcessInstanceResult instance = model.processInstances().get(key);
        if (instance == null) {
          break;
        }
        entries.add(
            0,
            new ProcessInstanceCallHierarchyEntry()
                .processInstanceKey(instance.getProcessInstanceKey())
                .processDefinitionKey(instance.getProcessDefinitionKey())
                .processDefinitionName(instance.getProcessDefinitionName()));
        key = instance.getParentProcessInstanceKey();
      }
      return entries.isEmpty() ? missing(request) : Reply.json(entries);
    });
  }

  private Reply instanceStatistics(Request request) {
    return items(
        () -> statistics(element -> element.getProcessInstanceKey().equals(request.part("key"))));
  }

  private Reply definitionStatistics(Request request) {
    JsonNode asked = request.json();
    return items(() -> {
      Set<String> instances = new HashSet<>();
      model
          .processInstances()
          .matching(asked.path("filter"))
          .forEach(instance -> instances.add(instance.getProcessInstanceKey()));
      return statistics(element ->
          element.getProcessDefinitionKey().equals(request.part("key"))
              && instances.contains(element.getProcessInstanceKey()));
    });
  }

  private Collection<ProcessElementStatisticsResult> statistics(
      Predicate<ElementInstanceResult> scope) {
    Map<String, ProcessElementStatisticsResult> byElement = new LinkedHashMap<>();
    for (ElementInstanceResult element : model.elementInstances().all()) {
      if (scope.test(element)) {
        ProcessElementStatisticsResult counts =
            byElement.computeIfAbsent(
                element.getElementId(),
                id ->
                    new ProcessElementStatisticsResult()
                        .elementId(id)
                        .active(0L)
                        .canceled(0L)
                        .incidents(0L)
                        .completed(0L));
        count(counts, element);
      }
    }
    return byElement.values();
  }

  private static void count(ProcessElementStatisticsResult counts, ElementInstanceResult element) {
    if (element.getState() == ElementInstanceStateEnum.COMPLETED) {
      counts.completed(counts.getCompleted() + 1);
    } else if (element.getState() == ElementInstanceStateEnum.TERMINATED) {
      counts.canceled(counts.getCanceled() + 1);
    } else if (Boolean.TRUE.equals(element.getHasIncident())) {
      counts.incidents(counts.getIncidents() + 1);
    } else {
      counts.active(counts.getActive() + 1);
    }
  }

  private Reply items(java.util.function.Supplier<Collection<?>> query) {
    return model.read(() -> {
      ObjectNode answer = Json.MAPPER.createObjectNode();
      answer.set("items", Json.MAPPER.valueToTree(query.get()));
      return Reply.json(answer);
    });
  }

  /** Whether the instance is the other or was called, at whatever depth, by it. */
  private boolean isWithin(@Nullable String instanceKey, String ancestorKey) {
    String key = instanceKey;
    while (key != null) {
      if (key.equals(ancestorKey)) {
        return true;
      }
      ProcessInstanceResult instance = model.processInstances().get(key);
      key = instance == null ? null : instance.getParentProcessInstanceKey();
    }
    return false;
  }

  private Set<String> scopesOf(@Nullable UserTaskResult task) {
    Set<String> scopes = new HashSet<>();
    if (task != null) {
      Long scope = Long.parseLong(task.getElementInstanceKey());
      while (scope != null && scope > 0) {
        scopes.add(scope.toString());
        scope = model.instances().scopeOf(scope);
      }
      scopes.add(task.getProcessInstanceKey());
    }
    return scopes;
  }
}
