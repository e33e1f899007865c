/**
 * Letters to tenants and payers: composed and queued in the transaction that decided them, made as
 * tagged PDFs afterwards, by the template in use, in the language and form of who they are to, and
 * kept with their hash; then put in the post by somebody who says so, or handed to the queue of
 * messages. A letter that has been made is never made again: what is kept is what went.
 */
package org.quarterday.letter;
