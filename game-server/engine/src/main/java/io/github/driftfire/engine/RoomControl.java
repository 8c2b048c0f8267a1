package io.github.driftfire.engine;

import io.github.driftfire.engine.results.PlayerBests;
import io.github.driftfire.engine.results.ResultWriter;

/** What a game may ask of its room about a player's connection. Room's thread. */
public interface RoomControl {
    /** Where a player looks who steers nothing; sub-units. It holds until the next call, or until the player steers. */
    void look(int player, int xSub, int ySub);

    /** Whether a player's view, or with {@link Game#SPECTATOR} any spectator's, contains a position, by the snapshot that was sent last. */
    boolean watches(int player, int xSub, int ySub);

    /**
     * Shows an emote over the avatar of a player whom the game plays, to those who see it; nothing in a room without emotes. It counts for no
     * limit: a game shows few.
     *
     * @param player as the roster has it, also beyond the numbers of people
     * @param avatar slot of an avatar that lives
     * @param emote 0 to {@link io.github.driftfire.model.game.CommonMessages#EMOTES} less one
     */
    default void emote(int player, int avatar, int emote) {}

    /**
     * Closes a player's session and frees the seat. A number without a session is ignored.
     *
     * @param reason for people; what exceeds a close frame is cut off
     * @throws NullPointerException without a reason; the session stays open
     */
    void kick(int player, String reason);

    /**
     * What a life or a round that ends now has come to: the game adds its facts and ends it. Nothing is kept of a number without a seat, and of
     * a player without a device key, who is not known again.
     *
     * @param durationTicks how long it was
     * @return the room's only one: to be ended before the next is begun
     */
    ResultWriter result(int player, int durationTicks);

    /**
     * What a player has reached before, and in this room since this is asked for the first time. The same object as long as the player has the
     * seat; {@link PlayerBests#NONE} for a number without one.
     */
    PlayerBests bests(int player);

    /**
     * The party that a player has come with: the same number for all of one party, which says nothing else. 0 for who came alone.
     */
    int party(int player);
}
