package org.quarterday.platform.signin;

import java.util.regex.Pattern;

/**
 * Where a sign-in may return to: a page of the same application on this host, nothing else (an open
 * redirect lends our name to somebody's copy of our sign-in page; OWASP ASVS 5.0 1.3.6).
 */
final class ReturnAddress {

  private static final int LONGEST = 2000;
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9/_.~!$&'()*+,;=:@%?#-]*");

  private ReturnAddress() {}

  /** The address as asked when it is a page of {@code app}, else the application's home. */
  static String of(App app, String asked) {
    boolean ours =
        asked != null
            && asked.length() <= LONGEST
            && asked.startsWith(app.home())
            && PLAIN.matcher(asked).matches()
            && !pathOf(asked).contains("//")
            && !pathOf(asked).contains("..")
            && !pathOf(asked).contains("%");
    return ours ? asked : app.home();
  }

  private static String pathOf(String address) {
    return address.split("[?#]", 2)[0];
  }
}
