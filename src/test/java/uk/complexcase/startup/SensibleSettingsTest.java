package uk.complexcase.startup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** A setting of the messages that cannot be right is refused in a sentence that names it. */
class SensibleSettingsTest {

  private static final String KEY =
      "complexcase-26785a09-ab16-4eb0-8407-a37497a57506-3d844edf-8d35-48ac-975b-e847b4f122b0";
  private static final String TEMPLATE = "f33517ff-2a88-4f6e-b855-c550268ce08a";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          complexcase.notifications.batch=an hour | must be a length of time from PT0.1S to PT24H
          complexcase.notifications.every=PT0S | must be a length of time
          complexcase.notifications.back-off=-PT1M | must be a length of time
          complexcase.notifications.stuck-after=P3D | must be a length of time
          complexcase.notifications.daily-budget=many | must be a whole number from 1 to 1000
          complexcase.notifications.tries=0 | must be a whole number from 1 to 1000
          complexcase.notifications.from=nobody | must be an e-mail address
          complexcase.base-url=complexcase.example | must be an address such as https://
          complexcase.base-url=ftp://complexcase.example | must be an address such as https://
          spring.mail.port=99999 | must be a port from 1 to 65535
          """)
  void aSettingThatCannotBeRightIsNamedWithWhatItIs(String setting, String what) {
    assertThatThrownBy(() -> check(setting))
        .isInstanceOf(StartRefused.class)
        .hasMessageStartingWith("The setting " + setting.split("=")[0] + " must be ")
        .hasMessageContaining(what)
        .hasMessageEndingWith("it is “" + setting.split("=")[1] + "”.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"secret", "complexcase-26785a09-ab16-4eb0-8407-a37497a57506"})
  void aKeyThatIsNoneIsRefusedAndNotRepeated(String key) {
    assertThatThrownBy(() -> check("complexcase.notify.api-key=" + key))
        .isInstanceOf(StartRefused.class)
        .hasMessage("The setting complexcase.notify.api-key is not a key of GOV.UK Notify.");
  }

  @Test
  void notifyNeedsATemplateAndNoMailServerBesideIt() {
    assertThatThrownBy(() -> check("complexcase.notify.api-key=" + KEY))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("complexcase.notify.template-id is missing");
    assertThatThrownBy(
            () -> check("complexcase.notify.api-key=" + KEY, "complexcase.notify.template-id=7"))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("must be the id of a template");
    assertThatThrownBy(
            () -> check("complexcase.notify.api-key=" + KEY, "spring.mail.host=mail.example"))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("not both");
  }

  @Test
  void whatIsRightIsLetPassAndSoIsWhatIsNotSet() {
    assertThatCode(() -> check()).doesNotThrowAnyException();
    assertThatCode(() ->
            check(
                "complexcase.notify.api-key=" + KEY,
                "complexcase.notify.template-id=" + TEMPLATE,
                "complexcase.notifications.batch=PT1H",
                "complexcase.notifications.from=Complex Case <cc@northmoor.example>",
                "complexcase.base-url=https://complexcase.example"))
        .doesNotThrowAnyException();
  }

  @Test
  void clusterNeedsAWayForItsMessagesAndWhatThatWayNeeds() {
    assertThat(missingInCluster()).contains("spring.mail.host (the mail server for messages");
    assertThat(missingInCluster("spring.mail.host=mail.example"))
        .contains("complexcase.notifications.from (the address messages come from)")
        .doesNotContain("spring.mail.host");
    assertThat(missingInCluster("complexcase.notify.api-key=" + KEY))
        .contains("complexcase.notify.template-id (GOV.UK Notify: its e-mail template)")
        .doesNotContain("spring.mail.host", "complexcase.notifications.from");
    assertThat(
            missingInCluster(
                "spring.mail.host=mail.example", "complexcase.notifications.from=a@b.example"))
        .doesNotContain("spring.mail", "complexcase.notif");
  }

  private static String missingInCluster(String... settings) {
    try (var context = context(settings)) {
      context.getEnvironment().setActiveProfiles("cluster");
      new ClusterSettings().initialize(context);
      return "";
    } catch (StartRefused e) {
      return String.valueOf(e.getMessage());
    }
  }

  private static void check(String... settings) {
    try (var context = context(settings)) {
      new SensibleSettings().initialize(context);
    }
  }

  private static GenericApplicationContext context(String... settings) {
    Map<String, Object> values =
        new HashMap<>(
            Arrays.stream(settings)
                .collect(
                    Collectors.toMap(
                        setting -> setting.split("=")[0], setting -> setting.split("=", 2)[1])));
    var context = new GenericApplicationContext();
    context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("told", values));
    return context;
  }
}
