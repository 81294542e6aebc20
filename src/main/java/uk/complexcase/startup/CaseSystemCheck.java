package uk.complexcase.startup;

import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import uk.complexcase.cases.casesystem.CaseSystemSettings;

/** Refuses to start with settings of the case system by which no record would ever arrive. */
final class CaseSystemCheck
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    try {
      var settings =
          Binder.get(context.getEnvironment())
              .bindOrCreate("complexcase.case-system", CaseSystemSettings.class);
      settings
          .fault()
          .ifPresent(fault -> {
            throw new StartRefused("The setting " + fault);
          });
    } catch (BindException e) {
      throw new StartRefused(
          "The setting " + e.getName() + " does not have the form it must have.", e);
    }
  }
}
