package uk.complexcase;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/** Starts the product. */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class ComplexCaseApplication {

  public static void main(String[] args) {
    SpringApplication.run(ComplexCaseApplication.class, args);
  }
}
