package org.quarterday.universalcredit.rules;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.quarterday.money.Money;

/** What a claim says beside what the books hold. To the penny: a penny apart stops a payment. */
public final class Comparison {

  private static final String MISSING_IN_CLAIM = "The claim does not say";
  private static final String MISSING_IN_BOOKS = "The books do not say";

  private record Said(ClaimAgreement outcome, String words) {}

  private Comparison() {}

  /**
   * @param said by key of the fact, as its kind is written
   */
  public static List<FactLine> of(List<Fact> facts, Map<String, String> said) {
    return facts.stream().map(fact -> line(fact, said.getOrDefault(fact.key(), ""))).toList();
  }

  /** Whether the claim says anything else than the books. */
  public static boolean differs(List<FactLine> lines) {
    return lines.stream().anyMatch(line -> line.outcome() == ClaimAgreement.DIFFERS);
  }

  /** Whether a claim could say this of a field; empty says nothing. */
  public static boolean isWritten(PortalField field, String said) {
    if (said.isEmpty()) {
      return true;
    }
    return switch (field.kind()) {
      case MONEY -> said.matches("\\d{1,9}");
      case NUMBER -> said.matches("\\d{1,3}");
      case DAY -> isDay(said);
      case TEXT, NAMES -> true;
    };
  }

  private static boolean isDay(String text) {
    try {
      LocalDate.parse(text);
      return true;
    } catch (DateTimeParseException notADay) {
      return false;
    }
  }

  private static FactLine line(Fact fact, String said) {
    Said compared = compared(fact, said);
    return new FactLine(
        fact.key(),
        fact.field(),
        fact.field().kind(),
        fact.label(),
        fact.value(),
        fact.asPasted(),
        said,
        compared.outcome,
        compared.words);
  }

  private static Said compared(Fact fact, String said) {
    if (!fact.field().isCompared()) {
      return new Said(ClaimAgreement.NOT_COMPARED, "");
    }
    if (said.isEmpty()) {
      // A charge nobody claims for is none.
      return fact.field() == PortalField.OTHER_CHARGES
          ? same()
          : new Said(ClaimAgreement.MISSING, MISSING_IN_CLAIM);
    }
    if (fact.value().isEmpty()) {
      return new Said(ClaimAgreement.MISSING, MISSING_IN_BOOKS);
    }
    return switch (fact.field().kind()) {
      case MONEY -> money(Long.parseLong(fact.value()), Long.parseLong(said));
      case NUMBER -> number(Long.parseLong(fact.value()), Long.parseLong(said));
      case DAY -> day(LocalDate.parse(fact.value()), LocalDate.parse(said));
      case NAMES -> names(Names.apart(fact.value()), Names.apart(said));
      case TEXT -> text(fact, said);
    };
  }

  private static Said same() {
    return new Said(ClaimAgreement.SAME, "Same");
  }

  private static Said differs(String words) {
    return new Said(ClaimAgreement.DIFFERS, words);
  }

  private static Said money(long held, long said) {
    if (held == said) {
      return same();
    }
    return differs(
        "The claim says %s %s"
            .formatted(
                Money.ofPence(Math.abs(said - held)).format(), said > held ? "more" : "less"));
  }

  private static Said number(long held, long said) {
    return held == said
        ? same()
        : differs(
            "The claim says %d %s".formatted(Math.abs(said - held), said > held ? "more" : "less"));
  }

  private static Said day(LocalDate held, LocalDate said) {
    long days = ChronoUnit.DAYS.between(held, said);
    if (days == 0) {
      return same();
    }
    return differs(
        "The claim says %d %s %s"
            .formatted(
                Math.abs(days),
                Math.abs(days) == 1 ? "day" : "days",
                days > 0 ? "later" : "earlier"));
  }

  /** A joint tenant who does not claim is no difference: that they do not is told to the DWP. */
  private static Said names(List<String> held, List<String> said) {
    List<String> strangers = said.stream().filter(name -> !Names.isAmong(name, held)).toList();
    return strangers.isEmpty()
        ? same()
        : differs(
            "Not %s here: %s"
                .formatted(
                    strangers.size() == 1 ? "a tenant" : "tenants", String.join(", ", strangers)));
  }

  private static Said text(Fact fact, String said) {
    boolean equal =
        fact.field() == PortalField.POSTCODE
            ? spaceless(fact.value()).equals(spaceless(said))
            : Names.plain(fact.value()).equals(Names.plain(said));
    return equal ? same() : differs("The claim says something else");
  }

  private static String spaceless(String text) {
    return text.replaceAll("\\s", "").toUpperCase(Locale.UK);
  }
}
