package org.quarterday.rentcard;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.quarterday.platform.export.Download;
import org.quarterday.platform.paging.Page;
import org.quarterday.platform.security.CurrentActor;

/** Orders of rent cards, and how their numbers are made. */
@Path("/api/v1")
@Tag(name = "rentcard")
@Cancellable(false)
public class RentCardOrderResource {

  /** What waits for the next order. */
  @Schema(name = "RentCardsWaiting")
  record Waiting(@Schema(examples = "38") int cards) {}

  @Inject CurrentActor actor;
  @Inject CardReads reads;
  @Inject CardSchemes schemes;
  @Inject SetCardScheme setScheme;
  @Inject OrderCards order;

  @GET
  @Path("/rent-card-schemes")
  @PermissionsAllowed("reference:read")
  @Operation(
      operationId = "listRentCardSchemes",
      summary = "How numbers of rent cards are made, the newest first",
      description = "Scope: reference:read.")
  public Uni<CardSchemes.Listed> schemes() {
    return schemes.all();
  }

  @POST
  @Path("/rent-card-schemes")
  @PermissionsAllowed("config:admin")
  @Operation(
      operationId = "setRentCardScheme",
      summary = "Set how numbers of rent cards are made from a day on",
      description =
          "Issuer, client, a number that counts up, and a check digit (Luhn). Cards that were given keep theirs. Scope: config:admin.")
  public Uni<CardSchemes.Listed> setScheme(@NotNull @Valid SetCardScheme.Request request) {
    return setScheme.run(actor.get(), request);
  }

  @GET
  @Path("/rent-card-orders/waiting")
  @PermissionsAllowed("account:read")
  @Operation(
      operationId = "countRentCardsWaiting",
      summary = "How many rent cards wait for the next order",
      description = "Scope: account:read.")
  public Uni<Waiting> waiting() {
    return reads.waiting().map(Waiting::new);
  }

  @GET
  @Path("/rent-card-orders")
  @PermissionsAllowed("account:read")
  @Operation(
      operationId = "listRentCardOrders",
      summary = "Orders of rent cards, the newest first",
      description = "Scope: account:read.")
  public Uni<Page<CardReads.Order>> orders(@RestQuery String after, @RestQuery Integer limit) {
    return reads.orders(after, Page.limit(limit));
  }

  @POST
  @Path("/rent-card-orders")
  @ResponseStatus(201)
  @PermissionsAllowed("account:write")
  @Operation(
      operationId = "orderRentCards",
      summary = "Order every rent card that waits",
      description =
          "In one file for the maker, which is kept as it went. A card is in one order. Scope: account:write.")
  public Uni<OrderCards.Answer> order() {
    return order.run(actor.get());
  }

  @GET
  @Path("/rent-card-orders/{orderId}/cards.csv")
  @Produces(Download.CSV)
  @PermissionsAllowed("account:write")
  @Operation(
      operationId = "getRentCardOrderFile",
      summary = "The file of an order, as it went to the maker",
      description =
          "CSV in UTF-8: order, date, card_number, barcode, payment_reference, name, address_1, address_2, postcode; last a line"
              + " *TRAILER with the number of cards. Scope: account:write.")
  public Uni<Response> file(@RestPath UUID orderId) {
    return reads.file(orderId).map(bytes -> Download.csv("rent-cards", bytes));
  }
}
