package org.quarterday.charge;

import com.github.f4b6a3.uuid.UuidCreator;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.account.Book;
import org.quarterday.charge.rules.BackdatedWeeks;
import org.quarterday.charge.rules.Finding;
import org.quarterday.charge.rules.FirstDifference;
import org.quarterday.charge.rules.RollKinds;
import org.quarterday.charge.rules.RollSteps;
import org.quarterday.charge.rules.VoidWeeks;
import org.quarterday.platform.problem.CommonProblem;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;

/**
 * The door every change to charges, tenancies and properties goes through. Inside the caller's
 * transaction it looks at the weekly roll before and after the change, writes the difference as
 * movements (the weekly debit is balanced on them), and posts what the change comes to in weeks
 * that are debited already, one adjustment line per week and charge. Neither can be forgotten by a
 * command, and neither can disagree with what was stored.
 */
@ApplicationScoped
public class RentRoll {

  /** What a change may touch: these properties, tenancies and accounts, and what hangs on them. */
  public record Scope(Set<UUID> properties, Set<UUID> tenancies, Set<UUID> accounts) {

    public static Scope property(UUID... properties) {
      return new Scope(Set.of(properties), Set.of(), Set.of());
    }

    public static Scope account(UUID... accounts) {
      return new Scope(Set.of(), Set.of(), Set.of(accounts));
    }

    public static Scope tenancy(Collection<UUID> tenancies, Collection<UUID> properties) {
      return new Scope(Set.copyOf(properties), Set.copyOf(tenancies), Set.of());
    }
  }

  /**
   * Who changes it, what its movements are called, and why, in words a statement may carry.
   *
   * @param maker who asked for the change
   * @param approvedBy the second person's id, or null
   */
  public record Why(Actor maker, String approvedBy, RollKinds kinds, String narrative) {}

  /** What the caller's own work reports: the id it made and what it noticed. */
  public record Made(UUID id, List<Finding> findings) {
    public static Made of(UUID id) {
      return new Made(id, List.of());
    }
  }

  /**
   * What came of it.
   *
   * @param earliestOn the first day the change makes a difference, or null when it makes none
   * @param checked a second person has looked at it by other means already
   */
  public record Outcome(
      UUID id,
      LocalDate earliestOn,
      List<BackdatedWeeks.Line> lines,
      List<RollSteps.Step> steps,
      List<Finding> findings,
      List<VoidWeeks.Line> voidLoss,
      boolean checked) {

    /** The same, looked at by a second person before it came here. */
    public Outcome checkedAlready() {
      return new Outcome(id, earliestOn, lines, steps, findings, voidLoss, true);
    }
  }

  private record Around(Set<UUID> properties, Set<UUID> accounts) {}

  private record Look(List<RollSteps.Piece> pieces, BackdatedWeeks.State state) {}

  @Inject RollReads reads;
  @Inject Book book;
  @Inject VoidLossCorrections voidLoss;

  /**
   * Does {@code work} and settles what follows from it.
   *
   * @throws Problem OWN_ACCOUNT when the maker is linked to a tenancy concerned;
   *     WEEK_IS_BEING_POSTED when a debit the change touches is running
   */
  public Uni<Outcome> change(
      Mutiny.Session session, Why why, Scope scope, Supplier<Uni<Made>> work) {
    return around(session, scope)
        .call(before -> reads.lock(session, before.properties, before.accounts))
        .call(before -> refuseOwn(session, why, before))
        .chain(before ->
            look(session, before)
                .chain(first ->
                    work.get()
                        .call(session::flush)
                        .chain(made -> settle(session, why, scope, before, first, made))));
  }

  private Uni<Outcome> settle(
      Mutiny.Session session, Why why, Scope scope, Around before, Look first, Made made) {
    return around(session, scope)
        .map(after -> union(before, after))
        .call(both -> refuseOwn(session, why, both))
        .chain(both -> look(session, both))
        .chain(second -> {
          List<RollSteps.Step> steps = RollSteps.between(first.pieces, second.pieces);
          LocalDate earliest = FirstDifference.of(steps, first.state, second.state);
          return move(session, why, steps)
              .chain(() -> past(session, why, earliest, first.state, second.state))
              .chain(lines ->
                  voidLoss
                      .correct(session, why, earliest, first.pieces, second.pieces)
                      .map(voids ->
                          new Outcome(
                              made.id(), earliest, lines, steps, made.findings(), voids, false)));
        });
  }

