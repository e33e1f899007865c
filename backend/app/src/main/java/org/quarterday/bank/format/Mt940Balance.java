package org.quarterday.bank.format;

import com.prowidesoftware.swift.model.field.Field60F;
import java.time.LocalDate;

/**
 * A balance field: {@code C260529GBP123456,78}. Opening and closing, first and intermediate are
 * written alike.
 *
 * @param pence positive in the council's favour
 */
record Mt940Balance(LocalDate day, long pence) {

  static Mt940Balance of(int line, String text) {
    Field60F field = new Field60F(text);
    Long pence = field.getAmount() == null ? null : BankAmount.swift(field.getAmount());
    LocalDate day = Mt940Day.of(field.getDate());
    String side = field.getDCMark();
    if (pence == null || day == null || !("C".equals(side) || "D".equals(side))) {
      throw new UnusableStatement(
          line, "“" + Statement.cut(text, 40) + "” is not a balance such as C260529GBP123456,78");
    }
    if (!"GBP".equals(field.getCurrency())) {
      throw new UnusableStatement(line, "a balance is not in pounds (GBP)");
    }
    return new Mt940Balance(day, side.equals("C") ? pence : -pence);
  }
}
