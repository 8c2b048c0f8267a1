/**
 * Runs a game while it is being written: {@code mvn -Pplay} in the game's project. {@link io.github.driftfire.devloop.DevLoop} watches the sources,
 * compiles them and the page, and starts the server again when its part has changed. One thread does all; the server is a process of its own.
 */
@NullMarked
package io.github.driftfire.devloop;

import org.jspecify.annotations.NullMarked;
