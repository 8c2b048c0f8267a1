/**
 * Orbs: discs steer to the pointer, eat dots, grow, and push each other over the border. A whole game on the kit, to be copied.
 *
 * <ul>
 *   <li>{@link io.github.driftfire.orbs.Orbs}: the world and the steering. Both ends.
 *   <li>{@link io.github.driftfire.orbs.OrbsRules}: who eats, who pushes whom. The server.
 *   <li>{@link io.github.driftfire.orbs.OrbsScreen}: how it is steered and drawn. The browser.
 *   <li>{@link io.github.driftfire.orbs.OrbsProvider}: how a server finds it.
 * </ul>
 */
@NullMarked
package io.github.driftfire.orbs;

import org.jspecify.annotations.NullMarked;
