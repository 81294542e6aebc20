package uk.complexcase.cases.papers;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.w3c.dom.Document;

/** Prints a document as tagged PDF with its font embedded, and fetches nothing for it. */
final class Press {

  private static final Logger LOG = LoggerFactory.getLogger(Press.class);
  private static final String FONT = "Liberation Sans";
  private static final String FONT_FILE =
      "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

  private static final byte[] LETTERS = letters();

  static {
    // it would print to the console past the product's own log; what it says goes there by the
    // consumer
    XRLog.setLoggingEnabled(false);
  }

  private Press() {}

  static byte[] print(Document document) {
    var out = new ByteArrayOutputStream();
    try (var pdf = new PDDocument();
        var letters = new TTFParser().parse(new RandomAccessReadBuffer(LETTERS))) {
      letters.setEnableGsub(false); // ligatures take two thirds of the time
      var font = PDType0Font.load(pdf, letters, true);
      var builder =
          new PdfRendererBuilder()
              .usePDDocument(pdf)
              .usePdfUaAccessibility(true)
              .withProducer("Complex Case Procedure")
              .useFont(new PDFontSupplier(font), FONT, 400, FontStyle.NORMAL, true)
              .useUriResolver((base, uri) -> uri.startsWith("#") ? uri : null)
              .useExternalResourceAccessControl(
                  (uri, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
              .useExternalResourceAccessControl(
                  (uri, type) -> false, ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI)
              .withDiagnosticConsumer(said -> LOG.debug("{}", said.getFormattedMessage()))
              .withW3cDocument(document, null)
              .toStream(out);
      builder.run();
    } catch (IOException e) {
      throw new UncheckedIOException("A paper could not be printed", e);
    }
    return out.toByteArray();
  }

  private static byte[] letters() {
    try (InputStream in =
        Objects.requireNonNull(PDDocument.class.getResourceAsStream(FONT_FILE), FONT_FILE)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
