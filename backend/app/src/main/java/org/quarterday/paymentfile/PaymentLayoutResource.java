package org.quarterday.paymentfile;

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
import org.quarterday.paymentfile.format.PaymentLayout;
import org.quarterday.platform.security.CurrentActor;

/** How senders write payments down. */
@Path("/api/v1/payment-layouts")
@Tag(name = "paymentfile")
@Cancellable(false)
public class PaymentLayoutResource {

  @Inject CurrentActor actor;
  @Inject PaymentLayouts layouts;
  @Inject SetPaymentLayout set;

  @GET
  @PermissionsAllowed("reference:read")
  @Operation(
      operationId = "listPaymentLayouts",
      summary = "The layouts payment files are taken in",
      description = "Ours first. Scope: reference:read.")
  public Uni<PaymentLayouts.Listed> all() {
    return layouts.all();
  }

  @POST
  @PermissionsAllowed("config:admin")
  @Operation(
      operationId = "setPaymentLayout",
      summary = "Describe a sender's layout, or put it right",
      description =
          """
          By its code: one that is there is replaced, and the audit log keeps what it was. shape says how a row is written: fields under \
          HEADINGS, NUMBERED fields, or a line of FIXED width. columns gives, by source, source_line_id, payment_ref, amount, payment_date, \
          value_date, method and narrative, the heading of the sender's column, its number, or from-to on a line of fixed width; or =text for \
          the same in every row. Without source_line_id a row is known by what it says. dayPattern is yyyy-MM-dd, dd/MM/yyyy, dd-MM-yyyy, \
          dd.MM.yyyy, yyyyMMdd, ddMMyyyy or dd/MM/yy. methods turns the sender's codes into ours. trailer says how the last line begins and \
          which of its fields (or from-to) holds the number of payments, which may be left out, and their sum; empty without one. kind is \
          PAYMENTS, HOUSING_BENEFIT (which adds the columns claim_ref, weekly, recovered and adjustment, and lets a line take money \
          back) or UNIVERSAL_CREDIT. \
          Scope: config:admin.\
          """)
  public Uni<PaymentLayout> set(@NotNull @Valid PaymentLayout layout) {
    return set.run(actor.get(), layout);
  }
}
