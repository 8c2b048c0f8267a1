package io.github.driftfire.engine.moderation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class MutesTest {
    private long nowMillis = 1_000;
    private final Mutes mutes = new Mutes(() -> nowMillis);

    @Test
    void holdsInItsRoomOrEverywhereUntilItsEnd() {
        mutes.mute("a", "private-1", 5_000);
        assertEquals(5_000, mutes.until("a", "private-1"));
        assertEquals(0, mutes.until("a", "arena"), "another room");
        assertEquals(0, mutes.until("b", "private-1"), "another device");
        assertEquals(0, mutes.until("", "private-1"), "no device");
        mutes.mute("a", "", 9_000);
        assertEquals(9_000, mutes.until("a", "private-1"), "the longer of two");
        nowMillis = 9_000;
        assertEquals(0, mutes.until("a", "private-1"), "its end");
    }

    @Test
    void anEndThatIsPastUnmutes() {
        mutes.mute("a", "", 9_000);
        mutes.mute("a", "", 0);
        assertEquals(0, mutes.until("a", "arena"));
        assertEquals(0, mutes.size());
    }

    @Test
    void isBoundedAndEndsWithTheRoom() {
        for (int i = 0; i < Mutes.MOST + 10; i++) {
            mutes.mute("d" + i, "private-1", 2_000 + i);
        }
        assertEquals(Mutes.MOST, mutes.size());
        assertEquals(0, mutes.until("d0", "private-1"), "the one that would have ended first");
        mutes.roomClosed("private-1");
        assertEquals(0, mutes.size());
    }
}
