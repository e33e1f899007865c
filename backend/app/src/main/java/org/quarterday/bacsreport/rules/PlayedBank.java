package org.quarterday.bacsreport.rules;

import java.util.Optional;
import org.quarterday.platform.bacs.ReportKind;

/**
 * What an invented bank answers, by the last two digits of the invented account, so that anybody
 * can set up what they want to see. All other accounts pay.
 */
public final class PlayedBank {

  private PlayedBank() {}

  /** The reason it gives in this report; empty when it has nothing to say. */
  public static Optional<String> says(ReportKind kind, String accountNumber) {
    String ending = accountNumber.substring(accountNumber.length() - 2);
    return Optional.ofNullable(
        switch (kind) {
          case AUDDIS ->
              switch (ending) {
                case "80" -> "F";
                case "81" -> "L";
                case "82" -> "I";
                default -> null;
              };
          case ARUDD ->
              switch (ending) {
                case "90", "91" -> "0";
                case "92" -> "2";
                case "93" -> "B";
                case "94" -> "4";
                case "95" -> "1";
                default -> null;
              };
          case ADDACS ->
              switch (ending) {
                case "96" -> "1";
                case "97" -> "3";
                case "98" -> "D";
                default -> null;
              };
          case DDICA -> ending.equals("99") ? "2" : null;
          case INPUT -> null;
        });
  }
}
