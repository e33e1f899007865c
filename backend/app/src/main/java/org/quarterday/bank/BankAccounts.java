package org.quarterday.bank;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.FieldCipher;

/** The council's accounts at its bank. */
@ApplicationScoped
class BankAccounts {

  @Schema(name = "BankAccount")
  record Item(
      @Schema(examples = "HRA-INCOME") String code,
      @Schema(examples = "Housing income") String name,
      @Schema(description = "The last four digits of its number.", examples = "****5678")
          String accountShown,
      @Schema(description = "The control accounts whose money lies on it.", examples = "[\"CASH\"]")
          List<String> controls,
      @Schema(description = "What was recorded before is not looked for on its statements.")
          LocalDate balancedFrom,
      @Schema(nullable = true, description = "In pence, of the last statement taken.")
          Long closingPence,
      @Schema(nullable = true, description = "The last day of the last statement taken.")
          LocalDate closingOn,
      @Schema(description = "Statements that wait for a person.") int held) {}

  /** All of them. */
  @Schema(name = "BankAccounts")
  record Listed(List<Item> items) {}

  /** One with its numbers, as a statement is held against it. */
  record Numbers(String code, String shown, String digits) {

    /** Whether the bank's way of writing an account (14 digits, 8 digits, an IBAN) means this. */
    boolean isMeantBy(String written) {
      String plain = written.replaceAll("[^0-9]", "");
      return plain.endsWith(digits) || plain.equals(digits.substring(6));
    }
  }

  private static final String ALL =
      """
      select b.code, b.name, b.account_shown, b.balanced_from, s.closing_pence, s.to_on,
             (select count(*)::integer from bank_statement h where h.bank_code = b.code and h.state = 'HELD') as held,
             array(select k.control_code from bank_account_control k where k.bank_code = b.code order by 1) as controls
        from bank_account b
        left join lateral (select closing_pence, to_on from bank_statement t where t.bank_code = b.code and t.number is not null
                            order by t.number desc limit 1) s on true
       where $1::text is null or b.code = $1 order by b.code\
      """;

  @Inject Pool pool;
  @Inject FieldCipher cipher;

  static String place(String code) {
    return "bank_account.numbers:" + code;
  }

  Uni<Listed> all() {
    return items(null).map(Listed::new);
  }

  Uni<Item> one(String code) {
    return items(code).map(List::getFirst);
  }

  private Uni<List<Item>> items(String code) {
    return pool.preparedQuery(ALL)
        .execute(Tuple.of(code))
        .map(rows ->
            StreamSupport.stream(rows.spliterator(), false).map(BankAccounts::item).toList());
  }

  /**
   * With the seal of its numbers broken, for use inside.
   *
   * @throws Problem 422 BANK_ACCOUNT_NOT_FOUND
   */
  Uni<Numbers> numbers(String code) {
    return pool.preparedQuery(
            "select code, account_shown, numbers_sealed from bank_account where code = $1")
        .execute(Tuple.of(code == null ? "" : code))
        .map(rows -> {
          if (rows.rowCount() == 0) {
            throw Problem.of(BankProblem.BANK_ACCOUNT_NOT_FOUND, "Choose one that is listed.")
                .at("/bank");
          }
          Row row = rows.iterator().next();
          return new Numbers(
              code,
              row.getString("account_shown"),
              cipher.open(row.getBuffer("numbers_sealed").getBytes(), place(code)));
        });
  }

  private static Item item(Row row) {
    return new Item(
        row.getString("code"),
        row.getString("name"),
        row.getString("account_shown"),
        List.of(row.getArrayOfStrings("controls")),
        row.getLocalDate("balanced_from"),
        row.getLong("closing_pence"),
        row.getLocalDate("to_on"),
        row.getInteger("held"));
  }
}
