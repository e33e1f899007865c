package org.quarterday.onlinesupport;

import com.github.f4b6a3.uuid.UuidCreator;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeSet;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.onlinesupport.rules.Answers;
import org.quarterday.onlinesupport.rules.CheckQuestion;
import org.quarterday.person.NumberEnd;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.http.CivilDay;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;
import org.quarterday.platform.work.Work;

/**
 * Checks that whoever rings is who they say: some of the council's questions, answered as on
 * record. Only which were right is kept. Failed checks are counted, and lock.
 */
@ApplicationScoped
class CheckIdentity {

  @Schema(name = "OnlineCheckRequest")
  record Request(
      @Size(max = 120) @Schema(nullable = true, examples = "Tina Osei") String name,
      @CivilDay @Schema(nullable = true) LocalDate bornOn,
      @Size(max = 40) @Schema(nullable = true, examples = "10012113") String paymentReference,
      @Min(1) @Max(100_000_000) @Schema(nullable = true, examples = "11746") Long lastPaymentPence,
      @Size(min = 3, max = 4)
          @Schema(
              nullable = true,
              description = "Last three characters of the National Insurance number.",
              examples = "56C")
          String nationalInsuranceEnd) {}

  @Schema(name = "OnlineCheck")
  record Answer(
      UUID id,
      boolean passed,
      List<CheckQuestion> right,
      List<CheckQuestion> wrong,
      @Schema(nullable = true, description = "Until when it can be used, when it is passed.")
          Instant usableUntil,
      @Schema(description = "Nobody can check them again before it is unlocked.") boolean locked) {}

  private static final String LOCK = "select id from person where id = ?1 for no key update";

  private static final String HELD =
      """
      select p.forename, p.surname, p.born_on, p.national_insurance_sealed,
             (select string_agg(r.reference, ' ') from tenancy_member m join account a on a.tenancy_id = m.tenancy_id
                join account_reference r on r.account_id = a.account_id and not r.in_doubt where m.person_id = p.id and m.liable),
             (select string_agg(cast(x.pence as text), ' ') from tenancy_member m join account a on a.tenancy_id = m.tenancy_id
               cross join lateral (select -e.amount_pence as pence from entry e join transaction_type k on k.code = e.type_code and k.kind = 'RECEIPT'
                                    where e.account_id = a.account_id and e.amount_pence < 0 and e.reverses is null
                                      and not exists (select 1 from entry v where v.account_id = e.account_id and v.reverses = e.number)
                                    order by e.effective_on desc, e.number desc limit 1) x where m.person_id = p.id and m.liable),
             (select string_agg(q.code, ' ') from online_check_question q
               where q.valid_from <= ?2 and (q.valid_before is null or q.valid_before > ?2))
        from person p where p.id = ?1\
      """;

  private static final String INSERT =
      """
      insert into online_check (id, person_id, asked, right_answers, passed, made_by, made_by_name, made_at)
      values (?1, ?2, string_to_array(?3, ' '), string_to_array(?4, ' '), ?5, ?6, ?7, ?8)\
      """;

  @Inject Work work;
  @Inject OwnHousehold household;
  @Inject NumberEnd numberEnd;
  @Inject Today today;

  /**
   * @throws Problem 409 ONLINE_CHECKS_LOCKED, 422 ONLINE_CHECK_TOO_FEW
   */
  Uni<Answer> run(Actor by, UUID personId, Request request) {
    return household
        .refuse(by, personId)
        .chain(() ->
            work.write(
                by,
                session ->
                    // One check of a person at a time, so that each counts.
                    Sql.row(session, LOCK, personId)
                        .chain(() -> OnlineTerms.on(session, today.date()))
                        .chain(terms -> check(session, by, personId, request, terms))));
  }

  private Uni<Answer> check(
      Mutiny.Session session, Actor by, UUID personId, Request request, OnlineTerms terms) {
    OffsetDateTime now = today.instant().atOffset(ZoneOffset.UTC);
    return Sql.row(session, Lock.COUNTS, personId, now.minusDays(1), by.id())
        .map(counts -> Lock.of(counts, terms))
        .invoke(lock -> {
          if (lock.checks()) {
            throw Problem.of(
                OnlineSupportProblem.ONLINE_CHECKS_LOCKED,
                "Somebody else has to unlock them first.");
          }
        })
        .chain(lock ->
            Sql.row(session, HELD, personId, today.date())
                .map(row -> outcome(personId, request, terms, row, now))
                .call(found -> keep(session, by, personId, found, now))
                .map(found -> locked(found, lock, terms)));
  }

  private Answer outcome(
      UUID personId, Request request, OnlineTerms terms, Object[] row, OffsetDateTime now) {
    String end = request.nationalInsuranceEnd();
    var said =
        new Answers(
            request.name(),
            request.bornOn(),
            request.paymentReference(),
            request.lastPaymentPence(),
            end == null ? null : numberEnd.is(personId, (byte[]) row[3], end));
    Set<CheckQuestion> asked = new TreeSet<>(said.given());
    asked.retainAll(list((String) row[6]).stream().map(CheckQuestion::valueOf).toList());
    int needed = terms.of("ONLINE_CHECK_NEEDED");
    if (asked.size() < needed) {
      throw Problem.of(
          OnlineSupportProblem.ONLINE_CHECK_TOO_FEW,
          "Ask at least " + needed + " of the questions in use.");
    }
    var held =
        new Answers.OnRecord(
            (String) row[0],
            (String) row[1],
            (LocalDate) row[2],
            list((String) row[4]),
            list((String) row[5]).stream().map(Long::valueOf).toList());
    Set<CheckQuestion> right = new TreeSet<>(said.right(held));
    right.retainAll(asked);
    boolean passed = right.size() >= needed;
    asked.removeAll(right);
    Instant until = passed ? now.plusMinutes(terms.of("ONLINE_CHECK_MINUTES")).toInstant() : null;
    return new Answer(
        UuidCreator.getTimeOrderedEpoch(),
        passed,
        List.copyOf(right),
        List.copyOf(asked),
        until,
        false);
  }

  private static Answer locked(Answer found, Lock before, OnlineTerms terms) {
    boolean locks = !found.passed() && before.failed() + 1 >= terms.of("ONLINE_CHECK_FAILS");
    return new Answer(
        found.id(), found.passed(), found.right(), found.wrong(), found.usableUntil(), locks);
  }

  private static Uni<Integer> keep(
      Mutiny.Session session, Actor by, UUID personId, Answer found, OffsetDateTime now) {
    Set<CheckQuestion> asked = new TreeSet<>(found.right());
    asked.addAll(found.wrong());
    return Sql.run(
        session,
        INSERT,
        found.id(),
        personId,
        joined(asked),
        joined(found.right()),
        found.passed(),
        by.id(),
        by.name(),
        now);
  }

  private static String joined(Iterable<CheckQuestion> questions) {
    var codes = new StringJoiner(" ");
    questions.forEach(question -> codes.add(question.name()));
    return codes.toString();
  }

  private static List<String> list(String joined) {
    return joined == null || joined.isEmpty() ? List.of() : Arrays.asList(joined.split(" "));
  }
}
