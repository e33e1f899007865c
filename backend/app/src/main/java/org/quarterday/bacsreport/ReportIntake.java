package org.quarterday.bacsreport;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.bacsreport.rules.AdviceKey;
import org.quarterday.platform.bacs.BacsReport;
import org.quarterday.platform.bacs.Fault;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.digest.Sha256;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.security.FieldCipher;
import org.quarterday.platform.work.Sql;
import org.quarterday.platform.work.Work;

/**
 * The one way a report comes in, sent by a person or played: keeps it sealed as it came, writes
 * down every advice of it, and works each that was not here before. A report that was here before
 * changes nothing and is answered as that; one with any fault is refused with all of them, because
 * half a report read is half a report lost.
 *
 * <p>For worker threads. What a crash leaves unworked is worked by {@link WorkAdvices}.
 */
@ApplicationScoped
class ReportIntake {

  private static final int MOST_ADVICES = 50_000;
  private static final String IN_TURN =
      "select 1 from (select pg_advisory_xact_lock(hashtext('bacs_report'))) turn";

  private static final String REPORT =
      """
      insert into bacs_report (id, kind, name, sha256, service_user, advice_number, reported_on, lines, simulated, received_by, received_by_name)
      values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)\
      """;

  private static final String ADVICE =
      """
      insert into bacs_advice (id, report_id, line, kind, natural_key, raw_code, code, meaning, reference, other_reference, transaction_code,
                               payer_name, amount_pence, original_on, effective_on, sort_code_sealed, account_number_sealed,
                               outcome, offer, words, decided_at)
      select ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, cast(?13 as bigint), cast(?14 as date), cast(?15 as date), cast(?16 as bytea),
             cast(?17 as bytea), case when b.name is null then 'NEW' else 'ALREADY' end, 'NONE',
             case when b.name is null then '' else 'Advised before, in ' || b.name || ': nothing was done.' end,
             case when b.name is null then null else clock_timestamp() end
        from (select 1) one left join (
          select r.name from bacs_advice a join bacs_report r on r.id = a.report_id where a.natural_key = ?5 and a.outcome <> 'ALREADY') b on true\
      """;

  @Inject Work work;
  @Inject Today today;
  @Inject FieldCipher cipher;
  @Inject WorkAdvices advices;

  /**
   * Reads the report to its end and works it.
   *
   * @param simulated whether it was invented to show how it works
   * @throws Problem 422 BACS_REPORT_UNUSABLE with every fault at its line, BACS_REPORT_NOT_OURS
   */
  ReceiveBacsReport.Answer take(Actor by, String name, byte[] bytes, boolean simulated) {
    BacsReport report = BacsReport.read(bytes);
    refuse(report);
    String named = name == null || name.isBlank() ? "report.xml" : name.strip();
    ReceiveBacsReport.Answer answer =
        onEventLoop(() ->
            work.write(
                by,
                session ->
                    Sql.row(session, IN_TURN)
                        .chain(() -> before(session, bytes))
                        .chain(before ->
                            before == null
                                ? keep(session, by, named, bytes, report, simulated)
                                : Uni.createFrom().item(before))));
    if (!answer.wasHere()) {
      onEventLoop(() -> advices.of(answer.id()));
    }
    return answer;
  }

  private static void refuse(BacsReport report) {
    if (report.advices().size() > MOST_ADVICES) {
      throw Problem.of(
          BacsReportProblem.BACS_REPORT_UNUSABLE, "It has more than " + MOST_ADVICES + " lines.");
    }
    if (report.isSound()) {
      return;
    }
    List<Fault> faults = report.faults();
    Problem problem =
        Problem.of(
            BacsReportProblem.BACS_REPORT_UNUSABLE,
            faults.getFirst().words()
                + (faults.size() == 1 ? "" : " And " + (faults.size() - 1) + " more faults."));
    faults.forEach(fault ->
        problem.at(
            "/lines/" + fault.line(),
            BacsReportProblem.BACS_REPORT_UNUSABLE.name(),
            fault.words()));
    throw problem;
  }

  private static Uni<ReceiveBacsReport.Answer> before(Mutiny.Session session, byte[] bytes) {
    return Sql.row(session, "select id, lines from bacs_report where sha256 = ?1", Sha256.of(bytes))
        .map(row ->
            row == null
                ? null
                : new ReceiveBacsReport.Answer((UUID) row[0], true, ((Number) row[1]).intValue()));
  }

  private Uni<ReceiveBacsReport.Answer> keep(
      Mutiny.Session session,
      Actor by,
      String name,
      byte[] bytes,
      BacsReport report,
      boolean simulated) {
    UUID id = UuidCreator.getTimeOrderedEpoch();
    String whole = new String(bytes, StandardCharsets.ISO_8859_1);
    return Sql.row(session, "select 1 from service_user where number = ?1", report.serviceUser())
        .invoke(ours -> {
          if (ours == null) {
            throw Problem.of(
                BacsReportProblem.BACS_REPORT_NOT_OURS,
                "It is for " + report.serviceUser() + ", which is not one of ours.");
          }
        })
        .chain(() ->
            Sql.run(
                session,
                REPORT,
                id,
                report.kind().name(),
                name,
                Sha256.of(bytes),
                report.serviceUser(),
                report.adviceNumber(),
                report.reportedOn() == null ? today.date() : report.reportedOn(),
                report.advices().size(),
                simulated,
                by.id(),
                by.name()))
        .chain(() ->
            Sql.run(
                session,
                "insert into bacs_report_file values (?1, ?2)",
                id,
                cipher.seal(whole, "bacs_report:" + id)))
        .chain(() ->
            Multi.createFrom()
                .iterable(report.advices())
                .onItem()
                .transformToUniAndConcatenate(
                    advice -> insert(session, id, report.serviceUser(), advice))
                .collect()
                .last())
        .replaceWith(new ReceiveBacsReport.Answer(id, false, report.advices().size()));
  }

  private Uni<Integer> insert(
      Mutiny.Session session, UUID reportId, String serviceUser, BacsReport.Advice advice) {
    UUID id = UuidCreator.getTimeOrderedEpoch();
    boolean moved = advice.newSortCode() != null && advice.newAccountNumber() != null;
    return Sql.run(
        session,
        ADVICE,
        id,
        reportId,
        advice.line(),
        advice.kind().name(),
        AdviceKey.of(serviceUser, advice),
        advice.rawCode(),
        advice.code(),
        advice.meaning(),
        advice.reference(),
        advice.otherReference(),
        advice.transactionCode(),
        advice.name(),
        advice.amountPence(),
        advice.originalOn(),
        advice.effectiveOn(),
        moved ? cipher.seal(advice.newSortCode(), Advice.sortCodePlace(id)) : null,
        moved ? cipher.seal(advice.newAccountNumber(), Advice.accountNumberPlace(id)) : null);
  }

  /** Reading a report takes a worker thread; a session has to have the other kind. */
  private static <T> T onEventLoop(Supplier<Uni<T>> step) {
    try {
      return VertxContextSupport.subscribeAndAwait(step);
    } catch (RuntimeException | Error failed) {
      throw failed;
    } catch (Throwable failed) {
      throw new IllegalStateException(failed);
    }
  }
}
