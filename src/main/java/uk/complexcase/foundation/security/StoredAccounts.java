package uk.complexcase.foundation.security;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.function.SingletonSupplier;
import uk.complexcase.foundation.people.PeopleDirectory;
import uk.complexcase.foundation.people.Practitioner;
import uk.complexcase.foundation.shared.PractitionerId;

/** The accounts as the database holds them. */
@Service
@Profile("!cluster")
@Transactional
class StoredAccounts implements Accounts {

  // roles stand in the order in which they meet a referral
  private static final Comparator<Practitioner> IN_ORDER_OF_A_REFERRAL =
      Comparator.comparing((Practitioner person) ->
              person.roles().stream().mapToInt(Enum::ordinal).min().orElse(Integer.MAX_VALUE))
          .thenComparing(Practitioner::name);

  private final JdbcClient jdbc;
  private final PeopleDirectory people;
  private final String demoPassword;

  /**
   * Hashed once: it is one password, shown to everybody, and each hash takes time at the first
   * start.
   */
  private final Supplier<String> demoHash;

  StoredAccounts(
      JdbcClient jdbc,
      PeopleDirectory people,
      PasswordEncoder passwords,
      @Value("${complexcase.demo-password:northmoor-practice}") String demoPassword) {
    this.jdbc = jdbc;
    this.people = people;
    this.demoPassword = demoPassword;
    this.demoHash = SingletonSupplier.of(() -> passwords.encode(demoPassword));
  }

  @Override
  public void openDemo(PractitionerId id) {
    if (passwordHash(id).isEmpty()) {
      jdbc.sql("insert into account (practitioner_id, password_hash, demo) values (?, ?, true)")
          .params(key(id), demoHash.get())
          .update();
    }
  }

  @Override
  public String demoPassword() {
    return demoPassword;
  }

  @Override
  @Transactional(readOnly = true)
  public List<Practitioner> demos() {
    return jdbc
        .sql("select practitioner_id from account where demo = true")
        .query(String.class)
        .list()
        .stream()
        .map(id -> people.find(new PractitionerId(id)))
        .flatMap(Optional::stream)
        .sorted(IN_ORDER_OF_A_REFERRAL)
        .toList();
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<String> passwordHash(PractitionerId id) {
    return jdbc.sql("select password_hash from account where practitioner_id = ?")
        .param(key(id))
        .query(String.class)
        .optional();
  }

  private static String key(PractitionerId id) {
    return id.value().toLowerCase(Locale.ROOT);
  }
}
