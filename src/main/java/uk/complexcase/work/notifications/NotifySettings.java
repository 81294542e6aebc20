package uk.complexcase.work.notifications;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How GOV.UK Notify is reached; used when an API key is set.
 *
 * @param templateId an e-mail template whose subject is {@code ((subject))} and whose text is
 *     {@code ((body))}
 */
@ConfigurationProperties("complexcase.notify")
record NotifySettings(
    @DefaultValue("") String apiKey,
    @DefaultValue("") String templateId,
    @DefaultValue("https://api.notifications.service.gov.uk") String baseUrl) {}
