package org.quarterday.platform.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * The two weights of DejaVu Sans, read once and used again: reading them is a fifth of the work of
 * a short document. A read font keeps its place in its bytes, so that one document at a time has
 * it. There is one for each processor: making a document does nothing but compute, and one more at
 * once would only make all of them later.
 */
final class ParsedFonts {

  private static final byte[] REGULAR = bytes("DejaVuSans.ttf");
  private static final byte[] BOLD = bytes("DejaVuSans-Bold.ttf");
  private static final BlockingQueue<ParsedFonts> FREE = all();

  private TrueTypeFont regular;
  private TrueTypeFont bold;

  /** Waits for its turn. */
  static ParsedFonts take() {
    try {
      return FREE.take();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped while it waited to set a document", e);
    }
  }

  /** The next document's turn; what one that failed left behind is not used again. */
  void giveBack(boolean finished) {
    FREE.add(finished ? this : new ParsedFonts());
  }

  TrueTypeFont regular() throws IOException {
    regular = regular == null ? parsed(REGULAR) : regular;
    return regular;
  }

  TrueTypeFont bold() throws IOException {
    bold = bold == null ? parsed(BOLD) : bold;
    return bold;
  }

  /** Without ligatures: a screen reader reads letters, and no width is measured with them. */
  private static TrueTypeFont parsed(byte[] bytes) throws IOException {
    TrueTypeFont font = new TTFParser(true).parse(new RandomAccessReadBuffer(bytes));
    font.setEnableGsub(false);
    return font;
  }

  private static BlockingQueue<ParsedFonts> all() {
    int processors = Runtime.getRuntime().availableProcessors();
    var all = new ArrayBlockingQueue<ParsedFonts>(processors);
    for (int i = 0; i < processors; i++) {
      all.add(new ParsedFonts());
    }
    return all;
  }

  private static byte[] bytes(String name) {
    try (InputStream in = ParsedFonts.class.getResourceAsStream("/fonts/" + name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
