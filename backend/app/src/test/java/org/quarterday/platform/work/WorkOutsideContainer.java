package org.quarterday.platform.work;

import io.vertx.mutiny.sqlclient.Pool;

/** The door to SQL writes for a node that is a bare process: a story kills it. */
public final class WorkOutsideContainer {

  private WorkOutsideContainer() {}

  public static Work of(Pool pool) {
    Work work = new Work();
    work.pool = pool;
    return work;
  }
}
