package uk.complexcase.cases.casesystem;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.time.InstantSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The adapter the settings ask for. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CaseSystemSettings.class)
class CaseSystemConfiguration {

  @Bean
  Port caseSystemPort(CaseSystemSettings settings, ObjectMapper json, InstantSource clock) {
    var text = new ReceiptText(json, clock);
    return switch (settings.kind()) {
      case NONE -> new NoCaseSystem();
      case FILE_DROP ->
          new FileDrop(Path.of(settings.directory()).toAbsolutePath().normalize(), text);
      case HTTP -> new HttpCaseSystem(settings, json, text);
    };
  }
}
