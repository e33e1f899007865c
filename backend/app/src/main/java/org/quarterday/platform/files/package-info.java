/** Files as they arrive: stored byte by byte before anything is made of them. */
package org.quarterday.platform.files;
