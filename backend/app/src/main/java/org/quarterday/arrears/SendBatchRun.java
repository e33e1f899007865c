package org.quarterday.arrears;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.quarterday.arrears.rules.Advice;
import org.quarterday.arrears.rules.ArrearsAction;
import org.quarterday.arrears.rules.ArrearsLetter;
import org.quarterday.arrears.rules.Recommendation;
import org.quarterday.hold.HoldsForRuns;
import org.quarterday.letter.Letters;
import org.quarterday.letter.QueueLetters;
import org.quarterday.letter.rules.LetterKind;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.jobs.Chunk;
import org.quarterday.platform.jobs.JobKind;
import org.quarterday.platform.security.Actor;

/**
 * Queues the letters of an approved batch. Each account is judged again under its lock: a letter
 * goes only where the same step is still recommended, and says what is overdue by now.
 */
@ApplicationScoped
class SendBatchRun implements JobKind {

  static final String KIND = "ARREARS_LETTERS";

  private static final String ACCOUNTS =
      """
      select l.account_id from arrears_batch_line l
       where l.batch_id = $3 and l.outcome = 'INCLUDED' and l.account_id >= $1 and l.account_id < $2 order by l.account_id\
      """;

  private static final String IN_TURN =
      """
      select count(*) from (
        select account_id from account_balance where account_id = any ($1) order by account_id for update) held\
      """;

  private static final String STEP = "select step_code from arrears_batch where id = $1";

  private static final String EVENTS =
      """
      insert into arrears_event (account_id, number, kind, step_code, letters, happened_on, words, made_by_name)
      select a.id, (select coalesce(max(e.number), 0) + 1 from arrears_event e where e.account_id = a.id), 'STEP', $2::text, a.letters, $3::date,
             coalesce((select s.name from arrears_step s where s.code = $2::text and s.valid_from <= $3::date
                          and (s.valid_before is null or s.valid_before > $3::date)), $2::text), $4::text
        from jsonb_to_recordset($1::jsonb) as a(id uuid, letters uuid[])\
      """;

  private static final String OUTCOMES =
      """
      update arrears_batch_line l set outcome = o.outcome, why = o.why
        from jsonb_to_recordset($2::jsonb) as o(account_id uuid, outcome text, why text)
       where l.batch_id = $1 and l.account_id = o.account_id\
      """;

  private static final String FINISH =
      "update arrears_batch set state = 'SENT', version = version + 1 where id = $1 and state = 'SENDING'";

  @Inject CaseReadings readings;
  @Inject HoldsForRuns holds;
  @Inject QueueLetters letters;
  @Inject RankAccounts rank;
  @Inject Today today;

  private record Due(List<Letters.Draft> drafts, List<JsonObject> outcomes) {}

  @Override
  public String name() {
    return KIND;
  }

  /** What is queued is queued; the rest can be left. */
  @Override
  public boolean cancellable() {
    return true;
  }

  @Override
  public Uni<Void> chunk(SqlConnection transaction, Chunk chunk) {
    return Ranges.accountsOf(transaction, ACCOUNTS, chunk)
        .chain(accounts ->
            accounts.isEmpty() ? Uni.createFrom().voidItem() : send(transaction, chunk, accounts));
  }

  private Uni<Void> send(SqlConnection transaction, Chunk chunk, List<UUID> accounts) {
    LocalDate day = today.date();
    Actor by = Actor.kept(chunk.actor(), chunk.actorName());
    return holds
        .inTurn(transaction, accounts)
        .chain(() ->
            transaction.preparedQuery(IN_TURN).execute(Tuple.of(accounts.toArray(UUID[]::new))))
        .chain(() -> transaction.preparedQuery(STEP).execute(Tuple.of(chunk.subjectId())))
        .map(rows -> rows.iterator().next().getString(0))
        .chain(step ->
            readings
                .of(transaction, accounts)
                .map(found -> due(found, step, day))
                .chain(due ->
                    letters
                        .all(transaction, by, day, due.drafts)
                        .call(queued -> keep(transaction, chunk, step, day, due, queued))))
        .chain(() -> rank.of(transaction, accounts));
  }

  private static Due due(List<CaseReadings.Reading> found, String step, LocalDate day) {
    Due due = new Due(new ArrayList<>(), new ArrayList<>());
    for (CaseReadings.Reading one : found) {
      Advice advice = Recommendation.of(one.facts());
      if (advice.action() == ArrearsAction.TAKE_STEP && advice.step().code().equals(step)) {
        due.drafts.add(
            new Letters.Draft(
                one.accountId(),
                LetterKind.ARREARS,
                ArrearsLetter.SUBJECT,
                day,
                ArrearsLetter.of(advice.step(), one.facts().askablePence()),
                TakeStep.asked(one.facts())));
      } else {
        due.outcomes.add(outcome(one.accountId(), "CHANGED", advice.because()));
      }
    }
    return due;
  }

  private static JsonObject outcome(UUID account, String outcome, String why) {
    return new JsonObject()
        .put("account_id", account.toString())
        .put("outcome", outcome)
        .put("why", why);
  }

  private static Uni<Void> keep(
      SqlConnection transaction,
      Chunk chunk,
      String step,
      LocalDate day,
      Due due,
      QueueLetters.Queued queued) {
    due.drafts.forEach(draft ->
        due.outcomes.add(
            queued.written().containsKey(draft.accountId())
                ? outcome(draft.accountId(), "SENT", "")
                : outcome(
                    draft.accountId(),
                    "CHANGED",
                    queued
                        .stopped()
                        .getOrDefault(draft.accountId(), "Nobody who owes it is living"))));
    return transaction
        .preparedQuery(EVENTS)
        .execute(
            Tuple.tuple()
                .addValue(taken(queued))
                .addString(step)
                .addLocalDate(day)
                .addString(chunk.actorName()))
        .chain(() ->
            transaction
                .preparedQuery(OUTCOMES)
                .execute(
                    Tuple.tuple().addUUID(chunk.subjectId()).addValue(new JsonArray(due.outcomes))))
        .replaceWithVoid();
  }

  private static JsonArray taken(QueueLetters.Queued queued) {
    JsonArray taken = new JsonArray();
    queued
        .written()
        .forEach((account, letters) ->
            taken.add(
                new JsonObject()
                    .put("id", account.toString())
                    .put("letters", new JsonArray(letters.stream().map(UUID::toString).toList()))));
    return taken;
  }

  @Override
  public Uni<Void> finish(SqlConnection transaction, UUID batchId, int failed) {
    return failed > 0
        ? Uni.createFrom().voidItem()
        : transaction.preparedQuery(FINISH).execute(Tuple.of(batchId)).replaceWithVoid();
  }

  @Override
  public Uni<Optional<UUID>> middle(SqlConnection transaction, Chunk chunk) {
    return Ranges.accountsOf(transaction, ACCOUNTS, chunk).map(Ranges::middle);
  }
}
