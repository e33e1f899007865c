package org.quarterday.letter;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.multipdf.PDFMergerUtility;

/** Letters behind one another as one document, for the printer. What is kept stays single. */
final class PrintFile {

  private PrintFile() {}

  /** On a worker thread. */
  static byte[] of(List<byte[]> letters) {
    var merger = new PDFMergerUtility();
    var out = new ByteArrayOutputStream();
    merger.setDestinationStream(out);
    letters.forEach(letter -> merger.addSource(new RandomAccessReadBuffer(letter)));
    try {
      merger.mergeDocuments(IOUtils.createMemoryOnlyStreamCache());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
