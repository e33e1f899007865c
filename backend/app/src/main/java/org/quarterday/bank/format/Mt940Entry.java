package org.quarterday.bank.format;

import com.prowidesoftware.swift.model.field.Field61;
import java.time.LocalDate;

/** An entry (:61:) and the words after it (:86:). */
final class Mt940Entry {

  private final int line;
  private final LocalDate valueOn;
  private final LocalDate bookedOn;
  private final long pence;
  private final String kind;
  private final String reference;
  private final StringBuilder words = new StringBuilder();

  private Mt940Entry(
      int line, LocalDate valueOn, LocalDate bookedOn, long pence, String kind, String reference) {
    this.line = line;
    this.valueOn = valueOn;
    this.bookedOn = bookedOn;
    this.pence = pence;
    this.kind = kind;
    this.reference = reference;
  }

  /**
   * @throws UnusableStatement when any of it cannot be read, or would be lost
   */
  static Mt940Entry of(int line, String text) {
    Field61 field = new Field61(text);
    LocalDate valueOn = Mt940Day.of(field.getValueDate());
    Long pence = field.getAmount() == null ? null : BankAmount.swift(field.getAmount());
    if (valueOn == null || pence == null || !text.equals(field.getValue())) {
      throw new UnusableStatement(
          line,
          "“" + Statement.cut(text, 40) + "” is not an entry such as 2606010601C508,99NTRFREF");
    }
    String entryDay = field.getEntryDate();
    LocalDate bookedOn = entryDay == null ? valueOn : Mt940Day.near(valueOn, entryDay);
    if (bookedOn == null) {
      throw new UnusableStatement(line, "“" + entryDay + "” is not a day such as 0601");
    }
    String owner = plain(field.getReferenceForTheAccountOwner());
    String bank = plain(field.getReferenceOfTheAccountServicingInstitution());
    Mt940Entry entry =
        new Mt940Entry(
            line,
            valueOn,
            bookedOn,
            sign(line, plain(field.getDebitCreditMark())) * pence,
            plain(field.getTransactionType()) + plain(field.getIdentificationCode()),
            owner.isEmpty() || owner.equals("NONREF") ? bank : owner);
    entry.say(plain(field.getSupplementaryDetails()));
    return entry;
  }

  /** A credit taken back (RC) goes out, a debit taken back (RD) comes in. */
  private static int sign(int line, String side) {
    return switch (side) {
      case "C", "RD" -> 1;
      case "D", "RC" -> -1;
      default ->
          throw new UnusableStatement(line, "an entry does not say which side it is: C, D, RC, RD");
    };
  }

  void say(String text) {
    String plain = text.strip().replace("\r\n", " ");
    if (!plain.isEmpty() && words.length() < Statement.LONGEST_WORDS) {
      words.append(words.isEmpty() ? "" : " ").append(plain);
    }
  }

  Statement.Line line() {
    return new Statement.Line(
        line, bookedOn, valueOn, pence, kind, reference, "", words.toString(), null, 1);
  }

  private static String plain(String text) {
    return text == null ? "" : text;
  }
}
