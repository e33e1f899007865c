package org.quarterday.platform.bacs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.quarterday.platform.bacs.Standard18.Head;
import org.quarterday.platform.bacs.Standard18.Instruction;
import org.quarterday.platform.bacs.Standard18.Kind;

/**
 * A record of 100 characters: 1-6 the other account's sort code, 7-14 its number, 15 its type "0",
 * 16-17 transaction code, 18-23 and 24-31 our account, 32-35 free, 36-46 pence, 47-64 our name,
 * 65-82 reference, 83-100 the other account's name. The contra has our account in both places and
 * "CONTRA" for its reference.
 */
final class DataRecord {

  static final int LENGTH = 100;

  private static final String CONTRA = "CONTRA";

  private DataRecord() {}

  static Row row(Head head, Instruction instruction) {
    return of(head, instruction.code(), instruction.amountPence())
        .put(1, field(instruction.sortCode(), 6))
        .put(7, field(instruction.accountNumber(), 8))
        .put(47, BacsText.fold(head.name(), 18))
        .put(65, BacsText.fold(instruction.reference(), 18))
        .put(83, BacsText.fold(instruction.name(), 18));
  }

  /** What our account gets for the debits, or gives for the credits. */
  static Row contra(Head head, long amountPence) {
    return of(
            head,
            head.kind() == Kind.DEBITS ? TransactionCode.CREDIT : TransactionCode.REGULAR,
            amountPence)
        .put(1, head.sortCode())
        .put(7, head.accountNumber())
        .put(47, BacsText.fold(head.narrative(), 18))
        .put(65, CONTRA)
        .put(83, BacsText.fold(head.accountName(), 18));
  }

  private static Row of(Head head, TransactionCode code, long amountPence) {
    return Row.blank(LENGTH)
        .put(15, "0")
        .put(16, code.code())
        .put(18, head.sortCode())
        .put(24, head.accountNumber())
        .put(36, BacsText.number(amountPence, 11));
  }

  private static String field(String digits, int length) {
    if (digits.length() > length) {
      throw new IllegalArgumentException("More than " + length + " digits");
    }
    return digits;
  }

  static boolean isContra(Row row) {
    return row.at(65, 82).stripTrailing().equals(CONTRA);
  }

  static Optional<TransactionCode> code(Row row) {
    return TransactionCode.of(row.at(16, 17));
  }

  /** 0 when it is no number, which is one of the faults. */
  static long amountPence(Row row) {
    String field = row.at(36, 46);
    return BacsText.isNumber(field) ? Long.parseLong(field) : 0;
  }

  static String ownAccount(Row row) {
    return row.at(18, 31);
  }

  static String otherAccount(Row row) {
    return row.at(1, 14);
  }

  static String ourName(Row row) {
    return row.at(47, 64).stripTrailing();
  }

  static String reference(Row row) {
    return row.at(65, 82).stripTrailing();
  }

  static String name(Row row) {
    return row.at(83, 100).stripTrailing();
  }

  static Instruction instruction(Row row) {
    return new Instruction(
        code(row).orElseThrow(),
        row.at(1, 6),
        row.at(7, 14),
        amountPence(row),
        reference(row),
        name(row));
  }

  /** What is wrong with the record by itself, as sentences. */
  static List<String> faults(Row row) {
    List<String> faults = new ArrayList<>();
    if (!BacsText.isNumber(otherAccount(row))) {
      faults.add("The account (1-14) is not fourteen digits.");
    }
    if (!row.at(15, 15).equals("0")) {
      faults.add("The account's type (15) is not 0.");
    }
    if (!BacsText.isNumber(ownAccount(row))) {
      faults.add("Our account (18-31) is not fourteen digits.");
    }
    if (!BacsText.isNumber(row.at(36, 46))) {
      faults.add("The amount (36-46) is not eleven digits.");
    }
    Optional<TransactionCode> code = code(row);
    if (code.isEmpty()) {
      faults.add("The transaction code (16-17) " + row.at(16, 17) + " is unknown.");
    } else if (!isContra(row)) {
      ofItsCode(row, code.get(), faults);
    }
    return faults;
  }

  private static void ofItsCode(Row row, TransactionCode code, List<String> faults) {
    if (BacsText.isNumber(row.at(36, 46)) && code.isInstruction() != (amountPence(row) == 0)) {
      faults.add(
          code.isInstruction()
              ? "An instruction (" + code.code() + ") has an amount."
              : "The amount (36-46) is nought.");
    }
    if (code != TransactionCode.CREDIT && !isPayersReference(reference(row))) {
      faults.add(
          "The reference (65-82) needs six or more letters and figures, not all the same and not"
              + " beginning with DDIC.");
    }
    if (name(row).isBlank()) {
      faults.add("The account's name (83-100) is missing.");
    }
  }

  /** The core reference of an instruction, by the AUDDIS rules. */
  static boolean isPayersReference(String reference) {
    String core = reference.replaceAll("[^A-Z0-9]", "");
    return core.length() >= 6
        && core.chars().distinct().count() > 1
        && !reference.startsWith("DDIC");
  }
}
