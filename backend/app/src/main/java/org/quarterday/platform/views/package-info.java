/** Lists under a name: filters, sort and columns, a person's own or the team's. */
package org.quarterday.platform.views;
