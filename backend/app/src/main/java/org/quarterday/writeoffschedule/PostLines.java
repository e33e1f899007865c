package org.quarterday.writeoffschedule;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.account.Book;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;
import org.quarterday.writeoff.Grounds;
import org.quarterday.writeoff.rules.WriteOffKind;
import org.quarterday.writeoffschedule.rules.LineStanding;

/**
 * Puts the lines of an approved schedule on their accounts, all in one journal and each under its
 * account's lock: what is paid at the same moment is either seen here or comes after. A line whose
 * debt, or whose ground, is not there any more is named and stops no other.
 */
@ApplicationScoped
class PostLines {

  /** What became of the lines. {@code journalId} is null when none could be posted. */
  record Done(UUID journalId, int items, long pence, List<ApproveSchedule.Missed> missed) {}

  private record Line(
      UUID accountId, UUID id, WriteOffKind kind, long pence, String reference, LineStanding now) {}

  /** A line and why it cannot be posted any more; null when it can. */
  private record Judged(Line line, String whyNot) {}

  /** The type of a write-off's entries. */
  private static final String TYPE = "WOF";

  private static final String SOURCE = "WRITE_OFF";

  /** In a statement of its own, so that the next one sees what others did before the lock. */
  private static final String IN_TURN =
      """
      select b.account_id from account_balance b
       where b.account_id in (select w.account_id from write_off w where w.schedule_id = ?1 and w.state = 'PROPOSED') order by b.account_id for update\
      """;

  private static final String LINES =
      """
      select w.account_id, w.id, w.kind, w.amount_pence, a.reference, b.balance_pence, cast(w.frozen ->> 'balance' as bigint),
             a.ends_on is not null and a.ends_on < ?2,
             exists (select from posting_rule r where r.rent_group_code = a.rent_group_code and r.type_code = 'WOF' and r.valid_from <= ?2
                        and (r.valid_before is null or r.valid_before > ?2)),
             exists (select from rent_week k join rent_year y on y.year = k.year and y.closed_at is null where ?2 >= k.starts_on and ?2 < k.starts_on + 7)
        from write_off w join account a on a.account_id = w.account_id join account_balance b on b.account_id = w.account_id
       where w.schedule_id = ?1 and w.state = 'PROPOSED'\
      """;

  private static final String POSTED =
      """
      update write_off set state = 'POSTED', decided_by = ?3, decided_by_name = ?4, decided_at = clock_timestamp(), journal_id = ?5, entry_number = ?6,
             version = version + 1
       where account_id = ?1 and id = ?2\
      """;

  private static final String MISSED =
      """
      update write_off set state = 'NOT_POSTED', decided_by = ?3, decided_by_name = ?4, decided_at = clock_timestamp(), outcome = ?5,
             version = version + 1
       where account_id = ?1 and id = ?2\
      """;

  @Inject Book book;
  @Inject Today today;

  Uni<Done> of(Mutiny.Session session, Actor by, Schedule held) {
    return Sql.rows(session, IN_TURN, held.id())
        .chain(() -> Sql.rows(session, LINES, held.id(), today.date()))
        .map(rows ->
            rows.stream()
                .map(PostLines::line)
                .sorted(Comparator.comparing(Line::accountId))
                .toList())
        .chain(lines -> judged(session, lines))
        .chain(lines ->
            missed(session, by, lines)
                .chain(missed -> posted(session, by, held, good(lines), missed)));
  }

  /** Each by its account first, then by the ground it was proposed on. */
  private Uni<List<Judged>> judged(Mutiny.Session session, List<Line> lines) {
    return Grounds.on(session, today.date())
        .chain(grounds ->
            Multi.createFrom()
                .iterable(lines)
                .onItem()
                .transformToUniAndConcatenate(line -> judged(session, grounds, line))
                .collect()
                .asList());
  }

  private static Uni<Judged> judged(Mutiny.Session session, Grounds grounds, Line line) {
    Optional<String> standing = line.now().whyNot();
    return standing.isPresent()
        ? Uni.createFrom().item(new Judged(line, standing.get()))
        : grounds
            .whyNot(session, line.accountId(), line.kind(), line.pence())
            .map(why -> new Judged(line, why.orElse(null)));
  }

  private static List<Line> good(List<Judged> lines) {
    return lines.stream().filter(each -> each.whyNot() == null).map(Judged::line).toList();
  }

  private static Line line(Object[] row) {
    long pence = ((Number) row[3]).longValue();
    return new Line(
        (UUID) row[0],
        (UUID) row[1],
        WriteOffKind.valueOf((String) row[2]),
        pence,
        (String) row[4],
        new LineStanding(
            pence,
            ((Number) row[6]).longValue(),
            ((Number) row[5]).longValue(),
            (Boolean) row[7],
            (Boolean) row[8],
            (Boolean) row[9]));
  }

  private static Uni<List<ApproveSchedule.Missed>> missed(
      Mutiny.Session session, Actor by, List<Judged> lines) {
    return Multi.createFrom()
        .iterable(lines.stream().filter(each -> each.whyNot() != null).toList())
        .onItem()
        .transformToUniAndConcatenate(each -> missed(session, by, each.line(), each.whyNot()))
        .collect()
        .asList();
  }

  private static Uni<ApproveSchedule.Missed> missed(
      Mutiny.Session session, Actor by, Line line, String why) {
    return Sql.run(session, MISSED, line.accountId(), line.id(), by.id(), by.name(), why)
        .replaceWith(new ApproveSchedule.Missed(line.id(), line.reference(), why));
  }

  private Uni<Done> posted(
      Mutiny.Session session,
      Actor by,
      Schedule held,
      List<Line> good,
      List<ApproveSchedule.Missed> missed) {
    if (good.isEmpty()) {
      return Uni.createFrom().item(new Done(null, 0, 0, missed));
    }
    // The journal names who prepared it and who approved; the audit event of this write the latter.
    var why = new Book.Why("WRITE_OFF", "Write-offs: " + held.title(), by.id(), null);
    LocalDate on = today.date();
    List<Book.Posting> postings =
        good.stream()
            .map(line ->
                new Book.Posting(
                    line.accountId(),
                    TYPE,
                    Math.negateExact(line.pence()),
                    on,
                    SOURCE,
                    "Written off",
                    null))
            .toList();
    return book.post(session, Actor.kept(held.preparedBy(), held.preparedByName()), why, postings)
        .call(entries -> onRegister(session, by, good, entries))
        .map(entries ->
            new Done(
                entries.getFirst().journalId(),
                good.size(),
                good.stream().mapToLong(Line::pence).sum(),
                missed));
  }

  /** Lines and entries both stand in the order of their accounts; an account has one line. */
  private static Uni<Void> onRegister(
      Mutiny.Session session, Actor by, List<Line> good, List<Book.Posted> entries) {
    return Multi.createFrom()
        .range(0, good.size())
        .onItem()
        .transformToUniAndConcatenate(i ->
            Sql.run(
                session,
                POSTED,
                good.get(i).accountId(),
                good.get(i).id(),
                by.id(),
                by.name(),
                entries.get(i).journalId(),
                entries.get(i).number()))
        .collect()
        .last()
        .replaceWithVoid();
  }
}
