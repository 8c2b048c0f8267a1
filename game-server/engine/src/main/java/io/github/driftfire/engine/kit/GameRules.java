package io.github.driftfire.engine.kit;

import io.github.driftfire.model.wire.WireReader;
import io.github.driftfire.model.wire.WireWriter;

/**
 * The rules of a game: what inputs and motion alone do not decide. Made for each room by a function of its {@link GameContext}; all methods are
 * called on the room's thread and must not block.
 *
 * <p>The order of a tick is in the package's description. An exception from {@link #before}, {@link #arrive}, {@link #rules} or
 * {@link #avatarEnded} ends the tick: it is logged, at most once a second, and counted, and the room goes on with its next tick. One from any
 * other call about a player ends that player's session, one from {@link #admin} fails the command. A room whose {@link #begin} fails is not opened.
 */
public interface GameRules {
    /** The room opens: fills the world. Called once, before any other method. */
    default void begin() {}

    /**
     * A player has no avatar: spawns one.
     *
     * @return the avatar's slot, or -1 to be asked again in the next tick
     */
    int arrive(int player);

    /**
     * The tick's rules, after steering and motion: who touches whom.
     *
     * @param tick counts from 1
     */
    void rules(int tick);

    /** Before this tick's inputs steer: the phases of a match. */
    default void before(int tick) {}

    /** A player has come, and has no avatar yet. */
    default void joined(int player) {}

    /** A player has gone for good; the avatar, if there was one, ends after this. */
    default void left(int player) {}

    /** A player's avatar has ended. Until {@link Players#respawn} has passed, which may be called here, {@link #arrive} is not called. */
    default void avatarEnded(int player) {}

    /** A player's connection is lost; the seat and the avatar are kept for a while. */
    default void disconnected(int player) {}

    /** The player is back on another connection. */
    default void resumed(int player) {}

    /**
     * Writes what a player takes along to another room, besides the score: over a restart of the server. Once a second
     * for each player: must not allocate.
     *
     * @param record has room for {@value RulesMatch#CARRY_OVER_BYTES} bytes, less 4 for each field of {@link GameContext#carryOver}; of a record that
     *     is longer nothing is taken along
     */
    default void writeCarryOver(int player, WireWriter record) {}

    /**
     * A player who has just joined, and has no avatar yet, brings what another room has written, maybe one of another version of the game.
     *
     * @return whether the record was understood; if not, nothing of it may have taken effect
     */
    default boolean readCarryOver(int player, WireReader record) {
        return true;
    }

    /**
     * A player says something.
     *
     * @return whether all players are to read it
     */
    default boolean chat(int player, String text) {
        return true;
    }

    /** A command of the server's operator. Answers a line for the operator. */
    default String admin(String command) {
        return "unknown command: " + command;
    }
}
