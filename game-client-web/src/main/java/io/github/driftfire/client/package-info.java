/** The browser client. */
@NullMarked
package io.github.driftfire.client;

import org.jspecify.annotations.NullMarked;
