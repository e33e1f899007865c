package org.quarterday.letter.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A template with the facts of one letter in it. Pure. */
public final class FilledTemplate {

  private static final Pattern FIELD = Pattern.compile("\\(\\(\\s*([A-Za-z]+)\\s*\\)\\)");

  private FilledTemplate() {}

  /**
   * @param facts by field, as the letter's language writes them; blocks are no facts
   * @param own the words the letter has without a template
   * @param help where advice is to be had, one paragraph
   */
  public static LetterText of(
      TemplateText template, Map<LetterField, String> facts, LetterText own, String help) {
    List<LetterText.Block> blocks = new ArrayList<>();
    for (TemplateText.Part part : template.parts()) {
      switch (part.kind()) {
        case HEADING ->
            blocks.add(block(LetterText.Kind.HEADING, line(part.lines().getFirst(), facts)));
        case PARAGRAPH ->
            blocks.add(
                block(LetterText.Kind.PARAGRAPH, line(String.join(" ", part.lines()), facts)));
        case LIST ->
            blocks.add(
                new LetterText.Block(
                    LetterText.Kind.LIST,
                    "",
                    List.of(),
                    part.lines().stream().map(item -> List.of(line(item, facts))).toList()));
        case PLACE -> blocks.addAll(placed(part.lines().getFirst(), own, help));
      }
    }
    return new LetterText(blocks);
  }

  /** One line with its fields filled. */
  public static String line(String words, Map<LetterField, String> facts) {
    return FIELD
        .matcher(words)
        .replaceAll(found -> Matcher.quoteReplacement(fact(found.group(1), facts)));
  }

  private static String fact(String code, Map<LetterField, String> facts) {
    for (Map.Entry<LetterField, String> fact : facts.entrySet()) {
      if (fact.getKey().code().equals(code)) {
        return fact.getValue();
      }
    }
    throw new IllegalArgumentException("no fact for the field " + code);
  }

  private static List<LetterText.Block> placed(String code, LetterText own, String help) {
    return switch (code) {
      case "body" -> own.blocks();
      case "tables" ->
          own.blocks().stream().filter(b -> b.kind() == LetterText.Kind.TABLE).toList();
      default -> List.of(block(LetterText.Kind.PARAGRAPH, help));
    };
  }

  private static LetterText.Block block(LetterText.Kind kind, String text) {
    return new LetterText.Block(kind, text, List.of(), List.of());
  }
}
