package org.quarterday.online;

import com.github.f4b6a3.uuid.UuidCreator;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.online.rules.OneTimeCode;
import org.quarterday.online.rules.OneTimeCode.Channel;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.security.FieldCipher;
import org.quarterday.platform.work.Work;

/**
 * The first half of proving a tenancy: a reference and a date of birth. When both are one liable
 * tenant's, a code goes to the telephone or the home on record; the answer and the work are the
 * same when they are nobody's, so that nobody learns whose reference it is.
 */
@ApplicationScoped
class AskForCode {

  @Schema(name = "TenancyProofRequest")
  record Request(
      @NotBlank
          @Size(max = 40)
          @Schema(
              description = "An account or payment reference, as on a letter or card.",
              examples = "10012113")
          String reference,
      @NotNull @Schema(examples = "1984-05-17") LocalDate bornOn) {}

  /** A message as it is sealed; the same words open it. */
  static final String PLACE = "tenancy_proof.message:";

  static final String STAMP = "housing-online-code:";

  /** One request of a sign-in at a time, so that the limits count. */
  static final String ALONE =
      "select cast(pg_advisory_xact_lock(hashtextextended($1::text || ' ' || $2::text, 0)) as text)";

  private static final String BEFORE =
      """
      select exists (select 1 from online_identity where issuer = $1 and subject = $2) as proved,
             (select count(*) from tenancy_proof where issuer = $1 and subject = $2 and asked_at > greatest($3::timestamptz,
                 (select max(u.unlocked_at) from online_unlock u join tenancy_proof x on x.person_id = u.person_id
                   where x.issuer = $1 and x.subject = $2))) as asked\
      """;

  private static final String WHO =
      """
      select p.id as person_id, a.account_id, concat_ws(' ', nullif(p.title, ''), nullif(p.forename, ''), p.surname) as name,
             h.address_line_1, h.address_line_2, h.postcode,
             (select c.value from contact_point c where c.person_id = p.id and c.kind = 'PHONE'
                 and regexp_replace(c.value, '[^0-9+]', '', 'g') ~ '^(\\+44|0)7[0-9]{9}$'
                 and (c.from_on is null or c.from_on <= $4) and (c.to_on is null or c.to_on >= $4)
               order by c.from_on desc nulls last, c.id desc limit 1) as mobile,
             (select count(*) from tenancy_proof q where q.person_id = p.id and q.asked_at > greatest($3::timestamptz,
                 (select max(u.unlocked_at) from online_unlock u where u.person_id = p.id))) as codes
        from account_reference r join account a on a.account_id = r.account_id join account_balance b on b.account_id = a.account_id
        join tenancy t on t.id = a.tenancy_id join property h on h.id = t.property_id
        join tenancy_member m on m.tenancy_id = a.tenancy_id
        join person p on p.id = m.person_id and p.born_on = $2 and p.deceased_on is null
       where r.reference = $1 and not r.in_doubt and %s limit 2\
      """
          .formatted(MyAccountReads.sees("$4"));

  private static final String WRITE =
      """
      insert into tenancy_proof (id, issuer, subject, asked_at, person_id, account_id, code_stamp, expires_at, tries_left,
                                 message_sealed, send_after, channel)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)\
      """;

  private final SecureRandom random = new SecureRandom();

  @Inject Work work;
  @Inject Today today;
  @Inject FieldCipher cipher;

  Uni<Void> run(Actor by, Request request) {
    Instant now = today.instant();
    var dayAgo = now.minus(Duration.ofDays(1)).atOffset(ZoneOffset.UTC);
    String reference = request.reference().replaceAll("\\s", "");
    return work.sql(
        by,
        "",
        connection ->
            connection
                .preparedQuery(ALONE)
                .execute(Tuple.of(by.issuer(), by.subject()))
                .chain(() ->
                    connection
                        .preparedQuery(BEFORE)
                        .execute(Tuple.of(by.issuer(), by.subject(), dayAgo)))
                .invoke(rows -> mayAsk(rows.iterator().next()))
                .chain(() ->
                    connection
                        .preparedQuery(WHO)
                        .execute(Tuple.of(reference, request.bornOn(), dayAgo, today.date())))
                // Two of one birthday on one tenancy are told apart by a person at the council.
                .chain(rows ->
                    write(connection, by, now, rows.size() == 1 ? rows.iterator().next() : null)));
  }

  private static void mayAsk(Row before) {
    if (before.getBoolean("proved")) {
      throw Problem.of(
          OnlineProblem.PROOF_MADE_ALREADY, "You can see your accounts; no code is needed.");
    }
    if (before.getLong("asked") >= OneTimeCode.REQUESTS_A_DAY) {
      throw Problem.of(
          OnlineProblem.PROOF_TOO_OFTEN, "Try again tomorrow, or telephone the rent team.");
    }
  }

  private Uni<Void> write(SqlConnection connection, Actor by, Instant now, Row found) {
    UUID id = UuidCreator.getTimeOrderedEpoch();
    String code = OneTimeCode.of(random);
    boolean send = found != null && found.getLong("codes") < OneTimeCode.CODES_A_DAY;
    String mobile = send ? found.getString("mobile") : null;
    Channel channel = mobile != null ? Channel.TEXT : Channel.LETTER;
    // Sealed for nobody too: the time it takes tells nothing.
    byte[] sealed = cipher.seal(message(channel, mobile, send ? found : null, code), PLACE + id);
    var at = now.atOffset(ZoneOffset.UTC);
    Tuple values =
        Tuple.tuple()
            .addUUID(id)
            .addString(by.issuer())
            .addString(by.subject())
            .addOffsetDateTime(at)
            .addUUID(send ? found.getUUID("person_id") : null)
            .addUUID(send ? found.getUUID("account_id") : null)
            .addString(cipher.stamp(code, STAMP + id))
            .addOffsetDateTime(at.plus(channel.lasts()))
            .addInteger(OneTimeCode.TRIES)
            .addValue(send ? Buffer.buffer(sealed) : null)
            .addOffsetDateTime(send ? at : null)
            .addString(send ? channel.name() : null);
    return connection.preparedQuery(WRITE).execute(values).replaceWithVoid();
  }

  private static String message(Channel channel, String mobile, Row found, String code) {
    List<String> to =
        found == null
            ? List.of()
            : channel == Channel.TEXT
                ? List.of(mobile.replaceAll("[^0-9+]", ""))
                : Stream.of("address_line_1", "address_line_2", "postcode")
                    .map(found::getString)
                    .filter(line -> !line.isBlank())
                    .toList();
    return new JsonObject()
        .put("channel", channel.name())
        .put("name", found == null ? "" : found.getString("name"))
        .put("to", new JsonArray(to))
        .put("code", code)
        .encode();
  }
}
