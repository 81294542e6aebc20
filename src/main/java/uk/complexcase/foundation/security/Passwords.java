package uk.complexcase.foundation.security;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** How passwords are hashed where the product keeps any. */
@Configuration(proxyBeanMethods = false)
@Profile("!cluster")
class Passwords {

  /**
   * Below BCrypt's usual 10: these passwords guard fictional data and a start must not wait for
   * twenty of them.
   */
  private static final int STRENGTH = 8;

  @Bean
  PasswordEncoder passwordEncoder() {
    return new BCryptPasswordEncoder(STRENGTH);
  }
}
