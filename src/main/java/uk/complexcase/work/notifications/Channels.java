package uk.complexcase.work.notifications;

import uk.complexcase.foundation.people.TelephoneNumbers;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;
import uk.gov.service.notify.NotificationClient;

/**
 * Chooses how messages go: GOV.UK Notify with its API key, a mail server when one is named, else
 * nowhere, which profile {@code cluster} refuses to start with.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({
  NotificationSettings.class,
  NotifySettings.class,
  TelephoneNumbers.class
})
class Channels {

  private static final Duration PATIENCE = Duration.ofSeconds(15);

  @Bean
  Channel channel(
      NotificationSettings settings,
      NotifySettings notify,
      ObjectProvider<JavaMailSender> mail,
      InstantSource clock) {
    if (!notify.apiKey().isBlank()) {
      var client = new NotificationClient(notify.apiKey(), notify.baseUrl());
      return new NotifyChannel(client, notify.templateId(), PATIENCE);
    }
    var sender = mail.getIfAvailable();
    return sender == null ? new LocalChannel() : new SmtpChannel(sender, settings.from(), clock);
  }
}
