package org.quarterday.breach;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.breach.rules.BreachState;
import org.quarterday.breach.rules.Closing;
import org.quarterday.breach.rules.Nature;
import org.quarterday.breach.rules.PeopleGround;
import org.quarterday.breach.rules.ReportClock;
import org.quarterday.breach.rules.Risk;
import org.quarterday.breach.rules.RiskQuestion;
import org.quarterday.platform.work.Sql;

/** One breach, read inside the transaction that puts the sight on record. */
final class BreachFileReads {

  private static final String FACTS =
      """
      select id, reference, nature, what, aware_at, report_by, happened_on, people_about, array_to_string(categories, ','), contained, state, risk,
             outcome, closed_on, reported_by_name, reported_at, ico_told_at, ico_reference, ico_why_not, ico_late_reason, people_told_on,
             people_how, people_ground, people_why_not
        from breach where id = ?1\
      """;

  private static final String JUDGEMENTS =
      """
      select j.proposed, j.risk, j.reasons, (select string_agg(a.question || '=' || a.answer, ',') from breach_answer a where a.judgement_id = j.id),
             j.made_by_name, j.made_at
        from breach_judgement j where j.breach_id = ?1 order by j.made_at, j.id\
      """;

  private static final String ACTIONS =
      "select id, words, who, due_on, done_on, done_words, done_by_name from breach_action where breach_id = ?1 order by due_on, id";

  private static final String EVENTS =
      "select kind, words, made_by_name, made_at from breach_event where breach_id = ?1 order by made_at, id";

  private static final String SIGHTS =
      "select why, seen_by_name, seen_at from breach_sight where breach_id = ?1 order by seen_at, id";

  private BreachFileReads() {}

  static Uni<BreachFile> whole(Mutiny.Session session, UUID id, Instant now) {
    return Sql.row(session, FACTS, id)
        .chain(row ->
            all(session, JUDGEMENTS, id, BreachFileReads::judgement)
                .chain(judgements ->
                    all(session, ACTIONS, id, BreachFileReads::action)
                        .chain(actions ->
                            all(session, EVENTS, id, BreachFileReads::event)
                                .chain(events ->
                                    all(session, SIGHTS, id, BreachFileReads::sight)
                                        .map(sights ->
                                            file(
                                                row, now, judgements, actions, events, sights))))));
  }

  private static <T> Uni<List<T>> all(
      Mutiny.Session session, String sql, UUID id, Function<Object[], T> read) {
    return Sql.rows(session, sql, id).map(rows -> rows.stream().map(read).toList());
  }

  private static BreachFile file(
      Object[] row,
      Instant now,
      List<BreachFile.Judgement> judgements,
      List<BreachFile.Action> actions,
      List<BreachFile.Event> events,
      List<BreachFile.Sight> sights) {
    var telling = telling(row);
    var facts = facts(row, now, telling);
    int open = (int) actions.stream().filter(action -> action.doneOn() == null).count();
    var closing =
        new Closing(
            facts.risk(),
            telling.icoToldAt() != null,
            telling.icoWhyNot(),
            telling.peopleToldOn() != null,
            telling.peopleGround(),
            open);
    List<String> missing = facts.state().open() ? closing.missing() : List.of();
    return new BreachFile(facts, telling, missing, judgements, actions, events, sights);
  }

  private static BreachFile.Facts facts(Object[] row, Instant now, BreachFile.Telling telling) {
    var clock = new ReportClock(HeldBreach.instant(row[4]), HeldBreach.instant(row[5]));
    boolean decided = telling.icoToldAt() != null || !telling.icoWhyNot().isEmpty();
    return new BreachFile.Facts(
        (UUID) row[0],
        (String) row[1],
        Nature.valueOf((String) row[2]),
        (String) row[3],
        clock.awareAt(),
        clock.reportBy(),
        decided ? "" : clock.words(now),
        (LocalDate) row[6],
        (Integer) row[7],
        Arrays.stream(((String) row[8]).split(",")).map(ReportBreach.Category::valueOf).toList(),
        (String) row[9],
        BreachState.valueOf((String) row[10]),
        row[11] == null ? null : Risk.valueOf((String) row[11]),
        (String) row[12],
        (LocalDate) row[13],
        (String) row[14],
        HeldBreach.instant(row[15]));
  }

  private static BreachFile.Telling telling(Object[] row) {
    return new BreachFile.Telling(
        HeldBreach.instant(row[16]),
        (String) row[17],
        (String) row[18],
        (String) row[19],
        (LocalDate) row[20],
        (String) row[21],
        row[22] == null ? null : PeopleGround.valueOf((String) row[22]),
        (String) row[23]);
  }

  private static BreachFile.Judgement judgement(Object[] row) {
    return new BreachFile.Judgement(
        Risk.valueOf((String) row[0]),
        Risk.valueOf((String) row[1]),
        (String) row[2],
        Arrays.stream(((String) row[3]).split(",")).sorted().map(BreachFileReads::said).toList(),
        (String) row[4],
        HeldBreach.instant(row[5]));
  }

  private static String said(String pair) {
    String[] parts = pair.split("=");
    String answer =
        switch (RiskQuestion.Answer.valueOf(parts[1])) {
          case YES -> "Yes";
          case NO -> "No";
          case NOT_KNOWN -> "Not known";
        };
    return RiskQuestion.valueOf(parts[0]).words() + " " + answer;
  }

  private static BreachFile.Action action(Object[] row) {
    return new BreachFile.Action(
        (UUID) row[0],
        (String) row[1],
        (String) row[2],
        (LocalDate) row[3],
        (LocalDate) row[4],
        (String) row[5],
        (String) row[6]);
  }

  private static BreachFile.Event event(Object[] row) {
    return new BreachFile.Event(
        BreachEvents.Kind.valueOf((String) row[0]),
        (String) row[1],
        (String) row[2],
        HeldBreach.instant(row[3]));
  }

  private static BreachFile.Sight sight(Object[] row) {
    return new BreachFile.Sight((String) row[0], (String) row[1], HeldBreach.instant(row[2]));
  }
}
