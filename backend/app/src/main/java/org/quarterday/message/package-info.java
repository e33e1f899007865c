/**
 * The one gateway for what leaves the council as a text, an e-mail or through somebody who prints
 * and posts: a queue other features add to in their own transaction, one run that sends it, and
 * what the providers said became of it. Nothing here knows why a message is sent.
 */
package org.quarterday.message;
