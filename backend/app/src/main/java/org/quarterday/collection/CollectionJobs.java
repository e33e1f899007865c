package org.quarterday.collection;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.reactive.mutiny.Mutiny;
import org.quarterday.platform.jobs.Jobs;
import org.quarterday.platform.security.Actor;
import org.quarterday.platform.work.Sql;

/** Starts a job over the accounts of a run, a range of them per chunk. */
@ApplicationScoped
class CollectionJobs {

  private static final String CHUNKS =
      """
      insert into job_chunk (job_id, number, part, from_id, before_id, items)
      select cast(?1 as uuid), n, 'ACCOUNTS', account_id,
             coalesce(lead(account_id) over (order by n), cast('ffffffff-ffff-ffff-ffff-ffffffffffff' as uuid)), items
        from (select account_id, at / cast(?3 as integer) + 1 as n, at % cast(?3 as integer) as place,
                     count(*) over (partition by at / cast(?3 as integer)) as items
                from (select account_id, row_number() over (order by account_id) - 1 as at
                        from (select distinct account_id from collection_line where run_id = ?2 and outcome = 'INCLUDED') sent) counted) cut
       where place = 0\
      """;

  private final Jobs jobs;
  private final int accountsPerChunk;

  /**
   * @param accountsPerChunk few enough that opening their bank details does not hold the event loop
   */
  @Inject
  CollectionJobs(
      Jobs jobs,
      @ConfigProperty(name = "quarterday.collection.accounts-per-chunk", defaultValue = "2000")
          int accountsPerChunk) {
    this.jobs = jobs;
    this.accountsPerChunk = accountsPerChunk;
  }

  /** In the transaction that decided it. */
  Uni<UUID> start(Mutiny.Session session, Actor by, Jobs.Start start) {
    return jobs.start(session, by, start)
        .call(job -> Sql.run(session, CHUNKS, job, start.subjectId(), accountsPerChunk));
  }
}
