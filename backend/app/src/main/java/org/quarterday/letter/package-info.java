/**
 * Letters to tenants and payers: composed and queued in the transaction that decided them, made as
 * tagged PDFs afterwards and kept with their hash, then put in the post by somebody who says so. A
 * letter that has been made is never made again: what is kept is what went.
 */
package org.quarterday.letter;
