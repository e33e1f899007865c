package org.quarterday.platform.signin;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneOffset;

/**
 * Who works here, as each sign-in says: the realm knows it too, but is not asked for every list on
 * which a colleague is to be named.
 */
@ApplicationScoped
class StaffMembers {

  @Inject Pool pool;

  /** Keeps a colleague as they are called now; a tenant's name is no business of this table. */
  Uni<Void> signedIn(App app, JsonObject claims, Instant now) {
    if (app != App.STAFF) {
      return Uni.createFrom().voidItem();
    }
    String username = claims.getString("preferred_username", claims.getString("sub"));
    return pool.preparedQuery(
            """
            insert into staff_member (issuer, subject, name, username, signed_in_at) values ($1, $2, $3, $4, $5)
            on conflict (issuer, subject) do update
               set name = excluded.name, username = excluded.username, signed_in_at = excluded.signed_in_at\
            """)
        .execute(
            Tuple.of(
                claims.getString("iss"),
                claims.getString("sub"),
                claims.getString("name", username),
                username,
                now.atOffset(ZoneOffset.UTC)))
        .replaceWithVoid();
  }
}
