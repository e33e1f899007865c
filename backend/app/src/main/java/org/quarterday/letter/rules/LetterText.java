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
    TABLE
  }

  /**
   * One block.
   *
   * @param text the heading, the paragraph, or the table's caption
   * @param head a table's column headings, else empty
   * @param rows a table's rows, else empty
   */
  public record Block(Kind kind, String text, List<String> head, List<List<String>> rows) {}

  public LetterText {
    blocks = List.copyOf(blocks);
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
