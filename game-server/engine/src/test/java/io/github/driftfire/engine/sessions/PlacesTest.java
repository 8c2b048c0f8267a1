package io.github.driftfire.engine.sessions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
final class PlacesTest {
    @Test
    void givesAllOfAPartyAPlaceOrNone() {
        Places places = new Places(4, 2);
        assertTrue(places.take(TicketKind.SEAT, 3), "three of four");
        assertFalse(places.take(TicketKind.SEAT, 2), "two of one");
        assertEquals(3, places.taken(TicketKind.SEAT), "taken");
        assertTrue(places.take(TicketKind.SEAT, 1), "the last");
        assertEquals(0, places.free(TicketKind.SEAT), "free");
    }

    @Test
    void countsSpectatorsApart() {
        Places places = new Places(1, 2);
        assertTrue(places.take(TicketKind.SEAT, 1), "the seat");
        assertTrue(places.take(TicketKind.SPECTATOR, 2), "both spectators");
        assertFalse(places.take(TicketKind.SPECTATOR, 1), "a third");
        places.release(TicketKind.SEAT);
        assertEquals(2, places.taken(TicketKind.SPECTATOR), "spectators");
        assertFalse(places.isEmpty(), "empty with spectators");
        places.release(TicketKind.SPECTATOR);
        places.release(TicketKind.SPECTATOR);
        assertTrue(places.isEmpty(), "empty");
    }

    @Test
    void aBackgroundTakesWhatNoSpectatorNeeds() {
        for (int most = 0; most <= 5; most++) {
            Places places = new Places(1, most);
            int taken = 0;
            while (places.take(TicketKind.BACKGROUND, 1)) {
                taken++;
            }
            assertEquals((most + 1) / 2, taken, "while less than half of " + most + " is taken");
            assertEquals(most, places.free(TicketKind.SPECTATOR), "left for spectators");
            assertFalse(places.isCrowded(), "crowded");
            assertTrue(most == 0 || places.take(TicketKind.SPECTATOR, most), "all spectators");
            assertEquals(most > 0, places.isCrowded(), "crowded with all of " + most);
        }
        Places places = new Places(1, 4);
        assertTrue(places.take(TicketKind.SPECTATOR, 2), "half");
        assertFalse(places.take(TicketKind.BACKGROUND, 1), "a background beside half");
        assertEquals(0, places.free(TicketKind.BACKGROUND), "free");
    }

    @Test
    void aRoomWithABackgroundOnlyIsEmpty() {
        Places places = new Places(1, 2);
        assertTrue(places.take(TicketKind.BACKGROUND, 1), "a background");
        assertTrue(places.isEmpty(), "empty");
        assertTrue(places.retire(), "retires");
        assertTrue(places.retire(), "once more");
        places.release(TicketKind.BACKGROUND);
        assertFalse(places.take(TicketKind.BACKGROUND, 1), "a background of a room that has retired");
        assertTrue(places.isEmpty(), "empty");
    }

    @Test
    void retiresOnlyWhenNothingIsTaken() {
        Places places = new Places(2, 2);
        places.take(TicketKind.SPECTATOR, 1);
        assertFalse(places.retire(), "with a spectator");
        places.release(TicketKind.SPECTATOR);
        assertTrue(places.retire(), "empty");
        assertFalse(places.take(TicketKind.SEAT, 1), "a place of a room that has retired");
        assertEquals(0, places.free(TicketKind.SEAT), "free");
        assertTrue(places.retire(), "once more");
    }

    @Test
    void closesWithPlacesTakenAndTakesThemBack() {
        Places places = new Places(2, 2);
        places.take(TicketKind.SEAT, 1);
        places.close();
        assertFalse(places.take(TicketKind.SEAT, 1), "a place of a room that closes");
        assertFalse(places.isEmpty(), "empty");
        places.release(TicketKind.SEAT);
        assertTrue(places.isEmpty(), "empty");
        assertTrue(places.isClosed(), "closed");
    }

    /** The last place has one taker, whichever comes first; and whoever retires has it alone. */
    @Test
    void givesTheLastPlaceToOneOfTwo() throws Exception {
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            for (int round = 0; round < 2_000; round++) {
                Places places = new Places(1, 0);
                boolean retires = round % 2 == 0;
                CyclicBarrier start = new CyclicBarrier(2);
                List<Future<Boolean>> wins = new ArrayList<>();
                wins.add(two.submit(() -> {
                    start.await();
                    return places.take(TicketKind.SEAT, 1);
                }));
                wins.add(two.submit(() -> {
                    start.await();
                    return retires ? places.retire() : places.take(TicketKind.SEAT, 1);
                }));
                boolean first = wins.get(0).get();
                boolean second = wins.get(1).get();
                assertTrue(first != second, "one of two, in round " + round);
            }
        } finally {
            two.shutdownNow();
        }
    }
}
