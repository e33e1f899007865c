/**
 * The numbers a council sets, each from a day on: how long it waits, from what amount it looks
 * twice. What each is about is in words beside it; the features read them by their code.
 */
package org.quarterday.councilsetting;
