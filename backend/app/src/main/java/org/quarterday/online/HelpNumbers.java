package org.quarterday.online;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.online.rules.OneTimeCode;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.security.FieldCipher;
import org.quarterday.platform.work.Sql;

/** The front door to the sign-in a help number was read out for. */
@ApplicationScoped
public class HelpNumbers {

  static final String PURPOSE = "housing-online-help";

  private static final String SPEND =
      """
      update online_help_number set spent_at = ?2 where stamp = ?1 and spent_at is null and expires_at > ?2
      returning issuer, subject\
      """;

  @Inject FieldCipher cipher;

  /** In the caller's transaction, once; null when it is nobody's, spent or too old. */
  public Uni<Actor> spend(Mutiny.Session session, String said, OffsetDateTime now) {
    return Sql.row(session, SPEND, cipher.stamp(OneTimeCode.read(said), PURPOSE), now)
        .map(row -> row == null ? null : Actor.kept(row[0] + "|" + row[1], "Tenant"));
  }
}
