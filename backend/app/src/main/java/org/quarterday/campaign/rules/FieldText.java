package org.quarterday.campaign.rules;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words with fields in double brackets: {@code Dear ((name))}. */
public record FieldText(String text) {

  private static final Pattern FIELD = Pattern.compile("\\(\\(([^()]{0,60})\\)\\)");

  /** The fields it uses. */
  public Set<Field> fields() {
    Set<Field> used = EnumSet.noneOf(Field.class);
    Matcher found = FIELD.matcher(text);
    while (found.find()) {
      Field.of(found.group(1)).ifPresent(used::add);
    }
    return used;
  }

  /** What stands in brackets and is no field, as it is written. */
  public Set<String> unknown() {
    Set<String> unknown = new LinkedHashSet<>();
    Matcher found = FIELD.matcher(text);
    while (found.find()) {
      if (Field.of(found.group(1)).isEmpty()) {
        unknown.add(found.group(1));
      }
    }
    String rest = FIELD.matcher(text).replaceAll("");
    if (rest.contains("((") || rest.contains("))")) {
      unknown.add("brackets that are not closed");
    }
    return unknown;
  }

  /** With the values put in; what has none is empty. A value is never read for fields again. */
  public String with(Map<Field, String> values) {
    return FIELD
        .matcher(text)
        .replaceAll(found ->
            Matcher.quoteReplacement(
                Field.of(found.group(1)).map(field -> values.getOrDefault(field, "")).orElse("")));
  }
}
