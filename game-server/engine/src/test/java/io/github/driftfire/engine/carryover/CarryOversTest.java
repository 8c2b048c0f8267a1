package io.github.driftfire.engine.carryover;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.driftfire.engine.LogTrap;
import org.junit.jupiter.api.Test;

final class CarryOversTest {
    private static final byte[] RECORD = {1, 2, 3};

    private long nowMillis = 5_000;
    private final KeptCarryOvers store = new KeptCarryOvers();

    private CarryOvers server() {
        CarryOvers all = new CarryOvers(() -> nowMillis, store);
        all.restore();
        return all;
    }

    private static CarryOver begin(CarryOvers all, String token) {
        CarryOver record = all.begin(token, "arena", "duel");
        record.write(RECORD, RECORD.length);
        return record;
    }

    @Test
    void whatIsReleasedIsThereAfterARestart() {
        CarryOvers before = server();
        before.release(begin(before, "left"));
        begin(before, "seated");
        before.save();
        assertEquals(1, store.records.size(), "records that are stored");
        assertFalse(store.records.get(0).tokenHash().contains("left"), "a hash");

        CarryOvers after = server();
        assertNull(after.take("seated", "arena", "duel"));
        assertArrayEquals(RECORD, after.take("left", "arena", "duel"));
        assertNull(after.take("left", "arena", "duel"), "twice");
        assertEquals(0, server().size(), "of a third server");
    }

    @Test
    void aSecondRestartLeavesTheTimeOfTheFirst() {
        CarryOvers before = server();
        before.release(begin(before, "left"));
        before.save();
        nowMillis += CarryOvers.LIFETIME_MILLIS / 2;
        server().save();
        nowMillis += CarryOvers.LIFETIME_MILLIS / 2 - 1;
        CarryOvers last = server();
        assertTrue(last.has("left", "arena", "duel"));
        nowMillis++;
        assertFalse(last.has("left", "arena", "duel"));
        last.expire();
        assertEquals(0, last.size());
    }

    @Test
    void aPrivateRoomIsOpenedAgainOnce() {
        CarryOvers before = server();
        before.privateRoomOpened("ABCDEF", "duel", 4, 2);
        before.privateRoomOpened("GHJKLM", "duel", 4, 2);
        before.privateRoomClosed("GHJKLM");
        assertNull(before.takePrivateRoom("ABCDEF"), "it is open");
        before.save();

        CarryOvers after = server();
        assertNull(after.takePrivateRoom("GHJKLM"), "closed for good");
        StoredPrivateRoom room = after.takePrivateRoom("ABCDEF");
        assertNotNull(room);
        assertEquals("duel 4 2", room.mode() + " " + room.maxPlayers() + " " + room.bots());
        assertNull(after.takePrivateRoom("ABCDEF"), "twice");
        after.privateRoomOpened("ABCDEF", "duel", 4, 2);
        assertNull(after.takePrivateRoom("ABCDEF"), "it is open again");
    }

    @Test
    void aPrivateRoomThatNobodyOpensIsForgotten() {
        CarryOvers before = server();
        before.privateRoomOpened("ABCDEF", "duel", 4, 2);
        before.save();
        CarryOvers after = server();
        nowMillis += CarryOvers.LIFETIME_MILLIS;
        assertNull(after.takePrivateRoom("ABCDEF"));
        after.expire();
        after.save();
        assertEquals(0, store.rooms.size());
    }

    @Test
    void aStoreThatFailsStopsNoServer() {
        store.fails = true;
        try (LogTrap log = new LogTrap()) {
            CarryOvers all = server();
            all.release(begin(all, "left"));
            all.save();
            assertTrue(all.has("left", "arena", "duel"), "in memory");
            assertEquals(2, log.messages().size(), () -> log.messages().toString());
        }
    }
}
