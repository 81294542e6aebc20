package uk.complexcase.cases.casesystem;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.complexcase.cases.casesystem.Port.Delivery;
import uk.complexcase.cases.casesystem.Port.Receipt;
import uk.complexcase.cases.casesystem.Port.Sent;

/** Documents as files, receipts as files. */
class FileDropTest {

  private static final Instant NOW = Instant.parse("2027-02-01T10:00:00Z");
  private static final String ID = "H-4M8T-2XJ6.1";
  private static final Delivery DELIVERY =
      new Delivery(ID, bytes("{\"a\":1}"), bytes("%PDF paper"));

  @TempDir Path directory;
  private FileDrop drop;

  @BeforeEach
  void open() {
    drop = new FileDrop(directory, new ReceiptText(new ObjectMapper(), () -> NOW));
  }

  @Test
  void a_document_appears_as_json_and_pdf_named_by_its_reference_and_nothing_else_stays()
      throws IOException {
    assertThat(drop.send(DELIVERY)).isEqualTo(new Sent.HandedOver());

    assertThat(names("out")).containsExactly(ID + ".json", ID + ".pdf");
    assertThat(out(ID + ".json")).hasBinaryContent(DELIVERY.json());
    assertThat(out(ID + ".pdf")).hasBinaryContent(DELIVERY.pdf());
  }

  @Test
  void sending_the_same_again_changes_nothing() throws IOException {
    drop.send(DELIVERY);
    var before = FileTime.from(NOW.minusSeconds(60));
    Files.setLastModifiedTime(out(ID + ".json"), before);

    assertThat(drop.send(DELIVERY)).isEqualTo(new Sent.HandedOver());

    assertThat(Files.getLastModifiedTime(out(ID + ".json"))).isEqualTo(before);
    assertThat(names("out")).hasSize(2);
  }

  @Test
  void what_lies_there_is_never_overwritten() throws IOException {
    Files.createDirectories(directory.resolve("out"));
    Files.writeString(out(ID + ".json"), "another's");

    assertThat(drop.send(DELIVERY)).isInstanceOf(Sent.Failed.class);

    assertThat(out(ID + ".json")).hasContent("another's");
    assertThat(names("out")).noneMatch(name -> name.endsWith(".part"));
  }

  @Test
  void a_link_in_the_way_is_not_followed() throws IOException {
    Files.createDirectories(directory.resolve("out"));
    var elsewhere = Files.writeString(directory.resolve("elsewhere"), "{\"a\":1}");
    Files.createSymbolicLink(out(ID + ".json"), elsewhere);

    assertThat(drop.send(DELIVERY)).isInstanceOf(Sent.Failed.class);
    assertThat(elsewhere).hasContent("{\"a\":1}");
  }

  @Test
  void a_directory_that_cannot_be_written_is_a_failure_in_a_sentence() throws IOException {
    Files.writeString(directory.resolve("out"), "a file in the way");

    assertThat(drop.send(DELIVERY))
        .isEqualTo(new Sent.Failed("The directory of the case system cannot be written."));
  }

  @Test
  void a_receipt_dropped_back_is_read_and_put_away_once_stored() throws IOException {
    receipt(ID, "{\"state\":\"RECEIVED\",\"reference\":\" LCS-\\n77 \"}");

    var receipts = drop.receipts(List.of(ID));
    assertThat(receipts).containsExactly(new Receipt(ID, true, "LCS- 77"));
    assertThat(drop.receipts(List.of(ID))).isEqualTo(receipts);

    drop.stored(receipts.getFirst());
    drop.stored(receipts.getFirst());
    assertThat(drop.receipts(List.of(ID))).isEmpty();
    assertThat(directory.resolve("receipts/read/" + ID + ".json")).exists();
  }

  @Test
  void a_refusal_is_read_with_its_reason() throws IOException {
    receipt(ID, "{\"state\":\"FAILED\",\"reason\":\"No such child\"}");

    assertThat(drop.receipts(List.of(ID))).containsExactly(new Receipt(ID, false, "No such child"));
  }

  @Test
  void a_receipt_still_being_written_is_left_and_one_nobody_can_read_is_put_aside()
      throws IOException {
    var file = receipt(ID, "{\"state\":\"RECEI");
    Files.setLastModifiedTime(file, FileTime.from(NOW.minusSeconds(10)));
    assertThat(drop.receipts(List.of(ID))).isEmpty();
    assertThat(file).exists();

    Files.setLastModifiedTime(file, FileTime.from(NOW.minusSeconds(120)));
    assertThat(drop.receipts(List.of(ID))).isEmpty();
    assertThat(directory.resolve("receipts/unreadable/" + ID + ".json")).exists();
  }

  @Test
  void a_receipt_that_is_huge_or_a_link_or_of_another_is_not_taken() throws IOException {
    var secret =
        Files.writeString(
            directory.resolve("secret"), "{\"state\":\"RECEIVED\",\"reference\":\"1\"}");
    Files.createDirectories(directory.resolve("receipts"));
    Files.createSymbolicLink(directory.resolve("receipts/H-0000-0001.1.json"), secret);
    receipt(
        "H-0000-0002.1", "{\"state\":\"RECEIVED\",\"reference\":\"" + "x".repeat(70_000) + "\"}");
    receipt("H-0000-0003.1", "{\"state\":\"RECEIVED\",\"reference\":\"1\"}");

    assertThat(drop.receipts(List.of("H-0000-0001.1", "H-0000-0002.1"))).isEmpty();
    assertThat(names("receipts")).contains("H-0000-0003.1.json");
  }

  private Path receipt(String id, String content) throws IOException {
    return Files.writeString(
        Files.createDirectories(directory.resolve("receipts")).resolve(id + ".json"), content);
  }

  private Path out(String name) {
    return directory.resolve("out").resolve(name);
  }

  private List<String> names(String of) throws IOException {
    try (var files = Files.list(directory.resolve(of))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
