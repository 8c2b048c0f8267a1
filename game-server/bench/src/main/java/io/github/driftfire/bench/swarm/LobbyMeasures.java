package io.github.driftfire.bench.swarm;

import java.util.Map;
import java.util.TreeMap;
import org.HdrHistogram.Histogram;

/** What the visitors of the lobby note. Times in microseconds, while counting; the rest from the start on. Owned by the loop's thread. */
final class LobbyMeasures {
    /** From a ping to its pong. */
    final Histogram answers = FrameMeasures.histogram();

    /** From asking for a place to its ticket. */
    final Histogram tickets = FrameMeasures.histogram();

    final Map<String, Integer> refusals = new TreeMap<>();
    int entered;
    int places;
    int lists;
    int roomsOpened;
    int roomsClosed;

    /** Rooms whose group did not get in in time. */
    int roomsFailed;

    /** While counting, as all that is measured in time. */
    int countedRooms;

    long bytes;
    private boolean counting;

    void count(boolean from) {
        counting = from;
    }

    void received(int more) {
        bytes += counting ? more : 0;
    }

    void answer(long nanos) {
        note(nanos, answers);
    }

    void ticket(long nanos) {
        note(nanos, tickets);
    }

    void roomOpened() {
        roomsOpened++;
        countedRooms += counting ? 1 : 0;
    }

    private void note(long nanos, Histogram times) {
        if (counting) {
            times.recordValue(Measures.micros(nanos));
        }
    }

    void refused(String why) {
        refusals.merge(why, 1, Integer::sum);
    }

    int refused() {
        return refusals.values().stream().mapToInt(Integer::intValue).sum();
    }
}
