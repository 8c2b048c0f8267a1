/** WebSocket endpoints on the portable Jakarta API. */
@NullMarked
package io.github.driftfire.endpoint;

import org.jspecify.annotations.NullMarked;
