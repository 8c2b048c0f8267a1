/**
 * The page of a game. {@link io.github.driftfire.kit.GamePage} is a whole one, for a game that draws itself by a
 * {@link io.github.driftfire.kit.GameScreen}; {@link io.github.driftfire.kit.PageLoop} and {@link io.github.driftfire.kit.PageSession} are its
 * parts, for a game that brings a page of its own. Knows no game. Owned by the page's only thread.
 */
@NullMarked
package io.github.driftfire.kit;

import org.jspecify.annotations.NullMarked;
