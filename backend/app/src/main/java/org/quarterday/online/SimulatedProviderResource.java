package org.quarterday.online;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.quarterday.platform.problem.CommonProblem;
import org.quarterday.platform.problem.Problem;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.security.CurrentActor;

/**
 * What the demonstration's tenant does where the card provider and the post would be: reads the
 * message, and says what shall become of a payment. No part of the contract; nothing of it answers
 * once a council's own books are held.
 */
@Path("/api/v1/my/simulated")
@Cancellable(false)
public class SimulatedProviderResource {

  /** A page of the provider's: what is to be paid, and where to go back to. */
  public record CardPage(long amountPence, String returnTo, CardPayments.Outcome outcome) {}

  public record Decision(@NotNull CardPayments.Outcome outcome) {}

  /** The newest message for this sign-in; null while there is none. */
  public record Message(String words) {}

  private static final String MESSAGE =
      """
      select m.words from simulated_message m join tenancy_proof p on p.id = m.proof_id
       where p.issuer = $1 and p.subject = $2 order by p.asked_at desc limit 1\
      """;

  private static final String PAGE =
      """
      select s.* from simulated_card_payment s join card_payment c on c.provider = 'SIMULATED' and c.provider_reference = s.reference
       where s.reference = $1 and c.issuer = $2 and c.subject = $3\
      """;

  @Inject CurrentActor actor;
  @Inject Simulation simulation;
  @Inject Pool pool;

  @GET
  @Path("/message")
  @PermissionsAllowed("my:read")
  @Operation(hidden = true)
  public Uni<Message> message() {
    Actor by = actor.get();
    return simulation
        .allowed()
        .chain(() -> pool.preparedQuery(MESSAGE).execute(Tuple.of(by.issuer(), by.subject())))
        .map(rows ->
            new Message(rows.size() == 0 ? null : rows.iterator().next().getString("words")));
  }

  @GET
  @Path("/card-pages/{reference}")
  @PermissionsAllowed("my:pay")
  @Operation(hidden = true)
  public Uni<CardPage> page(@RestPath String reference) {
    return found(actor.get(), reference).map(SimulatedProviderResource::shown);
  }

  /** Decided once: a second decision changes nothing and is answered with the first. */
  @POST
  @Path("/card-pages/{reference}")
  @PermissionsAllowed("my:pay")
  @Operation(hidden = true)
  public Uni<CardPage> decide(@RestPath String reference, @NotNull @Valid Decision decision) {
    Actor by = actor.get();
    return found(by, reference)
        .chain(() ->
            pool.preparedQuery(
                    "update simulated_card_payment set outcome = $2 where reference = $1 and outcome in ('OPEN', 'SUBMITTED')")
                .execute(Tuple.of(reference, decision.outcome().name())))
        .chain(() -> found(by, reference))
        .map(SimulatedProviderResource::shown);
  }

  private Uni<Row> found(Actor by, String reference) {
    return simulation
        .allowed()
        .chain(
            () -> pool.preparedQuery(PAGE).execute(Tuple.of(reference, by.issuer(), by.subject())))
        .map((RowSet<Row> rows) -> {
          if (rows.size() == 0) {
            throw Problem.of(CommonProblem.NOT_FOUND, "Go back to your accounts.");
          }
          return rows.iterator().next();
        });
  }

  private static CardPage shown(Row row) {
    return new CardPage(
        row.getLong("amount_pence"),
        row.getString("return_to"),
        CardPayments.Outcome.valueOf(row.getString("outcome")));
  }
}
