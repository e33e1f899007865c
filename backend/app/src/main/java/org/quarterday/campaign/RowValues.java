package org.quarterday.campaign;

import io.vertx.mutiny.sqlclient.Row;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.quarterday.calendar.DayInWords;
import org.quarterday.campaign.rules.Field;
import org.quarterday.money.Money;

/** What is put into the fields for one recipient, as the books say it now. */
final class RowValues {

  /**
   * Beside {@code campaign_recipient r}, {@code account a}, {@code account_balance b} and {@code
   * campaign_terms t}; {@code $2} is the day.
   */
  static final String COLUMNS =
      """
      r.name, r.account_reference, b.balance_pence as owed_now, t.telephone,
      (select min(i.due_on) from direct_debit_item i where i.account_id = r.account_id and i.due_on >= $2::date and i.state in ('PLANNED', 'IN_RUN', 'SENT'))
        as next_due,
      (select h.address_line_1 from property h join tenancy y on y.id = a.tenancy_id where h.id = coalesce(a.property_id, y.property_id)) as line_1\
      """;

  static final String TABLES =
      """
      campaign_recipient r join campaign c on c.id = r.campaign_id join account a on a.account_id = r.account_id
        join account_balance b on b.account_id = r.account_id join person p on p.id = r.person_id
        join campaign_terms t on t.valid_from <= $2::date and (t.valid_before is null or t.valid_before > $2::date)\
      """;

  /** For a trial on the maker's own telephone: nobody's details leave the books. */
  static final Map<Field, String> MADE_UP =
      Map.of(
          Field.NAME, "Ms Ada Example",
          Field.ACCOUNT_REFERENCE, "T000000",
          Field.BALANCE, "£123.45 in arrears",
          Field.NEXT_PAYMENT, "Friday 1 January 2027",
          Field.ADDRESS_LINE, "1 Example Row",
          Field.COUNCIL_TELEPHONE, "01632 960123");

  private RowValues() {}

  static Map<Field, String> of(Row row) {
    Map<Field, String> values = new EnumMap<>(Field.class);
    LocalDate due = row.getLocalDate("next_due");
    values.put(Field.NAME, row.getString("name").strip());
    values.put(Field.ACCOUNT_REFERENCE, row.getString("account_reference"));
    values.put(Field.BALANCE, Money.ofPence(row.getLong("owed_now")).inWords());
    values.put(Field.NEXT_PAYMENT, due == null ? "" : DayInWords.of(due));
    values.put(Field.ADDRESS_LINE, Optional.ofNullable(row.getString("line_1")).orElse(""));
    values.put(Field.COUNCIL_TELEPHONE, row.getString("telephone"));
    return values;
  }

  /** The first of the fields that has nothing to put in, or empty. */
  static Optional<Field> missing(Set<Field> used, Map<Field, String> values) {
    return used.stream().filter(field -> values.getOrDefault(field, "").isBlank()).findFirst();
  }
}
