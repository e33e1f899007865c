package org.quarterday.arrears;

import com.github.f4b6a3.uuid.UuidCreator;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.account.OwnAccount;
import org.quarterday.charge.CouncilSettings;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Once;
import org.quarterday.platform.work.Sql;

/**
 * Prepares the letter of a step for all of a patch, or of the council, to whom it is recommended;
 * everybody else who owes as much is left out with the reason. Nothing goes before another person
 * has approved exactly this.
 */
@ApplicationScoped
class PrepareBatch {

  @Schema(name = "ArrearsBatchRequest")
  record Request(
      @NotBlank @Pattern(regexp = SetArrearsStep.CODE) @Schema(examples = "LETTER_ONE")
          String stepCode,
      @NotNull @Size(max = 60) @Schema(description = "Empty for the whole council.")
          String patch) {}

  @Schema(name = "ArrearsBatchPrepared")
  record Answer(UUID id) {}

  private static final String REST = "ARREARS_LETTER_REST_DAYS";

  private static final String STEP =
      """
      select means, at_least_pence from arrears_step
       where code = ?1 and valid_from <= ?2 and (valid_before is null or valid_before > ?2) and not withdrawn\
      """;

  /** ?1 batch, ?2 step, ?3 patch, ?4 today, ?5 days of rest, ?6 pence, ?7 and ?8 the preparer. */
  private static final String LINES =
      """
      insert into arrears_batch_line (batch_id, account_id, real_pence, outcome, why)
      select cast(?1 as uuid), j.account_id, j.real_pence, case when j.why = '' then 'INCLUDED' else 'LEFT_OUT' end, j.why
        from (select c.account_id, c.real_pence,
                case when c.pause_reason = 'HELD' then 'On hold'
                     when c.standing = 'PAUSED' then 'Paused'
                     when c.standing = 'NO_ACTION' then 'No action is needed'
                     when c.step_code is distinct from ?2 then 'Something else is recommended'
                     when c.last_letter_on > cast(?4 as date) - cast(?5 as integer) then 'Had a letter lately'
                     when exists (select from tenancy_member m join person_preference f on f.person_id = m.person_id
                                   where m.tenancy_id = a.tenancy_id and m.liable and f.preference in ('NO_WRITTEN_CONTACT', 'TELEPHONE_ONLY'))
                       then 'Asked not to be written to'
                     else '' end as why
                from arrears_case c join account a on a.account_id = c.account_id
               where c.real_pence >= ?6 and (?3 = '' or c.patch = ?3) and\s\
      """
          + OwnAccount.NOT_LINKED.formatted("?7", "?8")
          + ") j";

  private static final String BATCH =
      """
      insert into arrears_batch (id, step_code, patch, state, content_hash, included, left_out, dated, prepared_by, prepared_by_name)
      select cast(?1 as uuid), ?2, ?3, 'DRAFT', %s,
             count(*) filter (where outcome = 'INCLUDED'), count(*) filter (where outcome = 'LEFT_OUT'), cast(?4 as date), ?5, ?6
        from arrears_batch_line where batch_id = ?1 having count(*) filter (where outcome = 'INCLUDED') > 0\
      """
          .formatted(
              "encode(sha256(convert_to(coalesce(string_agg(concat_ws('/', account_id, real_pence, outcome, why), ',' order by account_id), ''), 'UTF8')), 'hex')");

  @Inject Once once;
  @Inject CouncilSettings settings;
  @Inject Today today;

  /**
   * @throws Problem 404 ARREARS_STEP_NOT_FOUND, 422 ARREARS_STEP_NOT_A_LETTER, 409
   *     ARREARS_BATCH_EMPTY
   */
  Uni<Answer> run(Actor by, String key, Request request) {
    return once.write(
        by,
        key,
        request,
        Answer.class,
        session ->
            Sql.row(session, STEP, request.stepCode(), today.date())
                .invoke(PrepareBatch::refuse)
                .chain(step ->
                    settings
                        .on(session, REST, today.date())
                        .chain(rest ->
                            save(session, by, request, ((Number) step[1]).longValue(), rest))));
  }

  private static void refuse(Object[] step) {
    if (step == null) {
      throw Problem.of(ArrearsProblem.ARREARS_STEP_NOT_FOUND, "Look at the ladder again.")
          .at("/stepCode");
    }
    if (!"LETTER".equals(step[0])) {
      throw Problem.of(
              ArrearsProblem.ARREARS_STEP_NOT_A_LETTER, "Only letters are sent to many at once.")
          .at("/stepCode");
    }
  }

  private Uni<Answer> save(
      Mutiny.Session session, Actor by, Request request, long fromPence, int rest) {
    UUID id = UuidCreator.getTimeOrderedEpoch();
    LocalDate day = today.date();
    String patch = request.patch().strip();
    return Sql.run(
            session,
            LINES,
            id,
            request.stepCode(),
            patch,
            day,
            rest,
            fromPence,
            by.issuer(),
            by.subject())
        .chain(
            () -> Sql.run(session, BATCH, id, request.stepCode(), patch, day, by.id(), by.name()))
        .map(rows -> {
          if (rows == 0) {
            throw Problem.of(
                ArrearsProblem.ARREARS_BATCH_EMPTY, "It is recommended to nobody there.");
          }
          return new Answer(id);
        });
  }
}