  private Uni<Around> around(Mutiny.Session session, Scope scope) {
    return reads
        .around(session, scope)
        .map(rows -> {
          Set<UUID> properties = new TreeSet<>(scope.properties());
          Set<UUID> accounts = new TreeSet<>(scope.accounts());
          for (Object[] row : rows) {
            accounts.add((UUID) row[0]);
            if (row[1] != null) {
              properties.add((UUID) row[1]);
            }
          }
          return new Around(properties, accounts);
        });
  }

  private static Around union(Around one, Around other) {
    Set<UUID> properties = new TreeSet<>(one.properties);
    properties.addAll(other.properties);
    Set<UUID> accounts = new TreeSet<>(one.accounts);
    accounts.addAll(other.accounts);
    return new Around(properties, accounts);
  }

  private Uni<Look> look(Mutiny.Session session, Around around) {
    return reads
        .pieces(session, around.properties, around.accounts)
        .chain(pieces ->
            reads
                .liabilities(session, around.accounts)
                .map(liabilities -> {
                  var charges = pieces.stream().filter(p -> p.accountId() != null).toList();
                  return new Look(pieces, new BackdatedWeeks.State(charges, liabilities));
                }));
  }

  /**
   * Neither maker nor checker works on their own tenancy. Asked before and after, since a tenancy
   * they are linked to may be brought into it by the change itself.
   */
  private Uni<Void> refuseOwn(Mutiny.Session session, Why why, Around around) {
    String checker = why.approvedBy() == null ? why.maker().id() : why.approvedBy();
    return reads
        .linked(session, List.of(why.maker().id(), checker), around.accounts)
        .invoke(linked -> {
          if (linked) {
            throw Problem.of(
                CommonProblem.OWN_ACCOUNT,
                "You are linked to this tenancy. Ask your manager to give the work to someone else.");
          }
        })
        .replaceWithVoid();
  }

  private Uni<Void> move(Mutiny.Session session, Why why, List<RollSteps.Step> steps) {
    Uni<Void> all = Uni.createFrom().voidItem();
    for (RollSteps.Step step : steps) {
      all = all.chain(() -> movement(session, why, step));
    }
    return all;
  }

  private Uni<Void> movement(Mutiny.Session session, Why why, RollSteps.Step step) {
    return Sql.run(
            session,
            """
            insert into rent_roll_movement (id, rent_group_code, type_code, kind, account_id, property_id, value_pence, units,
                                            effective_on, recorded_by, narrative)
            values (?1, ?2, ?3, ?4, cast(?5 as uuid), cast(?6 as uuid), ?7, ?8, ?9, ?10, ?11)\
            """,
            UuidCreator.getTimeOrderedEpoch(),
            step.rentGroup(),
            step.type(),
            why.kinds().of(step),
            step.accountId(),
            step.propertyId(),
            step.pence(),
            step.units(),
            step.on(),
            why.maker().id(),
            why.narrative())
        .replaceWithVoid();
  }

  private Uni<List<BackdatedWeeks.Line>> past(
      Mutiny.Session session,
      Why why,
      LocalDate earliest,
      BackdatedWeeks.State before,
      BackdatedWeeks.State after) {
    if (earliest == null) {
      return Uni.createFrom().item(List.of());
    }
    return reads
        .refuseWhilePosting(session, earliest)
        .chain(() -> reads.known(session, earliest, before, after))
        .map(known -> BackdatedWeeks.lines(before, after, known))
        .call(lines -> post(session, why, lines));
  }

  private Uni<Void> post(Mutiny.Session session, Why why, List<BackdatedWeeks.Line> lines) {
    if (lines.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    List<Book.Posting> postings = new ArrayList<>();
    for (BackdatedWeeks.Line line : lines) {
      postings.add(
          new Book.Posting(
              line.accountId(),
              line.typeCode(),
              line.differencePence(),
              line.weekStartsOn(),
              "BACKDATING",
              why.narrative(),
              null));
    }
    var reason = new Book.Why("ADJUSTMENT", why.narrative(), why.approvedBy(), null);
    return book.post(session, why.maker(), reason, postings).replaceWithVoid();
  }
}
