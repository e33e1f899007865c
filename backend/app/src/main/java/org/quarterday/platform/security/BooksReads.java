package org.quarterday.platform.security;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** What kind of books are held: a council's own, or ones that show how the product works. */
@ApplicationScoped
public class BooksReads {

  @Inject Pool pool;

  /** True once a demonstration council was loaded, whatever else was brought in beside it. */
  public Uni<Boolean> holdDemonstration() {
    return pool.query("select demonstration from books_held")
        .execute()
        .map(rows -> rows.iterator().next().getBoolean("demonstration"));
  }
}
