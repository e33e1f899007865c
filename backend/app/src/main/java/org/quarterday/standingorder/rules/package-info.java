/** Pure decisions about standing orders. */
package org.quarterday.standingorder.rules;
