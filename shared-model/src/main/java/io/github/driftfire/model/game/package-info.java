/**
 * What a game is to both ends: its world, how inputs steer an avatar, how an input is laid out, and its own messages.
 *
 * <pre>
 *  GameModel ──► Model           kinds, fields, motion       (model.state)
 *           ├──► Steering        one input's effect on an avatar's row
 *           ├──► InputLayout     the slices of an input's 24 bits
 *           ├──► Messages        the game's own messages, numbered, in both directions
 *           └──► fingerprint     a hash of all of these; client and server must agree on it
 *
 *  RosterFeed, RoundFeed         what the feed of every game has: players, leaders, chat; rounds and teams
 *  Resimulation                  steers a private copy of an avatar's row again: prediction and late inputs
 * </pre>
 *
 * <p>The server and the client run the same code with the same {@code int}s. So the client predicts its avatar exactly, and the
 * server can apply late inputs to the ticks that they belong to.
 *
 * <p>A {@code GameModel} is stateless and needs no reflection, so that the compiled client can create it by {@code new}.
 */
@NullMarked
package io.github.driftfire.model.game;

import org.jspecify.annotations.NullMarked;
