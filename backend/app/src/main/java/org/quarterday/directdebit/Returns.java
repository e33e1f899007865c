package org.quarterday.directdebit;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.platform.work.Sql;

/** The front door for what comes back of collections. */
@ApplicationScoped
public class Returns {

  /**
   * By what a bank knows a collection.
   *
   * @param processingOn the day in the file
   * @param code the transaction code, or empty when it is not said
   */
  public record Sought(LocalDate processingOn, long amountPence, String code) {}

  /**
   * A collection it can be.
   *
   * @param entryNumber the payment on the account; null while its run is not posted
   * @param collectOn the day the money moved
   * @param isSecondTry whether it presents a returned one again
   */
  public record Found(
      UUID itemId,
      Integer entryNumber,
      LocalDate collectOn,
      boolean isReturned,
      boolean isSecondTry) {}

  private static final String FIND =
      """
      select i.id, i.entry_number, i.collect_on, i.state, i.again_of is not null from direct_debit_item i
        join collection_run r on r.id = i.run_id
       where i.account_id = ?1 and i.mandate_id = ?2 and i.amount_pence = ?3 and r.processing_on = ?4
         and i.state in ('SENT', 'COLLECTED', 'RETURNED')
         and (?5 not in ('01', '17', '18', '19') or (?5 = '18') = (i.again_of is not null))
       order by i.id for update of i\
      """;

  private static final String RETURNED =
      "update direct_debit_item set state = 'RETURNED', why = ?3 where account_id = ?1 and id = ?2";

  /** How many came back since the last one that stood, up to and with this one. */
  private static final String IN_A_ROW =
      """
      with until as (
        select i.state, row_number() over (order by i.collect_on desc, i.id desc) as place from direct_debit_item i
          join direct_debit_item this on this.account_id = i.account_id and this.mandate_id = i.mandate_id
         where this.account_id = ?1 and this.id = ?2 and i.state in ('COLLECTED', 'RETURNED')
           and (i.collect_on, i.id) <= (this.collect_on, this.id))
      select coalesce(min(place) filter (where state = 'COLLECTED') - 1, count(*)) from until\
      """;

  private static final String COUNTED =
      """
      update mandate m set unpaid_in_a_row = ?3, version = version + 1 from direct_debit_item i
       where i.account_id = ?1 and i.id = ?2 and m.account_id = i.account_id and m.id = i.mandate_id\
      """;

  /** Those it can be, locked, in the caller's transaction; returned ones too. */
  public Uni<List<Found>> find(
      Mutiny.Session session, UUID accountId, UUID mandateId, Sought sought) {
    return Sql.rows(
            session,
            FIND,
            accountId,
            mandateId,
            sought.amountPence(),
            sought.processingOn(),
            sought.code())
        .map(rows -> rows.stream().map(Returns::found).toList());
  }

  private static Found found(Object[] row) {
    return new Found(
        (UUID) row[0],
        row[1] == null ? null : ((Number) row[1]).intValue(),
        (LocalDate) row[2],
        "RETURNED".equals(row[3]),
        (Boolean) row[4]);
  }

  /**
   * Marks a collection as returned; its entry is the caller's to reverse.
   *
   * @param why as staff read it
   * @return how many of the mandate's collections have now come back in a row
   */
  public Uni<Integer> returned(Mutiny.Session session, UUID accountId, UUID itemId, String why) {
    return Sql.run(session, RETURNED, accountId, itemId, why)
        .chain(() -> Sql.row(session, IN_A_ROW, accountId, itemId))
        .map(row -> ((Number) row[0]).intValue())
        .call(inARow -> Sql.run(session, COUNTED, accountId, itemId, inARow));
  }
}
