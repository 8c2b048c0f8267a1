/**
 * Measurements of several runs: each run has a server process and a swarm process of its own, on a core of its own where the machine
 * lets itself be asked for that.
 *
 * <pre>
 *  Ratio ──┐               ┌─► server: driftfire.jar, or the baseline        core 0
 *          ├──► RunConfig ─────┤                                              loopback
 *  Sweep ──┘               └─► Swarm, which writes its report as JSON     core 1
 * </pre>
 *
 * <p>{@link io.github.driftfire.bench.trial.Storing} runs server and swarm by itself, with a store and without;
 * {@link io.github.driftfire.bench.trial.FirstFrame} starts servers, and has one client in its own process.
 *
 * <p>{@link io.github.driftfire.bench.trial.Accepts} has its clients in its own process ({@link io.github.driftfire.bench.trial.AcceptLoad}): it
 * measures one server, from connecting on.
 *
 * <p>Runs of what is compared take turns, so that a machine that slows down slows both; what is told is the median.
 */
@NullMarked
package io.github.driftfire.bench.trial;

import org.jspecify.annotations.NullMarked;
