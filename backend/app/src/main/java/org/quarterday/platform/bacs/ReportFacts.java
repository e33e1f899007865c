package org.quarterday.platform.bacs;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.quarterday.platform.bacs.BacsReport.Advice;

/** What is collected while a report is read: its head, its advices and its faults. */
final class ReportFacts {

  private static final int MOST_FAULTS = 200;

  ReportKind kind;
  String serviceUser;
  String name = "";
  String adviceNumber = "";
  LocalDate reportedOn;
  final List<Advice> advices = new ArrayList<>();
  private final List<Fault> faults = new ArrayList<>();

  void fault(int line, String words) {
    if (faults.size() < MOST_FAULTS) {
      faults.add(new Fault(line, words));
    }
  }

  void serviceUser(String number, int line) {
    if (!number.matches("[0-9]{6}")) {
      fault(line, "The service user is not six digits.");
    } else if (serviceUser != null && !serviceUser.equals(number)) {
      fault(line, "The report is for more than one service user.");
    } else {
      serviceUser = number;
    }
  }

  /** An amount in pounds; null, with a fault, when it is none. */
  Long pence(String pounds, int line, String what) {
    if (!pounds.matches("[0-9]{1,11}(\\.[0-9]{1,2})?")) {
      fault(line, what + " is no amount in pounds and pence.");
      return null;
    }
    return new BigDecimal(pounds).movePointRight(2).longValueExact();
  }

  /** A day as 2026-06-01; null without a fault when there is none. */
  LocalDate day(String written, int line, String what) {
    if (written.isEmpty()) {
      return null;
    }
    try {
      LocalDate day = LocalDate.parse(written.length() > 10 ? written.substring(0, 10) : written);
      if (day.getYear() >= 1990 && day.getYear() <= 2100) {
        return day;
      }
    } catch (DateTimeException notADay) {
      // Said below
    }
    fault(line, what + " is no day such as 2026-06-01.");
    return null;
  }

  /** A day that must be there. */
  LocalDate neededDay(String written, int line, String what) {
    if (written.isEmpty()) {
      fault(line, what + " is missing.");
    }
    return day(written, line, what);
  }

  /** Digits without hyphens; null when there are none, with a fault when it is something else. */
  String digits(String written, int length, int line, String what) {
    String plain = written.replace("-", "").replace(" ", "");
    if (plain.isEmpty()) {
      return null;
    }
    if (!plain.matches("[0-9]{" + length + "}")) {
      fault(line, what + " is not " + length + " digits.");
      return null;
    }
    return plain;
  }

  /** Kept as it stands, but no longer than it can be. */
  String text(String written, int length, int line, String what) {
    if (written.length() > length) {
      fault(line, what + " is longer than " + length + " characters.");
      return written.substring(0, length);
    }
    return written;
  }

  /** A count of a report against what was found. */
  void counted(String said, long found, int line, String what) {
    if (!said.isEmpty() && !(said.matches("[0-9]{1,12}") && Long.parseLong(said) == found)) {
      fault(line, what + " is said to be " + said + " and is " + found + ".");
    }
  }

  /** A sum in pounds of a report against what was found in pence. */
  void summed(String said, long foundPence, int line, String what) {
    if (said.isEmpty()) {
      return;
    }
    Long pence = pence(said, line, what);
    if (pence != null && pence != foundPence) {
      fault(
          line,
          what
              + " is said to be "
              + said
              + " and is "
              + BigDecimal.valueOf(foundPence, 2).toPlainString()
              + ".");
    }
  }

  BacsReport report() {
    return new BacsReport(
        kind,
        serviceUser,
        name,
        adviceNumber,
        reportedOn,
        List.copyOf(advices),
        List.copyOf(faults));
  }
}
