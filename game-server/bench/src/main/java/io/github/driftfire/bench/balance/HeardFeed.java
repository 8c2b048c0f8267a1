package io.github.driftfire.bench.balance;

import io.github.driftfire.model.arena.ArenaFeed;
import io.github.driftfire.model.game.RosterFeed;
import io.github.driftfire.model.game.RoundPhase;
import io.github.driftfire.model.wire.WireReader;
import java.util.ArrayList;
import java.util.List;

/** What a simulation needs of a tick's feed: kills, the round's phase, the winner. */
final class HeardFeed implements RosterFeed.Reader, ArenaFeed.Reader {
    /** The winner of a round that none has won. */
    static final int NO_WINNER = -1;

    /** Kills of this tick. */
    final List<Kill> kills = new ArrayList<>();

    /** The round's, as of the last message. */
    int phase = RoundPhase.WAITING;

    /** Of the last podium, or {@link #NO_WINNER}. */
    int winner = NO_WINNER;

    /** @param killer {@link ArenaFeed#NOBODY} if no pilot is to blame */
    record Kill(int killer, int victim, int means) {}

    void clear() {
        kills.clear();
    }

    @Override
    public void kill(int killer, int victim, int means) {
        kills.add(new Kill(killer, victim, means));
    }

    @Override
    public void round(int newPhase, int ticksLeft, int contenders) {
        phase = newPhase;
    }

    @Override
    public void podiumPlace(int place, int player, boolean bot, int team, int hue, int score, String name) {
        winner = place == 0 ? player : winner;
    }

    @Override
    public void message(int type, WireReader in) {
        ArenaFeed.read(type, in, this);
    }

    @Override
    public void player(int player, boolean bot, int team, int hue, String name) {}

    @Override
    public void left(int player) {}

    @Override
    public void own(int player) {}

    @Override
    public void leadersBegin(int players, int ownRank) {}

    @Override
    public void leader(int place, int player, int score) {}

    @Override
    public void mapBegin() {}

    @Override
    public void mapPlace(int pilot, int x256, int y256) {}
}
