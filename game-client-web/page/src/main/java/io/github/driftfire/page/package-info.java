/**
 * What every game's page has beside the game: first screen, lobby, private room, leaderboard. Compiled to {@code page.js}, a script of its own that
 * runs before the game's, and {@code profile.js}, which is loaded when a player's profile is first opened; they talk by
 * {@link io.github.driftfire.kit.page.PageEvents}. Knows no game. Owned by the page's only thread.
 */
@NullMarked
package io.github.driftfire.page;

import org.jspecify.annotations.NullMarked;
