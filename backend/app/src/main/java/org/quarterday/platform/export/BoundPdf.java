package org.quarterday.platform.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;

/**
 * Tagged PDFs behind one another as one that is tagged too, each found by a bookmark. Title and
 * language are those of the first. What is kept stays single. Called on a worker thread.
 */
public final class BoundPdf {

  /** One document and what its bookmark is called. */
  public record Part(String title, byte[] pdf) {}

  /** All of them as one, and how many pages each has there. */
  public record Bound(byte[] pdf, List<Integer> pages) {}

  private BoundPdf() {}

  /** In their order; there is at least one. */
  public static byte[] of(List<Part> parts) {
    return counted(parts).pdf();
  }

  /** The same, with the pages of each counted: for a printer's list. */
  public static Bound counted(List<Part> parts) {
    List<Integer> pages = new ArrayList<>();
    var out = new ByteArrayOutputStream();
    List<PDDocument> open = new ArrayList<>();
    try (PDDocument bound = new PDDocument()) {
      var merger = new PDFMergerUtility();
      var bookmarks = new PDDocumentOutline();
      for (Part part : parts) {
        int first = bound.getNumberOfPages();
        PDDocument next = Loader.loadPDF(part.pdf());
        open.add(next);
        merger.appendDocument(bound, next);
        pages.add(bound.getNumberOfPages() - first);
        var bookmark = new PDOutlineItem();
        bookmark.setTitle(part.title());
        bookmark.setDestination(bound.getPage(first));
        bookmarks.addLast(bookmark);
      }
      bound.getDocumentCatalog().setDocumentOutline(bookmarks);
      bound.save(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      open.forEach(BoundPdf::close);
    }
    return new Bound(out.toByteArray(), List.copyOf(pages));
  }

  /** Not before the whole is written: its pages are read from the parts until then. */
  private static void close(PDDocument part) {
    try {
      part.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
