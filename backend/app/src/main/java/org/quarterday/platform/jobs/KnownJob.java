package org.quarterday.platform.jobs;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.ws.rs.NameBinding;
import jakarta.ws.rs.core.UriInfo;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.UUID;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Answers for a job nobody knows before the stream of its events begins: once it has begun, there
 * is no status left to say so with.
 */
@NameBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
@interface KnownJob {

  /** Looks the job up, and fails as the resource would. */
  class Filter {

    @Inject JobReads reads;

    @KnownJob
    @ServerRequestFilter
    public Uni<Void> known(UriInfo uri) {
      return reads.one(id(uri.getPathParameters().getFirst("jobId"))).replaceWithVoid();
    }

    /** What is not an id is the id of no job. */
    private static UUID id(String asked) {
      try {
        return UUID.fromString(asked);
      } catch (IllegalArgumentException noId) {
        return Chunk.LEAST;
      }
    }
  }
}
