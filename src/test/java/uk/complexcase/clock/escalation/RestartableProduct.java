package uk.complexcase.clock.escalation;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.search.enums.ElementInstanceState;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import uk.complexcase.ComplexCaseApplication;
import uk.complexcase.engine.EmbeddedRuntime;
import uk.complexcase.product.VirtualTime;

/**
 * The whole product on one data directory, in virtual time, that can be ended and started again.
 */
final class RestartableProduct implements AutoCloseable {

  private final Path data;
  private final VirtualTime time;

  /** Alerts whose transaction committed, over all starts. */
  final ConcurrentLinkedQueue<DeadlineAlert> alerts = new ConcurrentLinkedQueue<>();

  private @Nullable ConfigurableApplicationContext context;

  RestartableProduct(Path data, VirtualTime time) {
    this.data = data;
    this.time = time;
  }

  void start() {
    context =
        new SpringApplicationBuilder(ComplexCaseApplication.class)
            .web(WebApplicationType.SERVLET)
            .profiles("local")
            .initializers(this::prepare)
            .run(
                "--server.port=0",
                "--complexcase.data=" + data,
                "--complexcase.engine.embedded=true",
                "--complexcase.outbox.resubmit-after=PT1S",
                "--spring.datasource.url=jdbc:h2:file:"
                    + data
                    + "/db/complexcase;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;QUERY_CACHE_SIZE=256;LOCK_TIMEOUT=10000");
  }

  private void prepare(ConfigurableApplicationContext made) {
    var beans = (GenericApplicationContext) made;
    beans
        .getBeanFactory()
        .registerSingleton("withoutTestConfigurations", new WithoutTestConfigurations());
    beans.registerBean(
        "virtualTime", VirtualTime.class, () -> time, definition -> definition.setPrimary(true));
    made.addApplicationListener(event -> {
      if (event instanceof PayloadApplicationEvent<?> published
          && published.getPayload() instanceof DeadlineAlert alert) {
        TransactionSynchronizationManager.registerSynchronization(
            new TransactionSynchronization() {
              @Override
              public void afterCommit() {
                alerts.add(alert);
              }
            });
      }
    });
  }

  <T> T bean(Class<T> type) {
    return context().getBean(type);
  }

  URI engineManagement() {
    return bean(EmbeddedRuntime.class).managementAddress();
  }

  /** Of each instance that sleeps at the gateway, the instant the engine holds. */
  Map<Long, String> sleeping() {
    var client = bean(CamundaClient.class);
    var asleep = new HashSet<Long>();
    String after = null;
    do {
      var cursor = after;
      var page =
          client
              .newElementInstanceSearchRequest()
              .filter(f -> f.elementId("WaitForNext").state(ElementInstanceState.ACTIVE))
              .page(p -> p.limit(2_000).after(cursor))
              .send()
              .join();
      page.items().forEach(element -> asleep.add(element.getProcessInstanceKey()));
      after = page.items().size() < 2_000 ? null : page.page().endCursor();
    } while (after != null);
    return instants(client, asleep);
  }

  private static Map<Long, String> instants(CamundaClient client, Set<Long> asleep) {
    var instants = new HashMap<Long, String>();
    String after = null;
    do {
      var cursor = after;
      var page =
          client
              .newVariableSearchRequest()
              .filter(f -> f.name("nextInstant"))
              .page(p -> p.limit(2_000).after(cursor))
              .send()
              .join();
      page.items().stream()
          .filter(variable -> asleep.contains(variable.getProcessInstanceKey()))
          .forEach(variable ->
              instants.put(
                  variable.getProcessInstanceKey(), variable.getValue().replace("\"", "")));
      after = page.items().size() < 2_000 ? null : page.page().endCursor();
    } while (after != null);
    return instants;
  }

  /** How many watches are, or were, at this element. */
  long at(String element, ElementInstanceState state) {
    return bean(CamundaClient.class)
        .newElementInstanceSearchRequest()
        .filter(f -> f.elementId(element).state(state))
        .page(p -> p.limit(1))
        .send()
        .join()
        .page()
        .totalItems();
  }

  @Override
  public void close() {
    var running = context;
    context = null;
    if (running != null) {
      running.close();
    }
  }

  private ConfigurableApplicationContext context() {
    return java.util.Objects.requireNonNull(context, "The product is not running");
  }

  List<DeadlineAlert> told() {
    return List.copyOf(alerts);
  }

  /** What tests make up stands beside the product on the class path and is not of it. */
  private static final class WithoutTestConfigurations extends TypeExcludeFilter {

    @Override
    public boolean match(MetadataReader reader, MetadataReaderFactory factory) {
      return reader.getAnnotationMetadata().isAnnotated(TestConfiguration.class.getName());
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof WithoutTestConfigurations;
    }

    @Override
    public int hashCode() {
      return 1;
    }
  }
}
