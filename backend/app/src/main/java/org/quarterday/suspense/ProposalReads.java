package org.quarterday.suspense;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.quarterday.account.Limits;
import org.quarterday.account.rules.MoneyLimits;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.security.FourEyes;

/** What was proposed for an item and what became of it: the item's history, newest first. */
@ApplicationScoped
class ProposalReads {

  /** Where a proposal is. */
  @Schema(name = "SuspenseProposalState")
  enum State {
    PROPOSED,
    APPROVED,
    REJECTED
  }

  @Schema(name = "SuspensePart")
  record Part(
      UUID accountId,
      @Schema(examples = "012345/01") String accountReference,
      @Schema(description = "In pence.", examples = "3300") long amountPence,
      @Schema(description = "The day it counts from: the day it was paid, if its year is open.")
          LocalDate effectiveOn,
      @Schema(nullable = true, description = "The entry it became.") Integer entryNumber) {}

  @Schema(name = "SuspenseProposal")
  record Proposal(
      UUID id,
      ProposeMatch.Kind kind,
      State state,
      @Schema(description = "In pence.", examples = "3300") long amountPence,
      String reason,
      List<Part> parts,
      @Schema(description = "What an approval has to name.") String contentHash,
      String madeByName,
      Instant madeAt,
      @Schema(nullable = true) String decidedByName,
      @Schema(nullable = true) Instant decidedAt,
      @Schema(nullable = true) String decisionNote,
      @Schema(description = "Its reference became an alias of the account.") boolean learned,
      @Schema(description = "Whether the reader may approve it.") boolean mayApprove,
      @Schema(nullable = true) String whyNot) {}

  private static final String SELECT =
      """
      select q.*, coalesce((select jsonb_agg(jsonb_build_object('accountId', p.account_id, 'accountReference', a.reference,
                    'amountPence', p.amount_pence, 'effectiveOn', p.effective_on, 'entryNumber', p.entry_number) order by a.reference)
                from suspense_part p join account a on a.account_id = p.account_id where p.proposal_id = q.id), '[]')::text as parts
        from suspense_proposal q where q.item_id = $1 order by q.made_at desc, q.id desc\
      """;

  @Inject Pool pool;
  @Inject Today today;
  @Inject ObjectMapper json;

  Uni<List<Proposal>> of(UUID itemId, Actor reader) {
    return Limits.shown(pool, reader, ApproveMatch.LIMITED, today.date())
        .chain(allowed ->
            pool.preparedQuery(SELECT)
                .execute(Tuple.of(itemId))
                .map(rows ->
                    StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> proposal(row, reader, allowed))
                        .toList()));
  }

  private Proposal proposal(Row row, Actor reader, MoneyLimits.Allowed allowed) {
    String whyNot = whyNot(row, reader, allowed);
    var decidedAt = row.getOffsetDateTime("decided_at");
    return new Proposal(
        row.getUUID("id"),
        ProposeMatch.Kind.valueOf(row.getString("kind")),
        State.valueOf(row.getString("state")),
        row.getLong("amount_pence"),
        row.getString("reason"),
        parts(row.getString("parts")),
        row.getString("content_hash"),
        row.getString("made_by_name"),
        row.getOffsetDateTime("made_at").toInstant(),
        row.getString("decided_by_name"),
        decidedAt == null ? null : decidedAt.toInstant(),
        row.getString("decision_note"),
        row.getBoolean("learned"),
        whyNot == null,
        whyNot);
  }

  private static String whyNot(Row row, Actor reader, MoneyLimits.Allowed allowed) {
    if (!row.getString("state").equals("PROPOSED")) {
      return "It has been decided.";
    }
    if (!reader.may("suspense:allocate")) {
      return "This needs suspense:allocate.";
    }
    if (!FourEyes.differ(row.getString("made_by"), reader)) {
      return "You proposed it: another person approves.";
    }
    return allowed.covers(MoneyLimits.size(row.getLong("amount_pence")))
        ? null
        : "You may approve " + allowed.inWords() + ".";
  }

  private List<Part> parts(String text) {
    try {
      return json.readValue(text, new TypeReference<List<Part>>() {});
    } catch (JsonProcessingException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }
}
