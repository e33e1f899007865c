package org.quarterday.message;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.time.Duration;
import java.util.Optional;

/** Who carries messages and how fast: {@code quarterday.messages.*}. */
@ConfigMapping(prefix = "quarterday.messages")
interface MessageSettings {

  /** Whom a channel may go by; not each goes by each. */
  enum Provider {
    SIMULATED,
    NOTIFY,
    SMTP,
    PRINT
  }

  /** How often it is looked whether something is to be sent. */
  @WithDefault("2s")
  String send();

  /** How often providers are asked about what they have not told. */
  @WithDefault("10m")
  String ask();

  /** A message that was sent is asked about when no receipt has come for so long. */
  @WithDefault("PT24H")
  Duration askAfter();

  /** How long a node that claimed messages may be silent before another takes them up. */
  @WithDefault("PT5M")
  Duration lease();

  /** Tries before a message that providers cannot take has failed; the waits grow to an hour. */
  @WithDefault("12")
  int tries();

  Channel text();

  Channel email();

  Post post();

  @WithName("notify")
  Notify govUkNotify();

  Simulated simulated();

  /** One way out. */
  interface Channel {
    @WithDefault("SIMULATED")
    Provider provider();

    /** At most so many a minute, all nodes together. */
    @WithDefault("1000")
    int perMinute();
  }

  /** Pages for somebody who prints. */
  interface Post extends Channel {
    /** Where they are put for the print house. */
    Optional<String> folder();
  }

  /** GOV.UK Notify: its key allows 3,000 requests a minute, of all channels together. */
  interface Notify {
    @WithDefault("https://api.notifications.service.gov.uk")
    String url();

    Optional<String> serviceId();

    Optional<String> apiKey();

    /** With the place {@code body}. */
    Optional<String> textTemplate();

    /** With the places {@code subject} and {@code body}. */
    Optional<String> emailTemplate();

    /** The same and {@code link_to_file}, for what has an attachment. */
    Optional<String> emailFileTemplate();

    /** The bearer token its call-backs bring. */
    Optional<String> receiptsToken();
  }

  /** What stands in for the providers while the books are a demonstration's. */
  interface Simulated {
    /** Of 10,000 messages so many fail. */
    @WithDefault("300")
    int failuresPer10000();

    /** Its own rate limit: what comes more often is answered 429. */
    @WithDefault("3000")
    int perMinute();

    /** It says after so long what became of a message. */
    @WithDefault("PT4S")
    Duration tellsAfter();

    @WithDefault("2s")
    String tell();

    /** Where it calls back; this server's own address unless set. */
    Optional<String> callBack();
  }
}
