/**
 * Benchmarks of the parts that a tick is made of, on the reference load as it is after some seconds of play.
 *
 * <pre>
 *  MotionBenchmark      what happens by itself: every ship and pulse one step
 *  InterestBenchmark    which cells each player watches
 *  EncodeBenchmark      what became of every cell, encoded once
 *  TickBenchmark        all of a room's tick, without sockets: inputs, game, encoding, a frame for each player
 *  DecodeBenchmark      each player's frame applied to its replica
 * </pre>
 *
 * <p>Each measures one tick of all players, in milliseconds: with a thousand players that is microseconds a player. What a tick needs
 * before it can be measured, such as inputs and frames, is made between two measurements.
 */
@NullMarked
package io.github.driftfire.bench.jmh;

import org.jspecify.annotations.NullMarked;
