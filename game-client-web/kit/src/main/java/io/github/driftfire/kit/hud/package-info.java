/** The forms and cards of any game's page: room list, name form, offline card. Elements of the page, found by id; names enter as text only. Knows no game. Owned by the page's only thread. */
@NullMarked
package io.github.driftfire.kit.hud;

import org.jspecify.annotations.NullMarked;
