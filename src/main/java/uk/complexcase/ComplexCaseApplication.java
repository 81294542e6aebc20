package uk.complexcase;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the product. */
@SpringBootApplication
public class ComplexCaseApplication {

  public static void main(String[] args) {
    SpringApplication.run(ComplexCaseApplication.class, args);
  }
}
