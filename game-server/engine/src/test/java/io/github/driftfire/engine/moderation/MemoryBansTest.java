package io.github.driftfire.engine.moderation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.github.driftfire.engine.moderation.Ban.Scope;
import io.github.driftfire.model.protocol.CloseCode;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class MemoryBansTest {
    /** 2026-12-01 10:00 UTC. */
    private long nowMillis = 1_796_119_200_000L;

    private final Bans bans = new MemoryBans(() -> nowMillis, BanKeys.random());

    private static ClientIdentity client(String device, String address, String name) {
        return new ClientIdentity(device.isEmpty() ? "" : ClientIdentity.hash(device), address, name);
    }

    private @Nullable Ban ban(ClientIdentity who, Scope scope, String room, int seconds) {
        return bans.add(new BanRequest(CloseCode.BANNED, who, scope, room, "aiming aid", "operator", seconds));
    }

    @Test
    void aDeviceIsBannedFromEveryAddressAndUnderEveryName() {
        ban(client("a", "192.0.2.7", "Ada"), Scope.DEVICE, "", 60);
        assertNotNull(bans.find(client("a", "198.51.100.1", "Other"), "arena"), "the device");
        assertNull(bans.find(client("b", "192.0.2.7", "Ada"), "arena"), "another device of the address");
        assertNull(bans.find(client("", "192.0.2.7", "Ada"), "arena"), "no device");
        assertNull(bans.find(client("", "", ""), "arena"), "nothing known");
    }

    @Test
    void aNetworkIsBannedByItsPrefix() {
        ban(client("a", "192.0.2.7", "Ada"), Scope.NETWORK, "", 60);
        assertNotNull(bans.find(client("b", "192.0.2.200", "Bob"), "arena"), "the same /24");
        assertNull(bans.find(client("a", "192.0.3.7", "Ada"), "arena"), "another /24");
        ban(client("c", "2001:db8:0:1::/64", "Cid"), Scope.BOTH, "", 60);
        assertNotNull(bans.find(client("d", "2001:db8:0:1::/64", "Dan"), "arena"), "the same /64");
        assertNotNull(bans.find(client("c", "2001:db8:0:2::/64", "Dan"), "arena"), "the device in another /64");
        assertNull(bans.find(client("d", "2001:db8:0:2::/64", "Dan"), "arena"), "another /64");
        assertEquals(
                List.of("2001:db8:0:1::/64", "192.0.2.0/24"),
                bans.all().stream().map(Ban::network).toList());
    }

    @Test
    void whoHasNoDeviceIsKnownByAddressAndNameTogether() {
        ban(client("", "192.0.2.7", "Ada"), Scope.DEVICE, "arena", 60);
        assertNotNull(bans.find(client("", "192.0.2.7", "ADA"), "arena"), "the name in other letters");
        assertNull(bans.find(client("", "192.0.2.7", "Bob"), "arena"), "another name");
        assertNull(bans.find(client("", "192.0.2.8", "Ada"), "arena"), "another address");
        assertNull(ban(client("", "", "Ada"), Scope.DEVICE, "arena", 60), "a name alone");
        assertNull(ban(client("", "", "Ada"), Scope.BOTH, "arena", 60), "nothing at all");
    }

    @Test
    void aBanEndsWithItsTime() {
        Ban ban = Objects.requireNonNull(ban(client("a", "", "Ada"), Scope.DEVICE, "", 60));
        assertEquals("Banned until 2026-12-01 10:01 UTC: aiming aid", ban.message());
        nowMillis += 59_999;
        assertNotNull(bans.find(client("a", "", "Ada"), ""), "a moment before");
        nowMillis += 1;
        assertNull(bans.find(client("a", "", "Ada"), ""), "the moment");
        assertEquals(List.of(), bans.all());
        assertNull(bans.get(ban.number()), "by its number");
    }

    @Test
    void ofSeveralBansTheLongestIsShownAndEachIsLiftedAlone() {
        Ban one = Objects.requireNonNull(ban(client("a", "", "Ada"), Scope.DEVICE, "", 600));
        Ban other = Objects.requireNonNull(ban(client("a", "", "Ada"), Scope.DEVICE, "", 60));
        assertEquals(one, bans.find(client("a", "", "Ada"), ""));
        assertEquals(one, bans.lift(one.number()));
        assertNull(bans.lift(one.number()), "twice");
        assertEquals(other, bans.find(client("a", "", "Ada"), ""));
    }

    @Test
    void aBanFromARoomHoldsThereAndEndsWithIt() {
        ban(client("a", "", "Ada"), Scope.DEVICE, "private-1", 60);
        assertNotNull(bans.find(client("a", "", "Ada"), "private-1"), "that room");
        assertNull(bans.find(client("a", "", "Ada"), "arena"), "another room");
        assertNull(bans.find(client("a", "", "Ada"), ""), "the server");
        bans.roomClosed("private-1");
        assertNull(bans.find(client("a", "", "Ada"), "private-1"), "a room of the same name");
        assertEquals(List.of(), bans.all());
    }

    @Test
    void aFullListForgetsWhatIsOverAndNothingElse() {
        for (int i = 0; i < MemoryBans.MOST; i++) {
            assertNotNull(ban(client("d" + i, "", "Ada"), Scope.DEVICE, "", i == 77 ? 60 : 600), "ban " + i);
        }
        assertNull(ban(client("more", "", "Ada"), Scope.DEVICE, "", 600), "one too many");
        nowMillis += 60_000;
        assertNotNull(ban(client("more", "", "Ada"), Scope.DEVICE, "", 600), "in the place of one that is over");
        assertNull(ban(client("again", "", "Ada"), Scope.DEVICE, "", 600), "one too many");
        assertNotNull(bans.find(client("d0", "", "Ada"), ""), "the first");
        assertEquals(MemoryBans.MOST, bans.all().size());
    }

    @Test
    void aRoomsListIsBoundedAndLeavesTheServersAlone() {
        ban(client("server", "", "Ada"), Scope.DEVICE, "", 600);
        for (int i = 0; i < 10 * MemoryBans.MOST_OF_ROOM; i++) {
            assertNotNull(ban(client("d" + i, "", "Ada"), Scope.DEVICE, "private-1", 60 + i), "ban " + i);
        }
        assertEquals(MemoryBans.MOST_OF_ROOM + 1, bans.all().size());
        assertNull(bans.find(client("d0", "", "Ada"), "private-1"), "the one that would have ended first");
        assertNotNull(bans.find(client("server", "", "Ada"), "private-1"), "the server's");
    }

    @Test
    void aNewBanChangesTheVersion() {
        int before = bans.version();
        ban(client("a", "", "Ada"), Scope.DEVICE, "", 60);
        int after = bans.version();
        assertEquals(before + 1, after);
        ban(client("", "", "Ada"), Scope.DEVICE, "", 60);
        assertEquals(after, bans.version(), "a ban that was refused");
    }
}
