package org.quarterday.platform.signin;

import io.quarkus.oidc.AuthorizationCodeTokens;
import io.quarkus.oidc.OidcRequestContext;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.TokenStateManager;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.security.AuthenticationFailedException;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HexFormat;
import org.jboss.logging.Logger;
import org.quarterday.platform.clock.Today;
import org.quarterday.platform.digest.Sha256;
import org.quarterday.platform.security.FieldCipher;

/**
 * The browser sign-ins in force. The cookie is a random number and nothing else; the row found by
 * its hash keeps the tokens, sealed, with the limits of use. Tokens are never refreshed (a refresh
 * races with the page's other calls and signs people out); they live as long as the realm's
 * session, and this row ends earlier when it is idle, signed out, or revoked by the realm.
 */
@Alternative
@Priority(1)
@ApplicationScoped
class SignInSessions implements TokenStateManager {

  private static final Logger LOG = Logger.getLogger(SignInSessions.class);

  /** Where a request keeps when its sign-in ends if nobody uses it, and when in any case. */
  static final String IDLE_AT = SignInSessions.class.getName() + ".idle-at";

  static final String ENDS_AT = SignInSessions.class.getName() + ".ends-at";
  private static final String STORE_DOWN = SignInSessions.class.getName() + ".down";
  private static final Duration TOUCH_EVERY = Duration.ofMinutes(1);
  private static final int ID_BYTES = 32;

  private final SecureRandom random = new SecureRandom();
  private final Pool pool;
  private final FieldCipher cipher;
  private final Today today;
  private final SessionLimits limits;
  private final StaffMembers staff;

  SignInSessions(
      Pool pool, FieldCipher cipher, Today today, SessionLimits limits, StaffMembers staff) {
    this.pool = pool;
    this.cipher = cipher;
    this.today = today;
    this.limits = limits;
    this.staff = staff;
  }

  @Override
  public Uni<String> createTokenState(
      RoutingContext context,
      OidcTenantConfig tenant,
      AuthorizationCodeTokens tokens,
      OidcRequestContext<String> blocking) {
    byte[] bytes = new byte[ID_BYTES];
    random.nextBytes(bytes);
    String id = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    byte[] hash = Sha256.of(id);
    Instant now = today.instant();
    JsonObject claims = claims(tokens.getIdToken());
    String sealedTokens =
        new JsonObject()
            .put("id", tokens.getIdToken())
            .put("access", tokens.getAccessToken())
            .encode();
    return pool.preparedQuery(
            """
            insert into sign_in_session (id_hash, tenant, issuer, subject, realm_session, started_at, seen_at, ends_at, tokens)
            values ($1, $2, $3, $4, $5, $6, $6, $7, $8)\
            """)
        .execute(
            Tuple.from(
                new Object[] {
                  buffer(hash),
                  tenant.tenantId().orElseThrow(),
                  claims.getString("iss"),
                  claims.getString("sub"),
                  claims.getString("sid"),
                  utc(now),
                  utc(now.plus(limits.absolute())),
                  buffer(cipher.seal(sealedTokens, place(hash)))
                }))
        .call(() -> staff.signedIn(App.ofTenant(tenant.tenantId().orElseThrow()), claims, now))
        .replaceWith(id);
  }

  @Override
  public Uni<AuthorizationCodeTokens> getTokens(
      RoutingContext context,
      OidcTenantConfig tenant,
      String id,
      OidcRequestContext<AuthorizationCodeTokens> blocking) {
    if (id == null || id.isBlank()) {
      return Uni.createFrom().failure(new AuthenticationFailedException("no sign-in"));
    }
    byte[] hash = Sha256.of(id);
    return pool.preparedQuery(
            "select tokens, seen_at, ends_at from sign_in_session where id_hash = $1 and tenant = $2")
        .execute(Tuple.of(buffer(hash), tenant.tenantId().orElseThrow()))
        .onFailure()
        .invoke(down -> storeIsDown(context, down))
        .chain(rows -> {
          if (rows.rowCount() == 0) {
            return Uni.createFrom().failure(new AuthenticationFailedException("unknown sign-in"));
          }
          return inForce(
              context, App.ofTenant(tenant.tenantId().orElseThrow()), hash, rows.iterator().next());
        });
  }

