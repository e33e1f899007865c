/**
 * Correction requests: somebody says that what is kept about them is wrong. It is put right where
 * it is kept, or refused with the reason and whom they may turn to.
 */
package org.quarterday.correctionrequest;
