package org.quarterday.contact;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.quarterday.contact.rules.ContactChannel;
import org.quarterday.contact.rules.ContactDirection;
import org.quarterday.platform.export.Download;
import org.quarterday.platform.export.Exports;
import org.quarterday.platform.export.Wanted;
import org.quarterday.platform.paging.Asked;
import org.quarterday.platform.paging.Page;
import org.quarterday.platform.security.CurrentActor;

/** Contacts of one account and of the office. */
@Path("/api/v1/contacts")
@Tag(name = "contact")
@Cancellable(false)
public class ContactResource {

  @Inject CurrentActor actor;
  @Inject ContactReads reads;
  @Inject Exports exports;

  @GET
  @PermissionsAllowed("account:read")
  @Operation(
      operationId = "listContacts",
      summary = "Contacts, the newest first",
      description = "Those that were corrected too, with what stands instead. Scope: account:read.")
  public Uni<Page<ContactReads.Item>> list(
      @RestQuery String accountId,
      @RestQuery String from,
      @RestQuery String to,
      @RestQuery String channel,
      @RestQuery String direction,
      @RestQuery String reason,
      @RestQuery String outcome,
      @RestQuery String after,
      @RestQuery Integer limit) {
    return reads.list(
        actor.get(),
        filter(accountId, from, to, channel, direction, reason, outcome),
        after,
        Page.limit(limit));
  }

  @GET
  @Path("/export.{format}")
  @Produces({Download.CSV, Download.XLSX, Download.PDF})
  @Blocking
  @PermissionsAllowed("account:read")
  @Operation(
      operationId = "exportContacts",
      summary = "Contacts as a file",
      description = "With the filters and the columns of the screen. Scope: account:read.")
  public Response export(
      @RestQuery String accountId,
      @RestQuery String from,
      @RestQuery String to,
      @RestQuery String channel,
      @RestQuery String direction,
      @RestQuery String reason,
      @RestQuery String outcome,
      @BeanParam Wanted wanted) {
    var by = actor.get();
    var asked = filter(accountId, from, to, channel, direction, reason, outcome);
    return exports.of(
        ContactSheet.CONTACTS, "", wanted, after -> reads.list(by, asked, after, Page.MOST));
  }

  private static ContactReads.Filter filter(
      String accountId,
      String from,
      String to,
      String channel,
      String direction,
      String reason,
      String outcome) {
    var filter =
        new ContactReads.Filter(
            Asked.uuid("accountId", accountId),
            Asked.date("from", from),
            Asked.date("to", to),
            Asked.oneOf(ContactChannel.class, "channel", channel),
            Asked.oneOf(ContactDirection.class, "direction", direction),
            given(reason),
            given(outcome));
    Asked.inOrder(filter.from(), filter.to());
    return filter;
  }

  private static String given(String code) {
    return code == null || code.isBlank() ? null : code;
  }
}
