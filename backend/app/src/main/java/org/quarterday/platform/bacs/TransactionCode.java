package org.quarterday.platform.bacs;

import java.util.Optional;
import java.util.stream.Stream;

/** What a record asks for: positions 16 and 17 of a data record. */
public enum TransactionCode {
  /** The first collection of an instruction. */
  FIRST("01"),
  REGULAR("17"),
  /** Once more what was returned as "refer to payer". */
  AGAIN("18"),
  /** The last collection of an instruction. */
  FINAL("19"),
  CREDIT("99"),
  /** A new instruction, which moves no money. */
  NEW("0N"),
  /** The end of one. */
  CANCEL("0C"),
  /** One that was on paper. */
  CONVERT("0S");

  private final String code;

  TransactionCode(String code) {
    this.code = code;
  }

  /** As it stands in the file. */
  public String code() {
    return code;
  }

  /** Whether it tells a bank of an instruction and moves no money. */
  public boolean isInstruction() {
    return code.charAt(0) == '0' && this != FIRST;
  }

  /** Whether it takes money from the account it names. */
  public boolean isDebit() {
    return this != CREDIT && !isInstruction();
  }

  public static Optional<TransactionCode> of(String code) {
    return Stream.of(values()).filter(one -> one.code.equals(code)).findFirst();
  }
}
