package org.quarterday.letter.rules;

import java.util.ArrayList;
import java.util.List;

/**
 * What a letter says, block by block, in the order they are printed. Pure: the same words whatever
 * they are printed on.
 */
public record LetterText(List<Block> blocks) {

  /** What a block is. */
  public enum Kind {
    HEADING,
    PARAGRAPH,
    LIST,
    TABLE
  }

  /**
   * One block.
   *
   * @param text the heading, the paragraph, or the table's caption; empty for a list
   * @param head a table's column headings, else empty
   * @param rows a table's rows, a list's items of one cell each, else empty
   */
  public record Block(Kind kind, String text, List<String> head, List<List<String>> rows) {}

  public LetterText {
    blocks = List.copyOf(blocks);
  }

  /** Its words one after another, as somebody reads them out. */
  public String aloud() {
    var words = new StringBuilder();
    for (Block block : blocks) {
      if (!block.text().isEmpty()) {
        words.append(block.text()).append('\n');
      }
      block.rows().forEach(row -> words.append(String.join(": ", row)).append('\n'));
    }
    return words.toString().strip();
  }

  /** Begins a letter. */
  public static Writing write() {
    return new Writing();
  }

  /** A letter being written. */
  public static final class Writing {

    private final List<Block> blocks = new ArrayList<>();

    private Writing() {}

    public Writing heading(String text) {
      blocks.add(new Block(Kind.HEADING, text, List.of(), List.of()));
      return this;
    }

    public Writing paragraph(String text) {
      blocks.add(new Block(Kind.PARAGRAPH, text, List.of(), List.of()));
      return this;
    }

    public Writing table(String caption, List<String> head, List<List<String>> rows) {
      blocks.add(new Block(Kind.TABLE, caption, List.copyOf(head), List.copyOf(rows)));
      return this;
    }

    public LetterText done() {
      return new LetterText(blocks);
    }
  }
}
