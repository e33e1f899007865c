package org.quarterday.bank;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.security.FieldCipher;
import org.quarterday.platform.security.Mask;
import org.quarterday.platform.work.Work;

/**
 * Keeps one of the council's accounts at its bank, or puts it right: its name, its numbers, and the
 * control accounts whose money lies on it. Its numbers cannot change once a statement of it has
 * been taken: another number is another account.
 */
@ApplicationScoped
class SetBankAccount {

  @Schema(name = "BankAccountRequest")
  record Request(
      @NotNull @Pattern(regexp = "[A-Z][A-Z0-9-]{1,19}") @Schema(examples = "HRA-INCOME")
          String code,
      @NotBlank @Size(max = 100) @Schema(examples = "Housing income") String name,
      @Pattern(regexp = "[0-9]{2}-?[0-9]{2}-?[0-9]{2}")
          @Schema(nullable = true, description = "Left out, it stays.", examples = "20-00-00")
          String sortCode,
      @Pattern(regexp = "[0-9]{8}")
          @Schema(nullable = true, description = "Left out, it stays.", examples = "12345678")
          String accountNumber,
      @NotNull @Size(max = 20) @Schema(examples = "[\"CASH\"]") List<@NotBlank String> controls,
      @NotNull
          @Schema(description = "What was recorded before is not looked for on its statements.")
          LocalDate balancedFrom) {}

  private static final String NUMBERS =
      """
      insert into bank_account (code, name, numbers_sealed, account_shown, balanced_from) values ($1, $2, $3, $4, $5)
      on conflict (code) do update set name = excluded.name, numbers_sealed = excluded.numbers_sealed,
             account_shown = excluded.account_shown, balanced_from = excluded.balanced_from
       where not exists (select from bank_statement s where s.bank_code = bank_account.code and s.state in ('HELD', 'TAKEN'))\
      """;

  private static final String NAME =
      "update bank_account set name = $2, balanced_from = $3 where code = $1";

  private static final String NOT_ONES =
      """
      select c.code from unnest($1::text[]) c(code) left join control_account k on k.code = c.code and k.kind in ('CASH', 'BENEFIT')
       where k.code is null order by 1 limit 1\
      """;

  private static final String CARRIED =
      "select control_code, bank_code from bank_account_control where control_code = any($1::text[]) and bank_code <> $2 limit 1";

  private static final String DROP =
      "delete from bank_account_control where bank_code = $1 and control_code <> all($2::text[])";

  private static final String CARRY =
      "insert into bank_account_control (control_code, bank_code) select c, $1 from unnest($2::text[]) c on conflict do nothing";

  @Inject Work work;
  @Inject FieldCipher cipher;
  @Inject BankAccounts accounts;

  /**
   * @throws Problem 422 BANK_ACCOUNT_WRONG, naming the field
   */
  Uni<BankAccounts.Item> run(Actor by, Request request) {
    boolean sort = request.sortCode() != null;
    if (sort != (request.accountNumber() != null)) {
      throw wrong("Give the sort code and the number, or neither.")
          .at(sort ? "/accountNumber" : "/sortCode");
    }
    return work.sql(
            by,
            "",
            connection ->
                (sort ? numbers(connection, request) : name(connection, request))
                    .chain(() -> controls(connection, request))
                    .chain(() ->
                        GatherDeposits.from(connection, request.code(), request.balancedFrom())))
        .chain(() -> accounts.one(request.code()));
  }

  private Uni<Void> numbers(SqlConnection connection, Request request) {
    String digits = request.sortCode().replace("-", "") + request.accountNumber();
    byte[] sealed = cipher.seal(digits, BankAccounts.place(request.code()));
    return connection
        .preparedQuery(NUMBERS)
        .execute(
            Tuple.of(
                request.code(),
                request.name().strip(),
                Buffer.buffer(sealed),
                Mask.lastFour(request.accountNumber()),
                request.balancedFrom()))
        .invoke(rows -> {
          if (rows.rowCount() == 0) {
            throw wrong("Statements of it were received: another number is another account.")
                .at("/accountNumber");
          }
        })
        .replaceWithVoid();
  }

  private static Uni<Void> name(SqlConnection connection, Request request) {
    return connection
        .preparedQuery(NAME)
        .execute(Tuple.of(request.code(), request.name().strip(), request.balancedFrom()))
        .invoke(rows -> {
          if (rows.rowCount() == 0) {
            throw wrong("A new one needs its sort code and its number.").at("/sortCode");
          }
        })
        .replaceWithVoid();
  }

  private static Uni<Void> controls(SqlConnection connection, Request request) {
    String[] codes = request.controls().stream().distinct().toArray(String[]::new);
    return connection
        .preparedQuery(NOT_ONES)
        .execute(Tuple.tuple().addArrayOfString(codes))
        .invoke(rows -> {
          if (rows.rowCount() > 0) {
            String code = rows.iterator().next().getString(0);
            throw wrong(code + " is no control account of cash or benefit.").at("/controls");
          }
        })
        .chain(() ->
            connection
                .preparedQuery(CARRIED)
                .execute(Tuple.tuple().addArrayOfString(codes).addString(request.code())))
        .invoke(rows -> {
          if (rows.rowCount() > 0) {
            var row = rows.iterator().next();
            throw wrong("The money of " + row.getString(0) + " lies on " + row.getString(1) + ".")
                .at("/controls");
          }
        })
        .chain(() ->
            connection
                .preparedQuery(DROP)
                .execute(Tuple.of(request.code()).addArrayOfString(codes)))
        .chain(() ->
            connection
                .preparedQuery(CARRY)
                .execute(Tuple.of(request.code()).addArrayOfString(codes)))
        .replaceWithVoid();
  }

  private static Problem wrong(String why) {
    return Problem.of(BankProblem.BANK_ACCOUNT_WRONG, why);
  }
}
