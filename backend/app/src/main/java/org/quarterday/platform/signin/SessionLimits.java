package org.quarterday.platform.signin;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long a browser's sign-in lasts: {@code quarterday.sign-in.*}. */
@ConfigMapping(prefix = "quarterday.sign-in")
interface SessionLimits {

  /** Ends a staff sign-in nobody used for this long. */
  @WithDefault("PT30M")
  Duration staffIdle();

  /** Ends a Housing Online sign-in nobody used for this long: it may be a library's computer. */
  @WithDefault("PT15M")
  Duration onlineIdle();

  /**
   * Ends every sign-in this long after it began, used or not. Equal to the realms' session
   * lifetime.
   */
  @WithDefault("PT12H")
  Duration absolute();

  default Duration idle(App app) {
    return app == App.ONLINE ? onlineIdle() : staffIdle();
  }
}
