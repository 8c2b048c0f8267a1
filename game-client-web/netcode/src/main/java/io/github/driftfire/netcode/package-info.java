/**
 * The netcode of a client: prediction, snapshot interpolation, input pacing.
 *
 * <pre>
 *  snapshot ──► Replica ──► InterpolatedEntities  places by tick, sampled at the render tick
 *                      ├──► InterpolationClock    how far behind the newest tick to draw (interpolation delay, jitter)
 *                      └──► InputPacer            when the next input is due
 * </pre>
 *
 * <p>Plain Java without a browser and without a game in it: a page runs it compiled, a JVM as it is. Owned by one thread. Nothing here
 * allocates in a steady frame. Doubles are for drawing alone; whatever must agree with the server is {@code int}.
 */
@NullMarked
package io.github.driftfire.netcode;

import org.jspecify.annotations.NullMarked;
