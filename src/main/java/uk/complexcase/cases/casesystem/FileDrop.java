package uk.complexcase.cases.casesystem;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands documents over as two files, {@code out/H-….1.pdf} and then {@code out/H-….1.json}, and
 * reads receipts from {@code receipts/H-….1.json}. A file appears whole or not at all and is never
 * overwritten; names carry references only. Read receipts go to {@code receipts/read}, those nobody
 * can read to {@code receipts/unreadable}.
 */
final class FileDrop implements Port {

  private static final Logger LOG = LoggerFactory.getLogger(FileDrop.class);
  private static final Pattern RECEIPT =
      Pattern.compile("(H-[0-9A-Z]{4}-[0-9A-Z]{4}\\.\\d{1,9})\\.json");
  private static final long LARGEST_RECEIPT = 64 * 1024;

  private final Path out;
  private final Path receipts;
  private final ReceiptText text;

  FileDrop(Path directory, ReceiptText text) {
    this.out = directory.resolve("out");
    this.receipts = directory.resolve("receipts");
    this.text = text;
  }

  @Override
  public Sent send(Delivery delivery) {
    try {
      Files.createDirectories(out);
      Files.createDirectories(receipts);
      // the JSON comes last: who sees it finds the paper beside it
      boolean fits =
          put(delivery.id() + ".pdf", delivery.pdf())
              && put(delivery.id() + ".json", delivery.json());
      return fits
          ? new Sent.HandedOver()
          : new Sent.Failed("Another document of the same name lies in the directory already.");
    } catch (IOException e) {
      LOG.warn("A document could not be dropped: {}", e.toString());
      return new Sent.Failed("The directory of the case system cannot be written.");
    }
  }

  /** Whether the file lies there with this content. */
  private boolean put(String name, byte[] content) throws IOException {
    Path target = out.resolve(name);
    Path part = out.resolve("." + name + "." + UUID.randomUUID() + ".part");
    try {
      write(part, content);
      place(part, target);
      return true;
    } catch (FileAlreadyExistsException e) {
      return Files.isRegularFile(target, LinkOption.NOFOLLOW_LINKS)
          && Arrays.equals(Files.readAllBytes(target), content);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private static void write(Path part, byte[] content) throws IOException {
    try (var channel =
        FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      var bytes = ByteBuffer.wrap(content);
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
  }

  /**
   * A second name for the file fails where the name is taken; a rename would overwrite. Where a
   * share knows no second names, the move at least looks first.
   */
  private static void place(Path part, Path target) throws IOException {
    try {
      Files.createLink(target, part);
    } catch (FileAlreadyExistsException e) {
      throw e;
    } catch (UnsupportedOperationException | FileSystemException e) {
      Files.move(part, target);
    }
  }

  @Override
  public List<Receipt> receipts(List<String> awaited) {
    if (!Files.isDirectory(receipts)) {
      return List.of();
    }
    var found = new ArrayList<Receipt>();
    try (var files = Files.newDirectoryStream(receipts, "*.json")) {
      for (Path file : files) {
        Matcher name = RECEIPT.matcher(file.getFileName().toString());
        if (name.matches() && awaited.contains(name.group(1))) {
          read(file, name.group(1), found);
        }
      }
    } catch (IOException e) {
      LOG.warn("Receipts could not be read: {}", e.toString());
    }
    return List.copyOf(found);
  }

  private void read(Path file, String id, List<Receipt> found) throws IOException {
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
        || Files.size(file) > LARGEST_RECEIPT) {
      moveTo("unreadable", file);
      return;
    }
    var receipt = text.read(id, Files.readAllBytes(file));
    if (receipt.isPresent()) {
      found.add(receipt.get());
    } else if (text.isOld(Files.getLastModifiedTime(file).toInstant())) {
      moveTo("unreadable", file); // a younger one may still be being written
    }
  }

  @Override
  public void stored(Receipt receipt) {
    try {
      moveTo("read", receipts.resolve(receipt.id() + ".json"));
    } catch (IOException e) {
      throw new UncheckedIOException("A receipt that was read cannot be moved away", e);
    }
  }

  private void moveTo(String directory, Path file) throws IOException {
    if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    Path there = Files.createDirectories(receipts.resolve(directory));
    Path target = there.resolve(file.getFileName());
    Files.move(
        file,
        Files.exists(target, LinkOption.NOFOLLOW_LINKS)
            ? there.resolve(file.getFileName() + "." + UUID.randomUUID())
            : target);
  }
}
