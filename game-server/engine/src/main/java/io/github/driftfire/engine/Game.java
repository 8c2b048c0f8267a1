package io.github.driftfire.engine;

import io.github.driftfire.engine.replication.Interest;
import io.github.driftfire.engine.world.World;
import io.github.driftfire.model.game.InputLayout;
import io.github.driftfire.model.game.Messages;
import io.github.driftfire.model.protocol.WorldSettings;
import io.github.driftfire.model.state.Model;
import io.github.driftfire.model.wire.WireReader;
import io.github.driftfire.model.wire.WireWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rules that a room plays. All methods are called on the room's thread and must not block.
 *
 * <p>Players are numbers from 0 to the room's size less one; a number is given to somebody else only after
 * {@link #leave}. An exception from {@link #tick} is logged and counted; the room goes on with its next tick.
 */
public interface Game {
    /** Room that {@link #greet} has for one part. */
    int GREETING_BYTES = 2048;

    /** Stands for all spectators where a player's number is asked for. */
    int SPECTATOR = -1;

    /** What {@link #greet} answers when there is nothing left to tell. */
    int GREETED = -1;

    /** What a client builds its own model from. */
    WorldSettings settings();

    Model model();

    /** What a client's model must answer to be compatible, see {@link io.github.driftfire.model.replication.Fingerprint}. */
    String fingerprint();

    /** How far a client sees. */
    default Interest interest() {
        return Interest.DEFAULT;
    }

    /** Most entities of a kind that are ever alive at once; more are refused and counted. */
    int capacity(int kind);

    /** Called once, before {@link #start}. */
    default void control(RoomControl room) {}

    /** Called once, before anything else that needs the world. */
    void start(World world, Feed feed);

    /** A player has come. The name is clean and 1..16 characters long. */
    void join(int player, String name);

    /** What an input's bits mean: bits beside it are cleared before the game sees them. */
    default InputLayout inputLayout() {
        return InputLayout.BUTTONS_AND_AIM;
    }

    /** The game's own messages. */
    default Messages messages() {
        return Messages.NONE;
    }

    /**
     * A client's message of {@link #messages}, in the tick of the input that it was sent with and before {@link #tick}.
     *
     * @return whether the payload is well-formed; if not, the session is closed
     */
    default boolean message(int player, int number, WireReader payload) {
        return false;
    }

    /**
     * A player says something: 1..120 printable characters, which the room passes on.
     *
     * @return whether the others may read it
     */
    default boolean chat(int player, String text) {
        return true;
    }

    /** The team that reads what a player says to the team; 0 for none. */
    default int team(int player) {
        return 0;
    }

    /** A player has gone for good. */
    void leave(int player);

    /** A player's connection is lost; the seat is kept for a while. */
    default void disconnected(int player) {}

    /** The player is back on another connection. */
    default void resumed(int player) {}

    /**
     * Writes what a player takes along to another room of the same mode: over a restart of the server. At most {@link
     * io.github.driftfire.engine.carryover.CarryOver#MAX_BYTES} bytes; a record that is longer is not taken. Once a second for each player: must not
     * allocate.
     */
    default void writeCarryOver(int player, WireWriter record) {}

    /**
     * A player who has just joined brings what another room has written, maybe one of another version of the game.
     *
     * @return whether the record was understood; if not, nothing of it may have taken effect
     */
    default boolean readCarryOver(int player, WireReader record) {
        return false;
    }

    /**
     * Tells a client what it must know that has just come, or that missed a part of the feed: in parts of at most
     * {@link #GREETING_BYTES}, one a tick, so that a large room costs no large buffer.
     *
     * @param player {@link #SPECTATOR} for a spectator, who is no player
     * @param part 0 at first, then what the call before answered
     * @return what to pass for the next part, or {@link #GREETED}
     */
    int greet(int player, int part, WireWriter feed);

    /**
     * One tick: steer by the inputs, {@link World#step}, then the rules.
     *
     * @param tick counts from 1
     */
    void tick(int tick, Inputs inputs);

    /** Slot of what the player steers, of the model's avatar kind, or -1 while there is nothing. */
    int avatar(int player);

    /**
     * Slot of the avatar, of the model's avatar kind, at the centre of a spectator's view; -1 while there is none. A spectator of a player that is
     * not there gets the leader's.
     *
     * @param player any number; {@link #SPECTATOR} for the leader
     */
    default int watched(int player) {
        return -1;
    }

    /** Names of players that the game itself plays, or may play: no other player gets one. Called when a player joins. */
    default List<String> reservedNames() {
        return List.of();
    }

    /** A command of the server's operator, before {@link #tick}. Answers a line for the operator. */
    default String admin(String command) {
        return "unknown command: " + command;
    }

    /** The name of whoever leads, for the lobby's list; {@code null} where nobody does. Called in every tick: must not allocate. */
    default @Nullable String leader() {
        return null;
    }

    /** Players that the game itself plays, for the room's listing. */
    int bots();
}
