package io.github.driftfire.engine.sessions;

import io.github.driftfire.engine.Game;
import io.github.driftfire.engine.chat.ChatFeed;
import io.github.driftfire.model.wire.WireWriter;

/**
 * What the game has to say in the tick that runs. Owned by the room's thread.
 *
 * <p>Few players are sent a private message in a tick, so only those are looked at.
 */
public final class FeedBuffers implements ChatFeed {
    private static final int BROADCAST_BYTES = 8192;
    private static final int PRIVATE_BYTES = 1024;
    private static final int SPECTATORS_BYTES = 4096;

    private final WireWriter broadcast = new WireWriter(BROADCAST_BYTES);
    /** By player; the last one is the spectators'. */
    private final WireWriter[] privates;

    /** Players to whom something was said alone, and their number. */
    private final int[] addressed;

    private final boolean[] isAddressed;
    private int addressedCount;
    private boolean spoiled;
    private int tick;
    private int lostTick = -1;

    public FeedBuffers(int players) {
        privates = new WireWriter[players + 1];
        addressed = new int[players + 1];
        isAddressed = new boolean[players + 1];
        privates[players] = new WireWriter(SPECTATORS_BYTES);
        for (int p = 0; p < players; p++) {
            privates[p] = new WireWriter(PRIVATE_BYTES);
        }
    }

    @Override
    public WireWriter broadcast() {
        return broadcast;
    }

    @Override
    public WireWriter to(int player) {
        int reader = reader(player);
        if (!isAddressed[reader]) {
            isAddressed[reader] = true;
            addressed[addressedCount++] = reader;
        }
        return privates[reader];
    }

    private int reader(int player) {
        return player == Game.SPECTATOR ? privates.length - 1 : player;
    }

    /** Whether anything was said to a player alone. */
    boolean addresses(int player) {
        return isAddressed[reader(player)];
    }

    /** Whether this tick has anything for a player, or would have had. */
    boolean tells(int player) {
        return broadcast.size() > 0 || addresses(player) || incomplete(player);
    }

    /** Whether less than half of what may be broadcast in a tick is taken: chat leaves the other half to the game. */
    @Override
    public boolean hasRoom() {
        return broadcast.size() <= BROADCAST_BYTES / 2;
    }

    @Override
    public boolean hasRoom(int player) {
        int most = player == Game.SPECTATOR ? SPECTATORS_BYTES : PRIVATE_BYTES;
        return !addresses(player) || privates[reader(player)].size() <= most / 2;
    }

    /** Gives up what was said in this tick: it may end in the middle of a message. */
    public void spoil() {
        spoiled = true;
    }

    /** Whether something for this player is lost, so that its client must be greeted again. */
    boolean incomplete(int player) {
        int reader = reader(player);
        return spoiled || broadcast.failed() || (isAddressed[reader] && privates[reader].failed());
    }

    /** Of the ticks so far, the number of the present one. */
    int tick() {
        return tick;
    }

    /** The last {@link #tick} in which what was said to everybody was lost; -1 if there is none. */
    int lostTick() {
        return lostTick;
    }

    public void clear() {
        if (spoiled || broadcast.failed()) {
            lostTick = tick;
        }
        tick++;
        spoiled = false;
        broadcast.reset();
        for (int i = 0; i < addressedCount; i++) {
            isAddressed[addressed[i]] = false;
            privates[addressed[i]].reset();
        }
        addressedCount = 0;
    }
}
