package org.quarterday.message.rules;

import java.util.List;
import java.util.regex.Pattern;

/** Whether something can be where a message goes. Whether anybody is there only sending shows. */
public final class Recipient {

  private static final Pattern MOBILE = Pattern.compile("07[0-9]{9}");
  private static final Pattern EMAIL =
      Pattern.compile("[^@\\s,;<>\"]{1,64}@[A-Za-z0-9-]{1,63}(\\.[A-Za-z0-9-]{1,63})+");

  private Recipient() {}

  /** A UK mobile number as 07700900123, however it was written. */
  public static String number(String written) {
    String digits = written.replaceAll("[\\s().-]", "");
    return digits.replaceFirst("^(\\+44|0044|44(?=7[0-9]{9}$))0?", "0");
  }

  /** What is wrong with a number, or null. */
  public static String wrongNumber(String written) {
    return MOBILE.matcher(number(written)).matches()
        ? null
        : "This is no UK mobile number: 11 digits that begin with 07.";
  }

  /** What is wrong with an e-mail address, or null. */
  public static String wrongEmail(String written) {
    return EMAIL.matcher(written.strip()).matches()
        ? null
        : "This is no e-mail address, such as name@example.org.";
  }

  /** What is wrong with a postal address of lines, or null. */
  public static String wrongAddress(String written) {
    List<String> lines =
        written.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    return lines.size() >= 2 && lines.size() <= 6
        ? null
        : "A postal address has two to six lines under the name.";
  }
}
