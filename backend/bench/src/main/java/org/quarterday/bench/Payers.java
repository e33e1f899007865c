package org.quarterday.bench;

import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.postgresql.PGConnection;

/**
 * Payers by Direct Debit: their bank details sealed as the backend seals a mandate's, under the key
 * the bench gives it.
 */
final class Payers {
  private static final String PICKED =
      """
      create table bench.payer as
      select n, row_number() over (order by n * 7919 %% %d, n)::integer as nth, null::uuid as mandate_id, null::text as sort_code,
             null::text as account_number, null::bytea as sort_code_sealed, null::bytea as account_number_sealed
        from bench.council where not garage and ends_on is null and starts_on < ${week} order by nth limit %d\
      """;
  private static final String FILL =
      """
      update bench.payer p set mandate_id = g.mandate_id, sort_code = g.sort_code, account_number = g.account_number,
             sort_code_sealed = decode(g.sealed_sort_code, 'hex'), account_number_sealed = decode(g.sealed_number, 'hex')
        from given g where g.n = p.n\
      """;
  private static final SecureRandom RANDOM = new SecureRandom();

  /**
   * One collection day.
   *
   * @param payers how many pay on it
   */
  record Day(LocalDate on, int payers) {}

  private final Database database;

  private Payers(Database database) {
    this.database = database;
  }

  /** Each of {@code payers} accounts gets a mandate and a collection on each of the days. */
  static void seed(Database database, int accounts, int payers, List<Day> days) {
    var seed = new Payers(database);
    database.run(PICKED.replace("${week}", "date '" + Seed.WEEK + "'").formatted(accounts, payers));
    if (database.number("select count(*) from bench.payer") != payers) {
      throw new BenchException("fewer than %,d accounts can pay".formatted(payers));
    }
    seed.give();
    String rows =
        IntStream.range(0, days.size())
            .mapToObj(
                i -> "(%d, date '%s', %d)".formatted(i, days.get(i).on(), days.get(i).payers()))
            .collect(Collectors.joining(", "));
    for (String statement :
        Seed.resource("/seed/collection.sql").replace("${days}", rows).split(";\n(?=vacuum)")) {
      database.run(statement);
    }
  }

  private void give() {
    var text = new StringBuilder();
    for (var row : database.rows("select n from bench.payer")) {
      long n = Long.parseLong(row.getFirst());
      UUID mandate = Seed.id(7, n);
      String sortCode = "08" + "%04d".formatted(n % 10_000);
      String number = "%08d".formatted(10_000_000 + n);
      text.append(
          "%d,%s,%s,%s,%s,%s\n"
              .formatted(
                  n,
                  mandate,
                  sortCode,
                  number,
                  sealed(sortCode, "mandate.sort_code:" + mandate),
                  sealed(number, "mandate.account_number:" + mandate)));
    }
    try (var connection = database.connect();
        var sql = connection.createStatement()) {
      sql.execute(
          "create temp table given (n bigint, mandate_id uuid, sort_code text, account_number text, sealed_sort_code text, sealed_number text)");
      connection
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyIn("copy given from stdin (format csv)", new StringReader(text.toString()));
      sql.execute(FILL);
      sql.execute("create unique index on bench.payer (mandate_id)");
      sql.execute("analyze bench.payer");
    } catch (SQLException | IOException e) {
      throw new BenchException("the payers were not seeded: " + e.getMessage(), e);
    }
  }

  /** The layout of the backend's {@code FieldCipher}: format, key's name, nonce, text and tag. */
  private static String sealed(String clear, String place) {
    try {
      byte[] nonce = new byte[12];
      RANDOM.nextBytes(nonce);
      var cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(
          Cipher.ENCRYPT_MODE,
          new SecretKeySpec(Council.KEY, "AES"),
          new GCMParameterSpec(128, nonce));
      cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
      byte[] body = cipher.doFinal(clear.getBytes(StandardCharsets.UTF_8));
      byte[] name = Council.KEY_NAME.getBytes(StandardCharsets.UTF_8);
      var bytes =
          ByteBuffer.allocate(2 + name.length + nonce.length + body.length)
              .put((byte) 1)
              .put((byte) name.length)
              .put(name)
              .put(nonce)
              .put(body);
      return HexFormat.of().formatHex(bytes.array());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
