/** What the server knows of players who may cheat. Knows neither seats nor rooms. */
@NullMarked
package io.github.driftfire.engine.moderation;

import org.jspecify.annotations.NullMarked;
