package io.github.driftfire.engine.kit;

import io.github.driftfire.engine.results.PlayerBests;
import io.github.driftfire.engine.world.World;
import io.github.driftfire.model.game.ClientMessageType;
import io.github.driftfire.model.game.ServerMessageType;
import io.github.driftfire.model.math.Rng;
import io.github.driftfire.model.state.Model;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What a room lends to its {@link GameRules}. Room's thread only. */
public interface GameContext {
    World world();

    Model model();

    RoomSettings settings();

    /** The room's only source of chance: the same seed and inputs give the same game. */
    Rng random();

    Players players();

    /**
     * Spawns an entity at a random position.
     *
     * @param marginUnits least distance to the border
     * @return its slot, all fields but the position 0; -1 if the kind is at its capacity
     */
    int spawnAnywhere(int kind, int marginUnits);

    /** Finds a kind's entities by position, as of this tick's motion. Made by the first call; call it in the rules' constructor or {@code begin}. */
    SpatialIndex index(int kind);

    /**
     * Where a kind's entities were when a player saw them, see {@link Players#viewLag8}. Made by the first call for a kind.
     *
     * @param maxMillis how far back a player may look
     */
    LagCompensation lagCompensation(int kind, int maxMillis);

    /** Sets what is done with a client's message of a type; in the rules' constructor or {@code begin}. */
    <M> void on(ClientMessageType<M> type, ClientMessageListener<M> listener);

    /** Sends a message to every player, with this tick's snapshot. A slow client may miss it, see {@link #keep}. */
    <M> void say(ServerMessageType<M> type, M message);

    /** Sends a message to one player. */
    <M> void tell(int player, ServerMessageType<M> type, M message);

    /** Sends a message to every player whose view contains a position. */
    <M> void near(int xSub, int ySub, ServerMessageType<M> type, M message);

    /**
     * Makes a message a part of the greeting: each player who comes, resumes or missed a snapshot is sent what the supplier gives then. Messages
     * that describe a state which lasts need it.
     */
    <M> void keep(ServerMessageType<M> type, Supplier<M> current);

    /**
     * Makes the room one that is played in rounds: what the writer says is also a part of the greeting. The rules call {@link Rounds#tick} and then
     * {@link RoundWriter#tick} once a tick. Call it in the rules' constructor or {@code begin}, once.
     *
     * @param teams {@code null} for none
     */
    RoundWriter rounds(Rounds rounds, @Nullable Teams teams);

    /**
     * What a player has reached in this game, by the facts of {@link GameProvider#facts} of kind {@link io.github.driftfire.engine.results.Fact.Kind#BEST}:
     * before, as soon as {@link PlayerBests#read} answers so, and in this room since the first call for the player, which is best made in
     * {@link GameRules#joined}. {@link PlayerBests#NONE} for a bot. See {@link Goal#isReached}.
     */
    PlayerBests bests(int player);

    /**
     * Fields of the avatar that a player takes along to another room, with the score: over a restart of the server. They
     * are set when the first avatar has arrived there. Call it in the rules' constructor or {@code begin}; what is no field of the avatar is for {@link
     * GameRules#writeCarryOver}.
     */
    void carryOver(int... avatarFields);

    /** Where a player without an avatar looks; sub-units. */
    void look(int player, int xSub, int ySub);

    /** Fills the room up with bots to so many players; at first {@link RoomSettings#bots}. */
    void bots(int players);

    /**
     * Shows an emote of a bot to those who see its avatar; nothing without an avatar, of a person, or in a room without emotes. It counts for no
     * limit: a game shows few.
     *
     * @param emote 0 to {@link io.github.driftfire.model.game.CommonMessages#EMOTES} less one
     */
    void emote(int bot, int emote);

    /**
     * Ends a player's session. A bot is not kicked, see {@link #bots}.
     *
     * @param reason for people; what exceeds a close frame is cut off
     * @throws NullPointerException without a reason; the session stays open
     */
    void kick(int player, String reason);

    /**
     * Sets what is kept of each life: {@code resultOfLife((player, life) -> life.with(Fact.SCORE, players.score(player)).with(DOTS, dots[player]))},
     * with facts of {@link GameProvider#facts}. Without it that is the score, if {@link io.github.driftfire.engine.results.Fact#SCORE} is among
     * these. A life begins with the arrival of the avatar. It ends with the avatar, or when the player leaves or the room
     * closes; the result is made before {@link GameRules#avatarEnded} or {@link GameRules#left}. Nothing is kept of bots, and of players whose
     * page has no device key. Call it in the rules' constructor or {@code begin}.
     */
    void resultOfLife(LifeResult result);
}
