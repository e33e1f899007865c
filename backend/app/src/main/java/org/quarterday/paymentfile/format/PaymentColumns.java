package org.quarterday.paymentfile.format;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.quarterday.paymentfile.format.PaymentLayout.Shape;
import org.quarterday.platform.digest.ContentHash;

/** A sender's rows read by our columns: where each stands, and what its days and amounts mean. */
final class PaymentColumns {

  /** A row without a number of its own is known by this and what it says. */
  static final String BY_CONTENT = "~";

  private final PaymentLayout layout;
  private final Map<String, Place> at;
  private final int count;
  private final DateTimeFormatter days;
  private final Map<String, String> methods = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

  private PaymentColumns(PaymentLayout layout, Map<String, Place> at, int count) {
    this.layout = layout;
    this.at = at;
    this.count = count;
    this.methods.putAll(layout.methods());
    this.days =
        DateTimeFormatter.ofPattern(layout.dayPattern().replace('y', 'u'), Locale.UK)
            .withResolverStyle(ResolverStyle.STRICT);
  }

  /** For rows whose columns are not named. */
  static PaymentColumns of(PaymentLayout layout) {
    Map<String, Place> at = new HashMap<>();
    layout
        .columns()
        .forEach((name, written) ->
            Place.constant(written)
                .or(() ->
                    layout.shape() == Shape.FIXED ? Place.range(written) : Place.numbered(written))
                .ifPresent(place -> at.put(name, place)));
    return new PaymentColumns(layout, at, Integer.MAX_VALUE);
  }

  /**
   * Reads the first row.
   *
   * @throws UnusableFile naming the columns that are missing, unknown or there twice
   */
  static PaymentColumns of(PaymentLayout layout, List<String> header) {
    List<String> faults = new ArrayList<>();
    Map<String, Place> headed = headed(layout, header, faults);
    Map<String, Place> at = new HashMap<>();
    layout
        .possible()
        .filter(name -> layout.columns().containsKey(name))
        .forEach(name -> {
          String written = layout.columns().get(name);
          Place place = Place.constant(written).orElseGet(() -> firstOf(layout, written, headed));
          if (place != null) {
            at.put(name, place);
          } else if (!layout.isOurs() || isNeeded(name)) {
            faults.add("the column " + written + " is missing");
          }
        });
    if (!faults.isEmpty()) {
      throw new UnusableFile(faults.stream().limit(10).collect(Collectors.joining("; ")));
    }
    return new PaymentColumns(layout, at, header.size());
  }

  /** Where each heading that the layout knows stands. */
  private static Map<String, Place> headed(
      PaymentLayout layout, List<String> header, List<String> faults) {
    Set<String> known =
        layout.columns().values().stream()
            .flatMap(written -> headings(layout, written))
            .collect(Collectors.toSet());
    Map<String, Place> headed = new HashMap<>();
    for (int i = 0; i < header.size(); i++) {
      String shown = header.get(i).strip();
      String name = plain(layout, shown);
      if (!known.contains(name)) {
        if (layout.isOurs()) {
          faults.add("there is no column “" + PaymentLine.shown(shown) + "”");
        }
      } else if (headed.put(name, Place.field(i)) != null) {
        faults.add("the column " + PaymentLine.shown(shown) + " is there twice");
      }
    }
    return headed;
  }

  /** Null when none of its headings is there. */
  private static Place firstOf(PaymentLayout layout, String written, Map<String, Place> headed) {
    return headings(layout, written)
        .map(headed::get)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private static Stream<String> headings(PaymentLayout layout, String written) {
    return Stream.of(written.split("\\|")).map(one -> plain(layout, one.strip()));
  }

  /** Senders change how they space and join the words of a heading; we do not change ours. */
  private static String plain(PaymentLayout layout, String heading) {
    String lower = heading.toLowerCase(Locale.ROOT);
    return layout.isOurs() ? lower : lower.replaceAll("[\\s_.-]+", "");
  }

  private static boolean isNeeded(String name) {
    return PaymentLayout.NEEDED.contains(name) || name.equals("source_line_id");
  }

  /** How many fields a row may have. */
  int count() {
    return count;
  }

  /** The field without blanks around it; empty where the row is too short or has no such column. */
  String of(List<String> fields, String name) {
    return at.getOrDefault(name, Place.NOWHERE).of(fields);
  }

  /** The sender's number of the row; or, where its rows have none, what the row says. */
  String lineId(List<String> fields) {
    return at.containsKey("source_line_id")
        ? of(fields, "source_line_id")
        : BY_CONTENT + ContentHash.of(fields).substring(0, 32);
  }

  /** Our code of how it was paid. */
  String method(List<String> fields) {
    String theirs = of(fields, "method");
    return methods.getOrDefault(theirs, theirs).toUpperCase(Locale.ROOT);
  }

  boolean isHousingBenefit() {
    return layout.kind() == PaymentFileKind.HOUSING_BENEFIT;
  }

  /** In pence; null when it is no amount. */
  Long pence(String written) {
    if (layout.isOurs()) {
      return PaymentLine.pence(written);
    }
    String figures = written.replace("£", "").replace(",", "").strip();
    String pattern =
        layout.amountIn() == PaymentLayout.AmountIn.PENCE
            ? "-?\\d{1,13}"
            : "-?\\d{1,13}(\\.\\d{1,2})?";
    if (!figures.matches(pattern)) {
      return null;
    }
    var amount = new java.math.BigDecimal(figures);
    long pence =
        amount
            .movePointRight(layout.amountIn() == PaymentLayout.AmountIn.PENCE ? 0 : 2)
            .longValueExact();
    return layout.paidIsMinus() ? -pence : pence;
  }

  /** Null when it is no day between 1990 and 2100. */
  LocalDate day(String written) {
    try {
      LocalDate day = LocalDate.parse(written, days);
      return day.getYear() >= 1990 && day.getYear() <= 2100 ? day : null;
    } catch (DateTimeException notADay) {
      return null;
    }
  }

  /** What a day looks like here, for a message. */
  String dayShown() {
    return days.format(LocalDate.of(2026, 11, 24));
  }

  /** What the row says, column by column in one order, wherever the columns stand in this file. */
  Stream<String> inOrder(List<String> fields) {
    return layout.possible().map(name -> of(fields, name));
  }
}