  private Uni<AuthorizationCodeTokens> inForce(
      RoutingContext context, App app, byte[] hash, Row row) {
    Instant now = today.instant();
    Instant seen = row.getOffsetDateTime("seen_at").toInstant();
    Instant endsAt = row.getOffsetDateTime("ends_at").toInstant();
    boolean idle = !now.isBefore(seen.plus(limits.idle(app)));
    boolean over = !now.isBefore(endsAt);
    if (idle || over) {
      return end(hash, app.tenant())
          .chain(() ->
              Uni.createFrom().failure(new AuthenticationFailedException("the sign-in has ended")));
    }
    var kept = new JsonObject(cipher.open(row.getBuffer("tokens").getBytes(), place(hash)));
    var tokens = new AuthorizationCodeTokens(kept.getString("id"), kept.getString("access"), null);
    // A page left open asks for progress by itself; that is not a person using it.
    boolean background = context.request().getHeader("X-Quarterday-Background") != null;
    context.put(ENDS_AT, endsAt);
    if (background || now.isBefore(seen.plus(TOUCH_EVERY))) {
      context.put(IDLE_AT, seen.plus(limits.idle(app)));
      return Uni.createFrom().item(tokens);
    }
    context.put(IDLE_AT, now.plus(limits.idle(app)));
    return pool.preparedQuery(
            "update sign_in_session set seen_at = greatest(seen_at, $2) where id_hash = $1")
        .execute(Tuple.of(buffer(hash), utc(now)))
        .onFailure()
        .invoke(down -> storeIsDown(context, down))
        .replaceWith(tokens);
  }

  @Override
  public Uni<Void> deleteTokens(
      RoutingContext context,
      OidcTenantConfig tenant,
      String id,
      OidcRequestContext<Void> blocking) {
    // A database that could not be asked is no reason to sign anybody out.
    if (id == null || context.get(STORE_DOWN) != null) {
      return Uni.createFrom().voidItem();
    }
    return end(Sha256.of(id), tenant.tenantId().orElseThrow());
  }

  /**
   * Ends what the realm ended: one sign-in by its session in the realm, or all of a person's when
   * none is named.
   */
  Uni<Integer> endByRealm(App app, String issuer, String realmSession, String subject) {
    return pool.preparedQuery(
            """
            delete from sign_in_session where tenant = $1 and issuer = $2
               and (realm_session = $3 or ($3::text is null and subject = $4))\
            """)
        .execute(Tuple.of(app.tenant(), issuer, realmSession, subject))
        .map(rows -> rows.rowCount());
  }

  /** Rows nobody can use any more. Every node may run this: deleting twice deletes once. */
  @Scheduled(
      every = "10m",
      delayed = "1m",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> sweep() {
    return pool.preparedQuery("delete from sign_in_session where ends_at < $1 or seen_at < $2")
        .execute(Tuple.of(utc(today.instant()), utc(today.instant().minus(limits.staffIdle()))))
        .onFailure()
        .invoke(failure -> LOG.warn("ended sign-ins could not be swept: " + failure.getMessage()))
        .onFailure()
        .recoverWithNull()
        .replaceWithVoid();
  }

  /**
   * Only in its own realm: a cookie shown to the wrong application must not end the sign-in it
   * belongs to.
   */
  private Uni<Void> end(byte[] hash, String tenant) {
    return pool.preparedQuery("delete from sign_in_session where id_hash = $1 and tenant = $2")
        .execute(Tuple.of(buffer(hash), tenant))
        .replaceWithVoid();
  }

  private static void storeIsDown(RoutingContext context, Throwable down) {
    LOG.error("sign-ins cannot be looked up: " + down.getMessage());
    context.put(STORE_DOWN, true);
    SignInAnswers.answer(
        context,
        SignInProblem.SIGN_IN_UNAVAILABLE,
        "The database cannot be reached. You are still signed in.");
  }

  private static JsonObject claims(String token) {
    return new JsonObject(
        new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), StandardCharsets.UTF_8));
  }

  private static String place(byte[] hash) {
    return "sign_in_session.tokens:" + HexFormat.of().formatHex(hash);
  }

  private static io.vertx.core.buffer.Buffer buffer(byte[] bytes) {
    return io.vertx.core.buffer.Buffer.buffer(bytes);
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
