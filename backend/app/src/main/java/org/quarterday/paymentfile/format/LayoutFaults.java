package org.quarterday.paymentfile.format;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.quarterday.paymentfile.format.PaymentLayout.Shape;

/** What of a layout cannot be read by, by the field it stands in, as JSON pointers. */
public final class LayoutFaults {

  private LayoutFaults() {}

  public static Map<String, String> of(PaymentLayout layout) {
    Map<String, String> faults = new LinkedHashMap<>();
    if (!layout.code().matches("[A-Z][A-Z0-9_]{1,19}")) {
      faults.put("/code", "Two to twenty capitals and figures.");
    }
    if (layout.isOurs()) {
      faults.put("/code", "The standard layout does not change; choose another code.");
    }
    if (layout.name().isEmpty() || layout.name().length() > 100) {
      faults.put("/name", "Give it a name of at most 100 characters.");
    }
    if (layout.skippedLines() < 0 || layout.skippedLines() > 100) {
      faults.put("/skippedLines", "None, or at most a hundred.");
    }
    if (layout.amountIn() == null) {
      faults.put("/amountIn", "Say POUNDS or PENCE.");
    }
    if (layout.shape() == null) {
      faults.put("/shape", "Say HEADINGS, NUMBERED or FIXED.");
      return faults;
    }
    if (layout.shape() != Shape.FIXED && !layout.separator().matches("[,;|:]|TAB")) {
      faults.put("/separator", "Give , ; | : or TAB.");
    }
    if (!PaymentLayout.DAY_PATTERNS.contains(layout.dayPattern())) {
      faults.put(
          "/dayPattern", "Give one of " + String.join(", ", PaymentLayout.DAY_PATTERNS) + ".");
    }
    columns(layout, faults);
    layout
        .methods()
        .forEach((theirs, ours) -> {
          if (theirs.isBlank() || !ours.matches("[A-Z]{1,10}")) {
            faults.put("/methods", "Give the sender's code and one of ours, such as CASH.");
          }
        });
    trailer(layout, faults);
    return faults;
  }

  private static void columns(PaymentLayout layout, Map<String, String> faults) {
    PaymentLayout.NEEDED.stream()
        .filter(name -> layout.columns().getOrDefault(name, "").isBlank())
        .forEach(name -> faults.put("/columns/" + name, "Say where it stands."));
    layout
        .columns()
        .forEach((name, written) -> {
          if (layout.possible().noneMatch(name::equals)) {
            faults.put("/columns/" + name, "There is no such column.");
          } else if (!written.isBlank() && stands(layout.shape(), written.strip()).isEmpty()) {
            faults.put("/columns/" + name, how(layout.shape()));
          }
        });
    String id = layout.columns().getOrDefault("source_line_id", "");
    if (id.startsWith("=")) {
      faults.put("/columns/source_line_id", "No two payments have the same one.");
    }
  }

  private static void trailer(PaymentLayout layout, Map<String, String> faults) {
    PaymentLayout.Trailer trailer = layout.trailer();
    if (trailer.equals(PaymentLayout.Trailer.NONE)) {
      return;
    }
    if (trailer.begins().isEmpty()) {
      faults.put("/trailer/begins", "Say how the last line begins.");
    }
    Shape shape = layout.shape() == Shape.FIXED ? Shape.FIXED : Shape.NUMBERED;
    if (stands(shape, trailer.amount()).isEmpty()) {
      faults.put("/trailer/amount", how(shape));
    }
    if (!trailer.lines().isEmpty() && stands(shape, trailer.lines()).isEmpty()) {
      faults.put("/trailer/lines", how(shape));
    }
  }

  private static Optional<Place> stands(Shape shape, String written) {
    return Place.constant(written)
        .or(() ->
            switch (shape) {
              case HEADINGS -> Optional.of(Place.NOWHERE);
              case NUMBERED -> Place.numbered(written);
              case FIXED -> Place.range(written);
            });
  }

  private static String how(Shape shape) {
    return switch (shape) {
      case HEADINGS -> "Give the heading of the column, or several with | between them.";
      case NUMBERED -> "Give the number of the field, such as 3.";
      case FIXED -> "Give the first and the last character, such as 11-30.";
    };
  }
}
