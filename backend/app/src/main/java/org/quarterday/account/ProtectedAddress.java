package org.quarterday.account;

/**
 * Where somebody at risk lives is told by no search, no page about money and no file (UK GDPR
 * Article 5(1)(f); Domestic Abuse Act 2021). One person at risk is enough: whoever reads where one
 * of a household is knows where all of them are. An account's own page is not bound by it.
 */
public final class ProtectedAddress {

  /** What stands in the place of what is not told. */
  public static final String WORDS = "Protected";

  /** Whether anybody of a tenancy is at risk, members of the past too; {@code %s} its id. */
  public static final String OF_TENANCY =
      """
      exists (select from tenancy_member inside join person at_risk on at_risk.id = inside.person_id
               where inside.tenancy_id = %s and at_risk.address_protected_on is not null)\
      """;

  private ProtectedAddress() {}

  /** The text, or that it is protected. */
  public static String unless(boolean atRisk, String text) {
    return atRisk ? WORDS : text;
  }
}
