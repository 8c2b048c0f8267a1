/**
 * What a room counts, times and logs, and the records that listings and metrics are made from. Counters and records may be read by any
 * thread; {@link io.github.driftfire.engine.telemetry.RoomMeter} and {@link io.github.driftfire.engine.telemetry.FlightRecord} belong to the
 * room's thread.
 *
 * <p>Knows no other package of the engine.
 */
@NullMarked
package io.github.driftfire.engine.telemetry;

import org.jspecify.annotations.NullMarked;
