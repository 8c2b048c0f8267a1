package io.github.driftfire.netcode;

/** Is called with what players say, and what the server says to one player. The same in every game; on the client's thread. */
public interface ChatListener {
    /**
     * A text of the chat.
     *
     * @param player with the number -1 for a spectator
     * @param channel one of {@link io.github.driftfire.model.game.ChatChannel}
     */
    default void chat(Player player, int channel, String text) {}

    /**
     * A player whose avatar is in view shows an emote.
     *
     * @param slot of the avatar at the server; a client finds it by {@link GameClient#avatarOf}
     * @param emote 0 to {@link io.github.driftfire.model.game.CommonMessages#EMOTES} less one
     */
    default void emote(Player player, int slot, int emote) {}

    /** A vote to kick a player has begun, changed or ended; see {@link io.github.driftfire.model.game.RosterFeed.Reader#vote}. */
    default void vote(Player target, int yes, int needed, int seconds, int state) {}

    /**
     * The server has something to say to this player alone.
     *
     * @param kind one of {@link io.github.driftfire.model.game.NoticeKind}
     * @param seconds of which the kind speaks, 0 for none
     */
    default void notice(int kind, int seconds) {}
}
