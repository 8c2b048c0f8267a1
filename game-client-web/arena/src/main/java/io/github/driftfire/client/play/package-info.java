/**
 * A round as its player lives it: the own ship predicted, everything else drawn a little in the past.
 *
 * <pre>
 *  frame ──► Replica ──► Prediction   own ship: authoritative row, unacknowledged inputs replayed
 *                   ├──► InterpolatedEntities       ships, rocks, shards, charges: places by tick, sampled at the render tick
 *                   ├──► Shots        pulses: straight lines through time
 *                   ├──► Rays         beams: flash where they were fired, and fade
 *                   ├──► Roster       who is who, who leads
 *                   ├──► ArenaMessages      kills, rewards, the map: Bounties, MapPlaces, Wrecks, ArenaEvent
 *                   ├──► Pointers     what is out of view and worth an arrow
 *                   ├──► Tutorial     what a first flight has done, and what comes next
 *                   ├──► InterpolationClock  how far behind the newest tick to draw
 *                   └──► InputPacer   when the next input is due
 *  all of them in a {@link Match}; what can be seen or heard is passed to a {@link Spectator}
 * </pre>
 *
 * <p>Two times meet on the screen. The own ship lives in the future of the newest frame, by as much as inputs travel; the
 * others live in its past, by one gap between frames and the jitter. Own shots leave the muzzle in the first time
 * and arrive at their target in the second: they slide from one to the other on their way, so that what
 * they seem to hit is what they hit.
 *
 * <p>Plain Java without a browser in it, so that the JVM can test it. Owned by the page's only thread. Nothing here
 * allocates in a steady frame. Doubles are for drawing alone; whatever must agree with the server is {@code int}.
 */
@NullMarked
package io.github.driftfire.client.play;

import org.jspecify.annotations.NullMarked;
