package org.quarterday.bank;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.quarterday.platform.security.FieldCipher;

/**
 * The front door for features that tell a payer where to pay: the council's own bank account on
 * which the money of an account lies when it comes as one type of receipt. What is printed for
 * payers is the one use of its numbers outside this feature.
 */
@ApplicationScoped
public class PayingIn {

  /**
   * Where to pay.
   *
   * @param sortCode as {@code 20-00-00}
   * @param accountNumber eight digits
   */
  public record Place(String name, String sortCode, String accountNumber) {}

  private static final String PLACE =
      """
      select b.code, b.name, b.numbers_sealed from account a
        join posting_rule r on r.rent_group_code = a.rent_group_code and r.type_code = $2 and r.valid_from <= $3
             and (r.valid_before is null or r.valid_before > $3)
        join bank_account_control k on k.control_code = r.control_code
        join bank_account b on b.code = k.bank_code where a.account_id = $1\
      """;

  private static final int SORT_CODE_DIGITS = 6;

  @Inject Pool pool;
  @Inject FieldCipher cipher;

  /** Empty when no bank account carries that money. */
  public Uni<Optional<Place>> of(UUID accountId, String typeCode, LocalDate day) {
    return pool.preparedQuery(PLACE)
        .execute(Tuple.of(accountId, typeCode, day))
        .map(rows ->
            rows.rowCount() == 0 ? Optional.empty() : Optional.of(place(rows.iterator().next())));
  }

  private Place place(Row row) {
    String digits =
        cipher.open(
            row.getBuffer("numbers_sealed").getBytes(), BankAccounts.place(row.getString("code")));
    String sort = digits.substring(0, SORT_CODE_DIGITS);
    return new Place(
        row.getString("name"),
        sort.replaceAll("(..)(..)(..)", "$1-$2-$3"),
        digits.substring(SORT_CODE_DIGITS));
  }
}
