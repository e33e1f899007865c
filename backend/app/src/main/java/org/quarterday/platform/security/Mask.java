package org.quarterday.platform.security;

/** How a personal identifier is shown until somebody reveals it with a reason. Pure. */
public final class Mask {

  private Mask() {}

  /**
   * {@code QQ ** ** ** C}: the prefix and the suffix tell two people apart, the digits stay
   * covered.
   */
  public static String nationalInsurance(String number) {
    String plain = number.replace(" ", "");
    return plain.length() == 9
        ? plain.substring(0, 2) + " ** ** ** " + plain.substring(8)
        : "** ** ** ** *";
  }

  /** {@code ****5678}: the last four, as on a till receipt. */
  public static String lastFour(String number) {
    String plain = number.replaceAll("[^0-9A-Za-z]", "");
    return plain.length() > 4 ? "****" + plain.substring(plain.length() - 4) : "****";
  }
}
