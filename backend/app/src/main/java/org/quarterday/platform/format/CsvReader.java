package org.quarterday.platform.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads comma-separated rows (RFC 4180: CRLF or LF, quoted fields, doubled quotation marks) from a
 * stream of any length in fixed memory; the separator may be another one. A row that cannot be read
 * never takes the next one with it: after a line that is too long, or a quotation mark that is
 * never closed, reading goes on at the line after.
 */
public final class CsvReader {

  /**
   * One row: the line it starts on (the first line of the file is 1), and either its fields or, in
   * plain words, why it has none.
   */
  public record Row(int line, List<String> fields, String problem) {
    public boolean isReadable() {
      return problem == null;
    }
  }

  /** A longer row than this holds something else than rent. */
  static final int LONGEST_ROW = 64 * 1024;

  /** An address may run over some lines; a quotation mark open for longer was never closed. */
  static final int MOST_LINES_IN_ROW = 10;

  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  /** Never a byte of UTF-8: nothing is quoted. */
  private static final byte NO_MARK = (byte) 0xFF;

  private static final char NO_SEPARATOR = '\uFFFF';

  private final InputStream in;
  private final char separator;
  private final byte mark;
  private final byte[] window = new byte[4 * LONGEST_ROW];
  private int start;
  private int end;
  private boolean ended;
  private int line = 1;
  private boolean opened;

  public CsvReader(InputStream in) {
    this(in, ',');
  }

  public CsvReader(InputStream in, char separator) {
    this(in, separator, (byte) '"');
  }

  private CsvReader(InputStream in, char separator, byte mark) {
    this.in = in;
    this.separator = separator;
    this.mark = mark;
  }

  /** Each line as one field, whatever is on it: for files of fixed width. */
  public static CsvReader ofLines(InputStream in) {
    return new CsvReader(in, NO_SEPARATOR, NO_MARK);
  }

  /** The next row, or null at the end. Lines without anything on them are passed over. */
  public Row next() throws IOException {
    if (!opened) {
      opened = true;
      passByteOrderMark();
    }
    while (true) {
      Extent extent = extent();
      if (extent == null) {
        return null;
      }
      int at = line;
      Row row = extent.problem == null ? read(at, extent) : new Row(at, null, extent.problem);
      boolean blank = extent.problem == null && extent.contentEnd == start;
      line += extent.lines;
      start = extent.next;
      if (extent.tooLong) {
        passRestOfLine();
      }
      if (!blank) {
        return row;
      }
    }
  }

  /** Where the row that begins at {@code start} ends, and where the one after it begins. */
  private record Extent(int contentEnd, int next, int lines, boolean tooLong, String problem) {}

  private Extent extent() throws IOException {
    if (!available(start)) {
      return null;
    }
    boolean quoted = false;
    int lines = 0;
    int firstLineEnd = -1;
    int length = 0;
    for (; ; length++) {
      if (!available(start + length)) {
        return quoted ? unclosed(firstLineEnd, end) : new Extent(end, end, 1, false, null);
      }
      byte b = window[start + length];
      if (b == mark) {
        quoted = !quoted;
      } else if (b == '\n') {
        lines++;
        firstLineEnd = firstLineEnd < 0 ? start + length : firstLineEnd;
        if (!quoted) {
          int content = start + length;
          boolean carriage = content > start && window[content - 1] == '\r';
          return new Extent(carriage ? content - 1 : content, content + 1, lines, false, null);
        }
        if (lines >= MOST_LINES_IN_ROW) {
          return unclosed(firstLineEnd, -1);
        }
      }
      if (length >= LONGEST_ROW) {
        return firstLineEnd >= 0
            ? unclosed(firstLineEnd, -1)
            : new Extent(start + length, start + length, 1, true, "the line is longer than 64 KB");
      }
    }
  }

  /** Gives up the first line only: what follows it is read as if the mark had not been there. */
  private static Extent unclosed(int firstLineEnd, int endOfFile) {
    int next = firstLineEnd >= 0 ? firstLineEnd + 1 : endOfFile;
    return new Extent(next, next, 1, false, "a quotation mark is not closed");
  }

  private void passRestOfLine() throws IOException {
    while (available(start)) {
      if (window[start++] == '\n') {
        return;
      }
    }
  }

  private void passByteOrderMark() throws IOException {
    if (available(2)
        && window[0] == BYTE_ORDER_MARK[0]
        && window[1] == BYTE_ORDER_MARK[1]
        && window[2] == BYTE_ORDER_MARK[2]) {
      start = 3;
    }
  }

  /**
   * Makes the byte at {@code index} present, if there is one. The window only moves when a new row
   * begins, so offsets within a row stay good: a row is shorter than the room kept free for it.
   */
  private boolean available(int index) throws IOException {
    while (index >= end && !ended) {
      if (end == window.length) {
        throw new IllegalStateException("a row outgrew its window");
      }
      int got = in.read(window, end, window.length - end);
      if (got < 0) {
        ended = true;
      } else {
        end += got;
      }
    }
    if (index == start && window.length - start <= 2 * LONGEST_ROW) {
      System.arraycopy(window, start, window, 0, end - start);
      end -= start;
      start = 0;
      return available(0);
    }
    return index < end;
  }

  private Row read(int at, Extent extent) {
    boolean plain = true;
    boolean marked = false;
    for (int i = start; i < extent.contentEnd; i++) {
      byte b = window[i];
      if (b == 0) {
        return new Row(at, null, "it holds a NUL character");
      }
      plain &= b > 0;
      marked |= b == mark;
    }
    String text;
    if (plain) {
      text = new String(window, start, extent.contentEnd - start, StandardCharsets.ISO_8859_1);
    } else {
      text = decoded(extent);
      if (text == null) {
        return new Row(at, null, "the text is not UTF-8");
      }
    }
    return marked ? quotedFields(at, text) : new Row(at, plainFields(text), null);
  }

  private String decoded(Extent extent) {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(window, start, extent.contentEnd - start))
          .toString();
    } catch (CharacterCodingException malformed) {
      return null;
    }
  }

  private List<String> plainFields(String text) {
    List<String> fields = new ArrayList<>(16);
    int from = 0;
    for (int comma = text.indexOf(separator); comma >= 0; comma = text.indexOf(separator, from)) {
      fields.add(text.substring(from, comma));
      from = comma + 1;
    }
    fields.add(text.substring(from));
    return fields;
  }

  private Row quotedFields(int at, String text) {
    List<String> fields = new ArrayList<>(16);
    int i = 0;
    while (true) {
      if (i < text.length() && text.charAt(i) == '"') {
        StringBuilder field = new StringBuilder();
        i = closing(text, i + 1, field);
        if (i < text.length() && text.charAt(i) != separator) {
          return new Row(at, null, "there is text after a closing quotation mark");
        }
        fields.add(field.toString());
      } else {
        int comma = text.indexOf(separator, i);
        int stop = comma < 0 ? text.length() : comma;
        fields.add(text.substring(i, stop));
        i = stop;
      }
      if (i >= text.length()) {
        return new Row(at, fields, null);
      }
      i++;
    }
  }

  /** Copies a quoted field and answers where the text after its closing mark begins. */
  private static int closing(String text, int from, StringBuilder field) {
    int i = from;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (c == '"') {
        if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
          i++;
        } else {
          return i + 1;
        }
      }
      field.append(c);
      i++;
    }
    return i;
  }
}
