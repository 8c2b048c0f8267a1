package io.github.driftfire.engine.results;

import io.github.driftfire.engine.players.PublicId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A leaderboard of one period. Not thread-safe. */
final class MemoryBoard {
    static final int MOST = 1_000;

    private static final Comparator<Line> ORDER = Comparator.<Line>comparingLong(line -> -line.value)
            .thenComparingLong(line -> line.reachedMillis)
            .thenComparingLong(line -> line.player.number);

    private final TreeSet<Line> lines = new TreeSet<>(ORDER);
    private final Map<Long, Line> byPlayer = new HashMap<>();
    private long sinceMillis;

    /** Who is on boards. */
    static final class Player {
        final String publicId = PublicId.draw();
        final long number;
        final long createdMillis;
        String name = "";
        long seenMillis;
        long lives;
        long playedMillis;

        /** Whether an account has the name, so that no room's replaces it. */
        boolean named;

        Player(long number, long createdMillis) {
            this.number = number;
            this.createdMillis = createdMillis;
        }
    }

    private static final class Line {
        final Player player;
        final long value;
        final long reachedMillis;

        Line(Player player, long value, long reachedMillis) {
            this.player = player;
            this.value = value;
            this.reachedMillis = reachedMillis;
        }
    }

    /** @param periodMillis when the period began that has the result */
    void add(Player player, long value, long reachedMillis, long periodMillis) {
        if (periodMillis > sinceMillis) {
            lines.clear();
            byPlayer.clear();
            sinceMillis = periodMillis;
        }
        Line before = byPlayer.get(player.number);
        Line line = new Line(player, value, reachedMillis);
        if (periodMillis < sinceMillis || before != null && ORDER.compare(before, line) <= 0) {
            return;
        }
        if (before != null) {
            lines.remove(before);
        }
        lines.add(line);
        byPlayer.put(player.number, line);
        if (lines.size() > MOST) {
            Line last = lines.last();
            lines.remove(last);
            byPlayer.remove(last.player.number);
        }
    }

    /** Moves the line of a guest to an account, if it is better than the account's own. */
    void merge(long guest, Player account) {
        Line line = byPlayer.remove(guest);
        if (line != null) {
            lines.remove(line);
            add(account, line.value, line.reachedMillis, sinceMillis);
        }
    }

    /** A player's line; {@code null} for one who is not on the board. */
    @Nullable
    BoardEntry find(long player) {
        Line line = byPlayer.get(player);
        return line == null
                ? null
                : new BoardEntry(
                        lines.headSet(line).size() + 1,
                        line.player.publicId,
                        line.player.name,
                        line.value,
                        line.reachedMillis);
    }

    void remove(long player) {
        Line line = byPlayer.remove(player);
        if (line != null) {
            lines.remove(line);
        }
    }

    /** Whether another period runs than that of the board. */
    boolean isOver(long periodMillis) {
        return sinceMillis != periodMillis;
    }

    List<BoardEntry> top() {
        return ranked(0, BoardQuery.TOP);
    }

    List<BoardEntry> around(long player) {
        Line line = byPlayer.get(player);
        int ahead = line == null ? 0 : lines.headSet(line).size();
        return line == null ? List.of() : ranked(Math.max(0, ahead - BoardQuery.AROUND), ahead + BoardQuery.AROUND + 1);
    }

    private List<BoardEntry> ranked(int from, int to) {
        List<BoardEntry> entries = new ArrayList<>();
        int rank = 0;
        for (Line line : lines) {
            rank++;
            if (rank > from && rank <= to) {
                entries.add(
                        new BoardEntry(rank, line.player.publicId, line.player.name, line.value, line.reachedMillis));
            }
        }
        return entries;
    }
}
