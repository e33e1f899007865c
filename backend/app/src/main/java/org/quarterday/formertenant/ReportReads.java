package org.quarterday.formertenant;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.account.OwnAccount;
import org.quarterday.formertenant.rules.ReportGround;
import org.quarterday.letter.rules.LetterText;
import org.quarterday.money.Money;
import org.quarterday.platform.paging.Moment;
import org.quarterday.platform.paging.Page;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.security.FourEyes;
import org.quarterday.platform.work.Columns;

/** The reports that went upward, the newest first, each with whether the caller may answer it. */
@ApplicationScoped
class ReportReads {

  @Schema(name = "FormerTenantReport")
  record Item(
      UUID id,
      UUID caseId,
      UUID accountId,
      @Schema(examples = "T500123") String accountReference,
      @Schema(description = "ASKED or ANSWERED.", examples = "ASKED") String state,
      ReportGround ground,
      String groundWords,
      String question,
      @Schema(description = "The balance when it was asked, in pence.") long balancePence,
      @Schema(examples = "£382.10 in arrears") String balanceWords,
      @Schema(description = "Send it with the answer.") String contentHash,
      String askedByName,
      Instant askedAt,
      String answer,
      @Schema(nullable = true) String answeredByName,
      @Schema(nullable = true) Instant answeredAt,
      boolean mayAnswer,
      @Schema(nullable = true, description = "Why the caller may not.") String whyNot) {}

  /** One with the pack as it was kept. */
  record Kept(Item item, LetterText pack) {}

  private static final String LIST =
      """
      select r.*, case when $3::uuid is null then null else cast(k.pack as text) end as pack_text, a.reference
        from former_tenant_report r join account a on a.account_id = r.account_id
        join former_tenant_pack k on k.account_id = r.account_id and k.report_id = r.id
       where ($1::text is null or r.state = $1) and ($2::uuid is null or r.case_id = $2) and ($3::uuid is null or r.id = $3)
         and ($4::timestamptz is null or (r.asked_at, r.id) < ($4, $5::uuid))
         and\
      """
          + " "
          + OwnAccount.NOT_LINKED.formatted("$6", "$7")
          + " order by r.asked_at desc, r.id desc limit $8";

  @Inject Pool pool;
  @Inject ObjectMapper json;

  /** {@code state} ASKED, ANSWERED or null for both. */
  Uni<Page<Item>> list(Actor by, String state, UUID caseId, String after, int limit) {
    return rows(by, state, caseId, null, after, limit)
        .map(rows -> rows.stream().map(row -> item(row, by)).toList())
        .map(items -> Page.of(items, limit, last -> List.of(last.askedAt(), last.id())));
  }

  /** One that is open to the reader. */
  Uni<Kept> one(Actor by, UUID id) {
    return rows(by, null, null, id, null, 1)
        .map(rows -> {
          if (rows.isEmpty()) {
            throw Problem.of(FormerTenantProblem.REPORT_NOT_FOUND, "Look at the list again.");
          }
          Row row = rows.getFirst();
          return new Kept(item(row, by), read(row.getString("pack_text")));
        });
  }

  private Uni<List<Row>> rows(
      Actor by, String state, UUID caseId, UUID id, String after, int limit) {
    Moment from = Moment.of(after);
    return pool.preparedQuery(LIST)
        .execute(
            Tuple.tuple()
                .addString(state)
                .addValue(caseId)
                .addValue(id)
                .addValue(from.at())
                .addUUID(from.id())
                .addString(by.issuer())
                .addString(by.subject())
                .addInteger(limit + 1))
        .map(rows -> StreamSupport.stream(rows.spliterator(), false).toList());
  }

  private static Item item(Row row, Actor by) {
    var ground = ReportGround.valueOf(row.getString("ground"));
    long balance = row.getLong("balance_pence");
    String whyNot = whyNot(row, by);
    return new Item(
        row.getUUID("id"),
        row.getUUID("case_id"),
        row.getUUID("account_id"),
        row.getString("reference"),
        row.getString("state"),
        ground,
        ground.words(),
        row.getString("question"),
        balance,
        Money.ofPence(balance).inWords(),
        row.getString("content_hash"),
        row.getString("asked_by_name"),
        Columns.instant(row, "asked_at"),
        row.getString("answer"),
        row.getString("answered_by_name"),
        Columns.instant(row, "answered_at"),
        whyNot == null,
        whyNot);
  }

  private static String whyNot(Row row, Actor by) {
    if (!"ASKED".equals(row.getString("state"))) {
      return "It has been answered.";
    }
    if (!by.may("arrears:direct")) {
      return "Your role does not answer reports.";
    }
    return FourEyes.differ(row.getString("asked_by"), by)
        ? null
        : "You reported it; another person answers.";
  }

  private LetterText read(String kept) {
    try {
      return json.readValue(kept, LetterText.class);
    } catch (JsonProcessingException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }
}
