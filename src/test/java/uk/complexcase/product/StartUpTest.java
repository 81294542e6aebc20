package uk.complexcase.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The product refuses to start in one sentence that says what and where. */
class StartUpTest {

  @TempDir Path data;

  @Test
  void takenPortIsNamed() throws Exception {
    try (var taken = new ServerSocket(0, 1, java.net.InetAddress.getLoopbackAddress())) {
      var said = refusal(taken.getLocalPort());

      assertThat(said)
          .contains("Port " + taken.getLocalPort() + " is taken by another program")
          .contains("server.port");
    }
  }

  @Test
  void dataDirectoryInUseIsNamed() throws Exception {
    try (var first = ProductProcess.ready(data)) {
      assertThat(refusal(ProductProcess.freePort()))
          .contains("The data directory " + data.toRealPath() + " is in use");
      assertThat(first.said()).doesNotContain("Exception");
    }
  }

  @Test
  void damagedDatabaseIsNamed() throws Exception {
    Files.createDirectories(data.resolve("db"));
    Files.writeString(data.resolve("db/complexcase.mv.db"), "not a database ".repeat(2_000));

    assertThat(refusal(ProductProcess.freePort()))
        .contains(
            "The database " + data.toRealPath().resolve("db/complexcase.mv.db") + " is damaged");
  }

  @Test
  void directoryThatCannotBeWrittenIsNamed() throws Exception {
    var file = Files.writeString(data.resolve("file"), "in the way");

    var product = ProductProcess.start(file, ProductProcess.freePort());

    assertThat(product.exitCode()).isNotZero();
    assertThat(product.said()).contains("The data directory " + file).contains("cannot be written");
  }

  @Test
  void caseSystemThatCouldNotBeReachedIsNamed() throws Exception {
    var product =
        ProductProcess.start(
            data,
            ProductProcess.freePort(),
            "--complexcase.case-system.kind=http",
            "--complexcase.case-system.address=http://lcs.example");

    assertThat(product.exitCode()).isNotZero();
    assertThat(product.said()).contains("complexcase.case-system.address must begin with https://");
    assertOneSentence(product.said());
  }

  @Test
  void clusterNamesEveryMissingSettingAtOnce() throws Exception {
    var product =
        ProductProcess.start(
            data,
            ProductProcess.freePort(),
            "--spring.profiles.active=cluster",
            "--camunda.client.auth.method=oidc");

    assertThat(product.exitCode()).isNotZero();
    assertThat(product.said())
        .contains("Profile cluster lacks 10 settings")
        .contains("spring.datasource.url")
        .contains("camunda.client.grpc-address")
        .contains("spring.mail.host (the mail server for messages")
        .contains("spring.security.oauth2.client.provider.sign-in.issuer-uri")
        .doesNotContain("camunda.client.auth.method");
    assertOneSentence(product.said());
  }

  @Test
  void officeHoursNobodyUnderstandsAreNamed() throws Exception {
    var product =
        ProductProcess.start(
            data, ProductProcess.freePort(), "--complexcase.office-hours.close=five");

    assertThat(product.exitCode()).isNotZero();
    assertThat(product.said())
        .contains(
            "The setting complexcase.office-hours.close is \"five\"; it must be a time of day");
    assertOneSentence(product.said());
  }

  private String refusal(int port) throws IOException, InterruptedException {
    var product = ProductProcess.start(data, port);
    assertThat(product.exitCode()).isNotZero();
    assertOneSentence(product.said());
    return product.said();
  }

  private static void assertOneSentence(String said) {
    assertThat(said).contains("Complex Case Procedure did not start. ").doesNotContain("\tat ");
    assertThat(said.lines().filter(line -> !line.isBlank() && !line.startsWith("WARNING")))
        .as(said)
        .hasSize(1);
  }
}
