package org.quarterday.payment;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.platform.paging.Asked;
import org.quarterday.platform.paging.Page;
import org.quarterday.platform.problem.Problem;

/** The payments of one account, newest first by the day paid, and the receipt of one. */
@ApplicationScoped
class PaymentReads {

  /** What became of a payment. */
  @Schema(name = "PaymentState")
  enum State {
    STANDS,
    BOUNCED,
    CORRECTED,
    REVERSED
  }

  @Schema(name = "Payment")
  record Item(
      @Schema(description = "The entry's number within the account.", examples = "1207") int number,
      @Schema(examples = "500001/01-1207") String receiptNumber,
      LocalDate paidOn,
      @Schema(examples = "RCC") String typeCode,
      @Schema(examples = "Debit or credit card") String typeName,
      @Schema(description = "What was received, in pence.", examples = "11746") long amountPence,
      String narrative,
      @Schema(description = "When it was posted.") Instant recordedAt,
      @Schema(examples = "PAYMENT") String source,
      State state,
      @Schema(nullable = true, description = "The entry that took it back.") Integer reversedBy,
      @Schema(nullable = true, description = "Why, when it bounced.") Bounce bounceReason) {}

  private static final String STATE =
      """
      case when v.number is null then 'STANDS' when b.entry_number is not null then 'BOUNCED'
           when c.entry_number is not null then 'CORRECTED' else 'REVERSED' end as state\
      """;

  private static final String BECAME =
      """
      left join entry v on v.account_id = e.account_id and v.reverses = e.number
      left join bounced_payment b on b.account_id = e.account_id and b.entry_number = e.number
      left join correction c on c.account_id = e.account_id and c.entry_number = e.number and c.state = 'POSTED'\
      """;

  private static final String LIST =
      """
      select e.number, a.reference, e.effective_on, e.type_code, k.name, -e.amount_pence as pence, e.narrative, e.recorded_at, e.source,
             v.number as reversed_by, b.reason_code, %s
        from entry e join account a on a.account_id = e.account_id
        join transaction_type k on k.code = e.type_code and k.kind = 'RECEIPT' %s
       where e.account_id = $1 and e.amount_pence < 0 and e.reverses is null
         and ($2::date is null or (e.effective_on, e.number) < ($2, $3::integer))
       order by e.effective_on desc, e.number desc limit $4\
      """
          .formatted(STATE, BECAME);

  private static final String RECEIPT =
      """
      select e.number, a.reference, coalesce(a.payment_reference, a.reference) as payment_reference, e.effective_on, e.recorded_at,
             k.tenant_text, -e.amount_pence as pence, e.narrative, v.number as reversed_by, %s,
             p.address_line_1, p.address_line_2, p.postcode,
             coalesce((select string_agg(concat_ws(' ', nullif(n.title, ''), nullif(n.forename, ''), n.surname), ', ' order by m.role desc, n.surname, n.id)
                from tenancy_member m join person n on n.id = m.person_id where m.tenancy_id = a.tenancy_id and m.liable), '') as names
        from entry e join account a on a.account_id = e.account_id
        join transaction_type k on k.code = e.type_code and k.kind = 'RECEIPT'
        join tenancy t on t.id = a.tenancy_id join property p on p.id = coalesce(a.property_id, t.property_id) %s
       where e.account_id = $1 and e.number = $2 and e.amount_pence < 0 and e.reverses is null\
      """
          .formatted(STATE, BECAME);

  @Inject Pool pool;

  Uni<Page<Item>> list(UUID accountId, String after, int limit) {
    List<String> cursor = Page.decode(after, 2);
    Tuple values =
        Tuple.tuple()
            .addUUID(accountId)
            .addLocalDate(cursor == null ? null : day(cursor.get(0)))
            .addInteger(cursor == null ? null : number(cursor.get(1)))
            .addInteger(limit + 1);
    return pool.preparedQuery(LIST)
        .execute(values)
        .map(rows ->
            StreamSupport.stream(rows.spliterator(), false).map(PaymentReads::item).toList())
        .map(items -> Page.of(items, limit, last -> List.of(last.paidOn(), last.number())));
  }

  private static LocalDate day(String cursor) {
    try {
      return LocalDate.parse(cursor);
    } catch (DateTimeException notOurs) {
      throw Asked.refused("after", "Send the cursor as it was given.");
    }
  }

  private static int number(String cursor) {
    try {
      return Integer.parseInt(cursor);
    } catch (NumberFormatException notOurs) {
      throw Asked.refused("after", "Send the cursor as it was given.");
    }
  }

  private static Item item(Row row) {
    String bounced = row.getString("reason_code");
    int number = row.getInteger("number");
    return new Item(
        number,
        Payment.receiptNumber(row.getString("reference"), number),
        row.getLocalDate("effective_on"),
        row.getString("type_code"),
        row.getString("name"),
        row.getLong("pence"),
        row.getString("narrative"),
        row.getOffsetDateTime("recorded_at").toInstant(),
        row.getString("source"),
        State.valueOf(row.getString("state")),
        row.getInteger("reversed_by"),
        bounced == null ? null : Bounce.valueOf(bounced));
  }

  Uni<Receipt> receipt(UUID accountId, int number) {
    return pool.preparedQuery(RECEIPT)
        .execute(Tuple.of(accountId, number))
        .map(rows -> {
          if (rows.size() == 0) {
            throw Problem.of(
                PaymentProblem.PAYMENT_NOT_FOUND, "Only money received has a receipt.");
          }
          return receipt(rows.iterator().next());
        });
  }

  private static Receipt receipt(Row row) {
    int number = row.getInteger("number");
    String reference = row.getString("reference");
    return new Receipt(
        Payment.receiptNumber(reference, number),
        reference,
        row.getString("payment_reference"),
        row.getString("names"),
        row.getString("address_line_1"),
        row.getString("address_line_2"),
        row.getString("postcode"),
        row.getLocalDate("effective_on"),
        row.getOffsetDateTime("recorded_at").toInstant(),
        row.getString("tenant_text"),
        row.getLong("pence"),
        row.getString("narrative"),
        State.valueOf(row.getString("state")));
  }
}
