package uk.complexcase.db;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.autoconfigure.jdbc.AutoConfigureTestDatabase;
import org.springframework.boot.test.autoconfigure.orm.jpa.DataJpaTest;
import org.springframework.context.annotation.Import;

/**
 * The slice both databases share: JPA, JDBC, transactions and every migration; entities are
 * validated against the tables. A test that wants each method rolled back says
 * {@code @Transactional} on the class that declares the methods.
 */
@Target(ElementType.ANNOTATION_TYPE)
@Retention(RetentionPolicy.RUNTIME)
@DataJpaTest(
    showSql = false,
    properties = {
      "spring.jpa.hibernate.ddl-auto=validate",
      "spring.jpa.open-in-view=false",
      "spring.flyway.locations=classpath:db/migration,classpath:db/vendor/{vendor}"
    })
@AutoConfigureTestDatabase(replace = AutoConfigureTestDatabase.Replace.NONE)
@Import(TestClock.Bean.class)
@interface RepositoryTest {}
