package org.quarterday.letter;

import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.Executor;

/**
 * Goes on in a context of its own on an event loop: a session belongs to one, and neither the
 * worker that set a page nor the pool that read what waits has it.
 */
@ApplicationScoped
class EventLoop implements Executor {

  @Inject Vertx vertx;

  @Override
  public void execute(Runnable next) {
    Context context = VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext());
    VertxContextSafetyToggle.setContextSafe(context, true);
    context.runOnContext(nothing -> next.run());
  }
}
