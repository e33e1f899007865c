package org.quarterday.letter.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A template's words: blocks parted by empty lines. A line that begins with {@code # } is a
 * heading, lines that begin with {@code - } are a list, {@code ((body))}, {@code ((tables))} or
 * {@code ((help))} alone on a line is what the letter brings itself, anything else is a paragraph.
 * Nothing else is known, so that what is approved is what is printed.
 *
 * @param faults why it cannot be used, in the order of the text; empty when it can
 */
public record TemplateText(List<Part> parts, List<Fault> faults) {

  private static final Pattern FIELD = Pattern.compile("\\(\\(([^()\\n]*)\\)\\)");
  private static final Pattern MARKUP = Pattern.compile("</?[A-Za-z!][^>\\n]*>?|&[A-Za-z#0-9]+;");

  /** What a part is; a place is filled with blocks of the letter. */
  public enum Kind {
    HEADING,
    PARAGRAPH,
    LIST,
    PLACE
  }

  /**
   * @param lines the heading, the paragraph's lines, the list's items, or the field's code
   */
  public record Part(Kind kind, List<String> lines) {}

  /** What is wrong at a place; line and column count from 1. */
  public record Fault(int line, int column, String words) {}

  public static TemplateText of(LetterKind kind, String body) {
    var reading = new Reading(kind);
    String[] lines = body.replace("\r\n", "\n").split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      reading.line(i + 1, lines[i]);
    }
    reading.close();
    reading.missing();
    reading.faults.sort(Comparator.comparingInt(Fault::line).thenComparingInt(Fault::column));
    return new TemplateText(List.copyOf(reading.parts), List.copyOf(reading.faults));
  }

  /** A heading or one line, where no blocks can stand. */
  public static List<Fault> ofLine(LetterKind kind, String text) {
    var reading = new Reading(kind);
    reading.words(1, text, 0);
    return List.copyOf(reading.faults);
  }

  /** Whether it places something of the letter's own. */
  public boolean places(LetterField field) {
    return parts.stream()
        .anyMatch(
            part -> part.kind() == Kind.PLACE && part.lines().getFirst().equals(field.code()));
  }

  private static final class Reading {

    private final LetterKind kind;
    private final List<Part> parts = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();
    private final List<String> open = new ArrayList<>();
    private Kind opened = Kind.PARAGRAPH;

    private Reading(LetterKind kind) {
      this.kind = kind;
    }

    private void line(int number, String line) {
      String text = line.strip();
      if (text.isEmpty()) {
        close();
      } else if (text.startsWith("# ")) {
        close();
        words(number, line, 0);
        parts.add(new Part(Kind.HEADING, List.of(text.substring(2).strip())));
      } else if (text.startsWith("- ")) {
        words(number, line, 0);
        keep(Kind.LIST, text.substring(2).strip());
      } else if (isPlace(text)) {
        close();
        place(number, line, FIELD.matcher(text).replaceFirst("$1").strip());
      } else {
        words(number, line, 0);
        keep(Kind.PARAGRAPH, text);
      }
    }

    private boolean isPlace(String text) {
      Matcher alone = FIELD.matcher(text);
      return alone.matches()
          && LetterField.find(kind, alone.group(1).strip())
              .filter(field -> field.type() == LetterField.Type.BLOCKS)
              .isPresent();
    }

    private void place(int number, String line, String code) {
      boolean again =
          parts.stream()
              .anyMatch(part -> part.kind() == Kind.PLACE && part.lines().getFirst().equals(code));
      if (again) {
        fault(number, line.indexOf("((") + 1, "((" + code + ")) stands here a second time.");
      }
      parts.add(new Part(Kind.PLACE, List.of(code)));
    }

    private void keep(Kind next, String text) {
      if (opened != next) {
        close();
      }
      opened = next;
      open.add(text);
    }

    private void close() {
      if (!open.isEmpty()) {
        parts.add(new Part(opened, List.copyOf(open)));
        open.clear();
      }
    }

    /** Fields of the register, closed, and no markup. */
    private void words(int number, String line, int from) {
      Matcher field = FIELD.matcher(line);
      var rest = new StringBuilder(line);
      while (field.find()) {
        known(number, field.start() + 1, field.group(1).strip());
        for (int i = field.start(); i < field.end(); i++) {
          rest.setCharAt(i, ' ');
        }
      }
      int unclosed = rest.indexOf("((", from);
      if (unclosed >= 0) {
        fault(number, unclosed + 1, "This field is not closed: it ends with )).");
      }
      int unopened = rest.indexOf("))");
      if (unopened >= 0 && unclosed < 0) {
        fault(number, unopened + 1, "A field ends here that did not begin with ((.");
      }
      Matcher markup = MARKUP.matcher(line);
      while (markup.find()) {
        fault(number, markup.start() + 1, "“" + markup.group() + "” is HTML; write plain words.");
      }
    }

    private void known(int number, int column, String code) {
      var field = LetterField.find(kind, code);
      if (field.isEmpty()) {
        fault(number, column, "There is no field “" + code + "” in this kind of letter.");
      } else if (field.get().type() == LetterField.Type.BLOCKS) {
        fault(number, column, "((" + code + ")) stands alone on its line.");
      }
    }

    /** What the law or the feature has to say is not left out by a template. */
    private void missing() {
      if (!kind.mayBeReplaced()
          && parts.stream()
              .noneMatch(part -> part.kind() == Kind.PLACE && part.lines().contains("body"))) {
        fault(1, 1, "This kind of letter has to keep its own words: place ((body)).");
      }
    }

    private void fault(int line, int column, String words) {
      faults.add(new Fault(line, column, words));
    }
  }
}
