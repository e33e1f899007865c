package org.quarterday.message;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.quarterday.platform.security.CurrentActor;

/** The gateway for whoever runs it, and what texts cost. */
@Path("/api/v1")
@Tag(name = "message")
@Cancellable(false)
public class MessageGatewayResource {

  @Inject CurrentActor actor;
  @Inject GatewayReads gateway;
  @Inject TextPriceReads prices;
  @Inject SetTextPrice setPrice;
  @Inject SendTestMessage sendTest;

  @GET
  @Path("/message-gateway")
  @PermissionsAllowed("config:admin")
  @Operation(
      operationId = "getMessageGateway",
      summary = "How the gateway is: providers, queue, failures of today",
      description = "No message and no recipient is in it but those of tests. Scope: config:admin.")
  public Uni<GatewayReads.Answer> gateway() {
    return gateway.now();
  }

  @POST
  @Path("/message-gateway/tests")
  @PermissionsAllowed("config:admin")
  @Operation(
      operationId = "sendTestMessage",
      summary = "Send fixed words to one's own number or address",
      description =
          "By the way everything goes; what becomes of it is on the gateway. Scope: config:admin.")
  public Uni<SendTestMessage.Answer> test(@NotNull @Valid SendTestMessage.Request request) {
    return sendTest.run(actor.get(), request);
  }

  @GET
  @Path("/text-prices")
  @PermissionsAllowed("reference:read")
  @Operation(
      operationId = "listTextPrices",
      summary = "What a text costs, the newest price first",
      description = "Dated. Scope: reference:read.")
  public Uni<TextPriceReads.Answer> prices() {
    return prices.list();
  }

  @POST
  @Path("/text-prices")
  @PermissionsAllowed("config:admin")
  @Operation(
      operationId = "setTextPrice",
      summary = "Set what a text costs from a day on",
      description =
          "Today or later; the price before it ends the day before. One that begins that very day is replaced. Scope: config:admin.")
  public Uni<TextPriceReads.Item> setPrice(@NotNull @Valid SetTextPrice.Request request) {
    return setPrice.run(actor.get(), request);
  }
}
