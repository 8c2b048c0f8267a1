package io.github.driftfire.engine.results;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/** The latest {@value #MOST} results of all players. Not thread-safe. */
final class MemoryLives {
    static final int MOST = 20_000;

    private final Deque<Entry> latest = new ArrayDeque<>();

    private static final class Entry {
        MemoryBoard.Player player;
        final PersonalData.Life life;

        Entry(MemoryBoard.Player player, PersonalData.Life life) {
            this.player = player;
            this.life = life;
        }
    }

    void add(MemoryBoard.Player player, Result result) {
        Venue venue = result.venue();
        player.lives++;
        player.playedMillis += result.endedMillis() - result.startedMillis();
        latest.addFirst(new Entry(
                player,
                new PersonalData.Life(
                        venue.game(),
                        venue.mode(),
                        venue.room(),
                        result.startedMillis(),
                        result.endedMillis(),
                        FactsJson.of(result.values()))));
        if (latest.size() > MOST) {
            latest.removeLast();
        }
    }

    /** The newest first. */
    List<PersonalData.Life> of(MemoryBoard.Player player, long beforeMillis, long most) {
        return latest.stream()
                .filter(entry -> entry.player == player && entry.life.endedMillis() < beforeMillis)
                .map(entry -> entry.life)
                .sorted(Comparator.comparingLong(life -> -life.endedMillis()))
                .limit(most)
                .toList();
    }

    void merge(MemoryBoard.Player guest, MemoryBoard.Player account) {
        account.lives += guest.lives;
        account.playedMillis += guest.playedMillis;
        latest.forEach(entry -> entry.player = entry.player == guest ? account : entry.player);
    }

    void remove(MemoryBoard.Player player) {
        latest.removeIf(entry -> entry.player == player);
    }
}
