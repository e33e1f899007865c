package org.quarterday.message;

import java.util.UUID;

/**
 * A message to be.
 *
 * @param to a mobile number, an e-mail address, or the lines of a postal address (without the name)
 *     parted by line feeds, the last of them the postcode; whether it can be one is said when it is
 *     sent, as a permanent failure
 * @param name whom it is for
 * @param subject of an e-mail, without any detail of a debt; of the others what lists call it
 * @param body the exact words of a text or an e-mail; empty for post
 * @param pdf an e-mail's attachment or the pages to be posted; null for a text
 * @param about the feature whose message it is, with {@code aboutId} its letter or its recipient
 * @param accountId where it is listed; null when it is about no account
 * @param personId whom it is to; null when that is nobody the council keeps
 */
public record NewMessage(
    MessageChannel channel,
    String to,
    String name,
    String subject,
    String body,
    byte[] pdf,
    MessageAbout about,
    UUID aboutId,
    UUID accountId,
    UUID personId) {}
