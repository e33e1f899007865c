package org.quarterday.campaign.rules;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What may stand in double brackets in the words of a campaign: a closed set. */
public enum Field {
  NAME("name", false),
  ACCOUNT_REFERENCE("account reference", false),
  /** Says what is owed: never on a locked screen or an envelope. */
  BALANCE("balance", true),
  /** The day on which the next Direct Debit is collected. */
  NEXT_PAYMENT("next payment", false),
  /** The first line of the home's address. */
  ADDRESS_LINE("address line", false),
  COUNCIL_TELEPHONE("council telephone", false);

  private final String written;
  private final boolean debtDetail;

  Field(String written, boolean debtDetail) {
    this.written = written;
    this.debtDetail = debtDetail;
  }

  /** As it stands between the brackets. */
  public String written() {
    return written;
  }

  /** Whether it tells others who see the message what is owed. */
  public boolean debtDetail() {
    return debtDetail;
  }

  static Optional<Field> of(String written) {
    String asked = written.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    return Arrays.stream(values()).filter(field -> field.written.equals(asked)).findFirst();
  }
}
