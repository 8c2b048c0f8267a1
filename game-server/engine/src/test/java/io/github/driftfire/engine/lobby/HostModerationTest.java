package io.github.driftfire.engine.lobby;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.driftfire.model.lobby.BanEntry;
import io.github.driftfire.model.lobby.BanList;
import io.github.driftfire.model.lobby.BanPlayer;
import io.github.driftfire.model.lobby.JoinRoom;
import io.github.driftfire.model.lobby.LiftBan;
import io.github.driftfire.model.lobby.ListBans;
import io.github.driftfire.model.lobby.ListPlayers;
import io.github.driftfire.model.lobby.MutePlayer;
import io.github.driftfire.model.lobby.PassHost;
import io.github.driftfire.model.lobby.PlayerEntry;
import io.github.driftfire.model.lobby.PrivateRoom;
import io.github.driftfire.model.lobby.RoomPlayers;
import io.github.driftfire.model.lobby.WatchRoom;
import io.github.driftfire.model.protocol.CloseCode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a host may do in its own room, and what it sees of others. */
final class HostModerationTest extends LobbyModerationFixture {
    private static List<String> members(Tab tab) {
        return tab.told(PrivateRoom.class).members().stream()
                .map(member -> member.name())
                .toList();
    }

    @Test
    void aHostActsInItsOwnRoomOnly() {
        Tab host = host();
        String room = host.told(PrivateRoom.class).room();
        Tab guest = guest(host, "Bob", "bob");
        assertTrue(stage.come(guest));
        say(host, kick(null, 1, null));
        say(host, MutePlayer.of(room, 0, null, null, 60));
        assertEquals(
                List.of("host KICK " + room + " 1 300 s language", "host MUTE " + room + " 0 60 s "), stage.rooms.acts);
        assertEquals(List.of("private [Ada*] host", "done kick Player 1", "done mute Player 0"), host.news());
        assertEquals(
                List.of("refused join: You were removed from the room; play"),
                guest.news(),
                "who was removed is no member any more");
    }

    @Test
    void aMemberIsRemovedByItsNumberWhetherItPlaysOrNot() {
        Tab host = host();
        String room = host.told(PrivateRoom.class).room();
        Tab plays = guest(host, "Bob", "bob");
        assertTrue(stage.come(plays));
        Tab waits = guest(host, "Cid", "cid");
        say(host, kick(null, null, 2));
        assertEquals(List.of("host KICK " + room + " 1 300 s language"), stage.rooms.acts, "by the place");
        say(host, BanPlayer.of(null, null, 3, null, 3_600, "spam", true, false));
        assertEquals(1, stage.rooms.acts.size(), "one who does not play");
        assertEquals(
                List.of(
                        "private [Ada*, Cid]",
                        "closed",
                        "refused join: Removed until 2026-12-01 11:00 UTC: spam; play"),
                waits.news());
        say(waits, JoinRoom.of(host.told(PrivateRoom.class).code()));
        assertEquals(List.of("refused join: Removed until 2026-12-01 11:00 UTC: spam; play"), waits.news());
        say(host, kick(null, null, 1));
        say(host, kick(null, null, 9));
        List<String> told = host.news();
        assertEquals(
                List.of(
                        "refused kick: That is you; none",
                        "refused kick: That player is not in the room any more; none"),
                told.subList(told.size() - 2, told.size()));
        assertEquals(List.of("Ada"), members(host));
    }

    @Test
    void aHostSeesAndRemovesThoseWhoWatchItsRoom() {
        Tab host = host();
        String room = host.told(PrivateRoom.class).room();
        Tab eve = stage.visitor("Eve");
        say(eve, WatchRoom.of(null, host.told(PrivateRoom.class).code()));
        assertEquals(List.of("watch " + room), eve.news());
        stage.seconds(1);
        assertEquals(List.of("private [Ada*, Eve watching] host"), host.news());
        int number = host.told(PrivateRoom.class).members().get(1).member();
        say(host, PassHost.of(number));
        assertEquals(List.of("refused host: That member is not there any more; none"), host.news());
        assertTrue(stage.come(eve));
        say(host, kick(null, null, number));
        assertEquals(List.of("done kick Spectator 0"), host.news());
        assertEquals(List.of("host KICK " + room + " spectator 0"), stage.rooms.acts);
        stage.rooms.expire(room);
        stage.seconds(1);
        assertEquals(List.of("private [Ada*] host"), host.news());
    }

    @Test
    void aHostRemovesWhoHasATicketToWatchAndHasNotComeYet() {
        Tab host = host();
        Tab eve = stage.visitor("Eve");
        say(eve, WatchRoom.of(null, host.told(PrivateRoom.class).code()));
        eve.news();
        stage.seconds(1);
        host.news();
        say(host, kick(null, null, host.told(PrivateRoom.class).members().get(1).member()));
        assertEquals(List.of("done kick Eve"), host.news());
        assertEquals(1, eve.news().size(), "is told");
        assertFalse(stage.come(eve), "by the ticket");
        stage.seconds(1);
        assertEquals(List.of("private [Ada*] host"), host.news());
    }

    @Test
    void aMemberWhoWatchesIsListedOnce() {
        Tab host = host();
        Tab bob = guest(host, "Bob", "bob");
        say(bob, WatchRoom.of(null, host.told(PrivateRoom.class).code()));
        assertEquals(List.of("Ada", "Bob"), members(host));
        assertTrue(stage.come(bob));
        say(host, kick(null, null, 2));
        assertEquals(1, stage.rooms.acts.size(), "acts");
        assertEquals(List.of("Ada"), members(host));
    }

    @Test
    void aHostListsAndLiftsTheBansOfItsRoomWithoutAddresses() {
        Tab host = host();
        String room = host.told(PrivateRoom.class).room();
        ban("else", "", CloseCode.BANNED);
        Tab guest = guest(host, "Bob", "bob");
        say(host, BanPlayer.of(null, null, 2, null, 3_600, "spam", true, true));
        say(host, ListBans.of());
        BanList list = host.told(BanList.class);
        assertEquals(1, list.total());
        BanEntry entry = list.bans().get(0);
        assertEquals(
                "Bob " + room + " spam host",
                entry.name() + " " + entry.room() + " " + entry.reason() + " " + entry.by());
        assertEquals("", entry.address());
        assertEquals("", entry.device());
        host.news();
        say(host, LiftBan.of(entry.ban() - 1));
        assertEquals(List.of("refused unban: " + NOT_ALLOWED), host.news(), "the server's");
        say(host, LiftBan.of(entry.ban()));
        assertEquals(List.of("done unban Bob ban " + entry.ban()), host.news());
        guest.clear();
        say(guest, JoinRoom.of(host.told(PrivateRoom.class).code()));
        assertEquals(List.of("private [Ada*, Bob]", "ticket " + room), guest.news());
    }

    @Test
    void aHostSeesNeitherDevicesNorScores() {
        Tab host = host();
        Tab guest = guest(host, "Bob", "bob");
        assertTrue(stage.come(guest));
        say(host, ListPlayers.of(host.told(PrivateRoom.class).room()));
        PlayerEntry entry = host.told(RoomPlayers.class).players().get(0);
        assertEquals("", entry.device());
        assertEquals(Map.of(), entry.suspicion());
    }
}
