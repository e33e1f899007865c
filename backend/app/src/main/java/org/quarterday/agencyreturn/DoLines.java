package org.quarterday.agencyreturn;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.account.Book;
import org.quarterday.agencyreturn.rules.ReturnKind;
import org.quarterday.calendar.DayInWords;
import org.quarterday.placement.Placements;
import org.quarterday.placement.rules.Ending;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;
import org.quarterday.task.Tasks;

/**
 * Does what sound lines say, in the transaction that keeps them: a payment is on the account as the
 * debtor made it, the agency's commission between control accounts in the same journal, and what
 * ends a placement ends it. All payments together are one journal.
 */
@ApplicationScoped
class DoLines {

  /** How the ledger calls it, and what balancing knows it by. */
  static final String SOURCE = "AGENCY";

  private static final String COMMISSION =
      """
      with kept as (
        select e.control_code, l.pays, sum(l.commission_pence) as pence from agency_return_line l
          join entry e on e.account_id = l.account_id and e.number = l.entry_number
         where l.journal_id = ?1 and l.commission_pence > 0 group by 1, 2
      ), moved as (
        select 'AGENCY-COST' as code, sum(pence) as pence from kept having sum(pence) > 0
        union all
        select case pays when 'NET' then control_code else 'AGENCY-OWED' end, -sum(pence) from kept group by 1
      )
      insert into control_entry (journal_id, number, control_code, amount_pence, effective_on, narrative)
      select cast(?1 as uuid), row_number() over (order by m.code), m.code, m.pence, cast(?2 as date), cast(?3 as text) from moved m\
      """;

  @Inject Book book;
  @Inject Placements placements;
  @Inject Tasks tasks;
  @Inject Today today;

  /**
   * @param keep writes the lines down once it is known what entry each became
   */
  Uni<List<WorkedLine>> run(
      Mutiny.Session session,
      Actor by,
      String agencyName,
      String fileName,
      List<WorkedLine> lines,
      Function<List<WorkedLine>, Uni<Void>> keep) {
    return posted(session, by, agencyName, fileName, lines)
        .call(keep::apply)
        .call(done -> commission(session, agencyName, done))
        .call(done -> each(done, line -> heard(session, line)))
        .call(done -> each(done, line -> ended(session, by, agencyName, fileName, line)));
  }

  private static Uni<Void> each(List<WorkedLine> lines, Function<WorkedLine, Uni<Void>> step) {
    return Multi.createFrom()
        .iterable(lines)
        .onItem()
        .transformToUniAndConcatenate(step::apply)
        .collect()
        .last()
        .replaceWithVoid();
  }

  /** The ledger answers in the order of the accounts. */
  private Uni<List<WorkedLine>> posted(
      Mutiny.Session session,
      Actor by,
      String agencyName,
      String fileName,
      List<WorkedLine> lines) {
    List<WorkedLine> paying =
        lines.stream()
            .filter(WorkedLine::isPosted)
            .sorted(Comparator.comparing((WorkedLine line) -> line.debt().accountId()))
            .toList();
    if (paying.isEmpty()) {
      return Uni.createFrom().item(lines);
    }
    var why = new Book.Why("RECEIPT", agencyName + ": " + fileName, null, null);
    return book.post(
            session, by, why, paying.stream().map(line -> posting(line, agencyName)).toList())
        .map(entries -> {
          List<WorkedLine> all = new ArrayList<>(lines);
          all.removeAll(paying);
          for (int i = 0; i < paying.size(); i++) {
            Book.Posted entry = entries.get(i);
            all.add(paying.get(i).posted(entry.journalId(), entry.number()));
          }
          return List.copyOf(all);
        });
  }

  /** On the day the council has it: the debtor's day may lie in a year that is closed. */
  private Book.Posting posting(WorkedLine line, String agencyName) {
    return new Book.Posting(
        line.debt().accountId(),
        "RBA",
        -line.line().grossPence(),
        today.date(),
        SOURCE,
        "Paid to %s on %s".formatted(agencyName, DayInWords.of(line.line().on())),
        null);
  }

  private Uni<Void> commission(Mutiny.Session session, String agencyName, List<WorkedLine> done) {
    UUID journal =
        done.stream()
            .filter(WorkedLine::isPosted)
            .map(WorkedLine::journalId)
            .findFirst()
            .orElse(null);
    return journal == null
        ? Uni.createFrom().voidItem()
        : Sql.run(session, COMMISSION, journal, today.date(), "Commission of " + agencyName)
            .replaceWithVoid();
  }

  private Uni<Void> heard(Mutiny.Session session, WorkedLine line) {
    return switch (line.state()) {
      case POSTED ->
          placements.heard(session, line.debt(), line.line().on(), line.line().grossPence());
      case NOTED -> placements.heard(session, line.debt(), line.line().on(), 0);
      default -> Uni.createFrom().voidItem();
    };
  }

  private Uni<Void> ended(
      Mutiny.Session session, Actor by, String agencyName, String fileName, WorkedLine line) {
    if (line.state() != WorkedLine.State.NOTED) {
      return Uni.createFrom().voidItem();
    }
    ReturnKind kind = line.line().kind();
    String why =
        "%s said on %s: %s.".formatted(agencyName, DayInWords.of(line.line().on()), kind.words());
    return placements
        .end(session, by, line.debt(), ending(kind), why)
        .chain(() -> asked(session, by, agencyName, fileName, line));
  }

  private static Ending ending(ReturnKind kind) {
    return switch (kind) {
      case NO_TRACE -> Ending.NO_TRACE;
      case DECEASED -> Ending.DECEASED;
      case INSOLVENT -> Ending.INSOLVENT;
      case DISPUTE -> Ending.DISPUTED;
      case CLOSED -> Ending.AGENCY_CLOSED;
      case PAID -> throw new IllegalStateException("a payment ends nothing");
    };
  }

  /** What an agency says of a person is believed only once somebody has looked. */
  private Uni<Void> asked(
      Mutiny.Session session, Actor by, String agencyName, String fileName, WorkedLine line) {
    String guidance =
        switch (line.line().kind()) {
          case DECEASED ->
              "Look for the registrar's notice or the certificate. If it is so, record the death and set the hold Deceased.";
          case INSOLVENT ->
              "Look the order up in the Insolvency Register. If it is so, set the hold with its number.";
          case DISPUTE ->
              "Ask what is disputed. Set the hold Complaint with the disputed sum, and answer it.";
          default -> null;
        };
    if (guidance == null) {
      return Uni.createFrom().voidItem();
    }
    LocalDate on = line.line().on();
    return tasks
        .raise(
            session,
            by,
            new Tasks.Task(
                line.debt().accountId(),
                "AGENCY_SAYS",
                "%s says: %s"
                    .formatted(agencyName, line.line().kind().words().toLowerCase(Locale.UK)),
                guidance,
                Tasks.Priority.NEXT_DAY,
                "PLACEMENT_DEBT:%s:%s:%s".formatted(line.debt().id(), line.line().kind(), on)))
        .replaceWithVoid();
  }
}
