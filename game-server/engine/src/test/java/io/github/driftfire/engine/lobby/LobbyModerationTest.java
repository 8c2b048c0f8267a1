package io.github.driftfire.engine.lobby;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.driftfire.engine.moderation.Ban.Scope;
import io.github.driftfire.engine.moderation.BanRequest;
import io.github.driftfire.engine.moderation.ClientIdentity;
import io.github.driftfire.engine.moderation.TestModeration;
import io.github.driftfire.engine.sessions.AddressLimits;
import io.github.driftfire.engine.sessions.ClientAddress;
import io.github.driftfire.engine.sessions.SettingNames;
import io.github.driftfire.model.lobby.BanEntry;
import io.github.driftfire.model.lobby.BanList;
import io.github.driftfire.model.lobby.BanPlayer;
import io.github.driftfire.model.lobby.BecomeOperator;
import io.github.driftfire.model.lobby.CreateRoom;
import io.github.driftfire.model.lobby.JoinPublicRoom;
import io.github.driftfire.model.lobby.JoinRoom;
import io.github.driftfire.model.lobby.KickPlayer;
import io.github.driftfire.model.lobby.LiftBan;
import io.github.driftfire.model.lobby.ListBans;
import io.github.driftfire.model.lobby.ListPlayers;
import io.github.driftfire.model.lobby.LobbyClientMessage;
import io.github.driftfire.model.lobby.MutePlayer;
import io.github.driftfire.model.lobby.PassHost;
import io.github.driftfire.model.lobby.PlayerEntry;
import io.github.driftfire.model.lobby.PrivateRoom;
import io.github.driftfire.model.lobby.QuickPlay;
import io.github.driftfire.model.lobby.RoomPlayers;
import io.github.driftfire.model.lobby.WatchRoom;
import io.github.driftfire.model.protocol.CloseCode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What hosts and operators may do, and what comes of it for those it is done to. */
final class LobbyModerationTest {
    private static final String NOT_ALLOWED = "Only an operator, or the host in its own room, can do that; none";

    private final AddressLimits limits = new AddressLimits(16, 0, 0, SettingNames.OPTIONS);
    private final LobbyStage stage = new LobbyStage();

    private Tab operator() {
        Tab tab = stage.visitor("Op");
        say(tab, BecomeOperator.of(LobbyStage.TOKEN));
        assertEquals(List.of("role operator"), tab.news());
        return tab;
    }

    private void say(Tab tab, LobbyClientMessage message) {
        tab.say(message);
        // Once for the message, once for the room's answer.
        stage.run();
        stage.run();
    }

    private Tab host() {
        Tab host = stage.visitor("Ada");
        say(host, CreateRoom.of("four", null, null));
        assertTrue(stage.come(host));
        host.news();
        return host;
    }

    private Tab guest(Tab host, String name, String device) {
        Tab guest = stage.tab(name).enterFrom(device);
        say(guest, JoinRoom.of(host.told(PrivateRoom.class).code()));
        guest.news();
        host.news();
        return guest;
    }

    private static LobbyClientMessage kick(@Nullable String room, @Nullable Integer player, @Nullable Integer member) {
        return KickPlayer.of(room, player, member, null, "language");
    }

    private void ban(String device, String room, CloseCode code) {
        Objects.requireNonNull(stage.moderation
                .bans()
                .add(new BanRequest(
                        code,
                        new ClientIdentity(ClientIdentity.hash(device), "", "Ada"),
                        Scope.DEVICE,
                        room,
                        "aiming aid",
                        "operator",
                        600)));
    }

    @Test
    void aWrongTokenIsCountedAndThenTheRightOneIsRefusedTheSame() {
        Tab tab = stage.visitor("Eve");
        for (int i = 0; i < 5; i++) {
            say(tab, BecomeOperator.of("guess" + i));
        }
        say(tab, BecomeOperator.of(LobbyStage.TOKEN));
        String refused = "refused operator: That is not the operator's token; none";
        assertEquals(List.of(refused, refused, refused, refused, refused, refused), tab.news());
        say(tab, ListBans.of());
        assertEquals(List.of("refused bans: " + NOT_ALLOWED), tab.news());
        stage.seconds(61);
        say(tab, BecomeOperator.of(LobbyStage.TOKEN));
        assertEquals(List.of("role operator"), tab.news());
    }

    @Test
    void anotherConnectionOfTheAddressIsRefusedAsWell() {
        ClientAddress address = limits.client("192.0.2.7", false);
        for (int i = 0; i < 5; i++) {
            Tab tab = new Tab(stage.lobby, "Eve", address).enter();
            say(tab, BecomeOperator.of("guess" + i));
        }
        Tab right = new Tab(stage.lobby, "Eve", address).enter();
        say(right, BecomeOperator.of(LobbyStage.TOKEN));
        assertEquals(List.of("refused operator: That is not the operator's token; none"), right.news());
        Tab elsewhere = new Tab(stage.lobby, "Op", limits.client("198.51.100.1", false)).enter();
        say(elsewhere, BecomeOperator.of(LobbyStage.TOKEN));
        assertEquals(List.of("role operator"), elsewhere.news());
    }

    @Test
    void whoIsNeitherHostNorOperatorIsRefusedWhateverIsAsked() {
        Tab host = host();
        String room = host.told(PrivateRoom.class).room();
        Tab guest = guest(host, "Bob", "bob");
        for (LobbyClientMessage request : List.of(
                ListPlayers.of("four"),
                ListPlayers.of(room),
                ListPlayers.of(null),
                kick("four", 0, null),
                kick(null, 0, 1),
                MutePlayer.of(room, 0, null, null, 60),
                BanPlayer.of(room, 0, null, null, 60, null, true, true),
                LiftBan.of(1),
                ListBans.of())) {
            say(guest, request);
            assertEquals(List.of("refused " + request.type() + ": " + NOT_ALLOWED), guest.news());
        }
        say(host, kick("four", 0, null));
        assertEquals(List.of("refused kick: " + NOT_ALLOWED), host.news(), "another room");
        assertEquals(List.of(), stage.rooms.acts);
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
    void anOperatorWhoClosesOneOfTwoTabsIsStillExemptFromVotes() {
        String device = ClientIdentity.hash("key");
        Tab first = stage.tab("Op").enterFrom("key");
        Tab second = stage.tab("Op").enterFrom("key");
        say(first, BecomeOperator.of(LobbyStage.TOKEN));
        say(first, BecomeOperator.of(LobbyStage.TOKEN));
        say(second, BecomeOperator.of(LobbyStage.TOKEN));
        first.visitor.closed();
        stage.run();
        assertTrue(stage.moderation.isOperator(device), "with the other tab");
        second.visitor.closed();
        stage.run();
        assertFalse(stage.moderation.isOperator(device), "with none");
    }

    private static List<String> members(Tab tab) {
        return tab.told(PrivateRoom.class).members().stream()
                .map(member -> member.name())
                .toList();
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

    @Test
    void anOperatorActsInEveryRoom() {
        Tab operator = operator();
        Tab player = stage.visitor("Bob");
        say(player, QuickPlay.of("four"));
        assertTrue(stage.come(player));
        say(operator, ListPlayers.of("four"));
        PlayerEntry entry = operator.told(RoomPlayers.class).players().get(0);
        assertEquals(
                "3 Player 3 " + ClientIdentity.hash("key").substring(0, 8) + " true",
                entry.player() + " " + entry.name() + " " + entry.device() + " " + entry.muted());
        operator.news();
        say(operator, kick("four", 0, null));
        say(operator, BanPlayer.of("four", 0, null, "Player 0", 60, " a\n b ", true, false));
        say(operator, kick("none", 0, null));
        say(operator, kick(null, 0, null));
        assertEquals(
                List.of("operator KICK four 0 300 s language, everywhere", "operator BAN four 0 60 s a b, everywhere"),
                stage.rooms.acts);
        assertEquals(
                List.of(
                        "done kick Player 0",
                        "done ban Player 0",
                        "refused kick: There is no such room; none",
                        "refused kick: " + NOT_ALLOWED),
                operator.news());
    }

    @Test
    void boundsOfTimeAndReasonAreChecked() {
        Tab operator = operator();
        String banBounds = "refused ban: A ban lasts 60 to 315360000 s; none";
        say(operator, BanPlayer.of("four", 0, null, null, 59, null, true, false));
        say(operator, BanPlayer.of("four", 0, null, null, 315_360_001, null, true, false));
        say(operator, BanPlayer.of("four", 0, null, null, 60, null, false, false));
        say(operator, MutePlayer.of("four", 0, null, null, -1));
        say(operator, KickPlayer.of("four", 0, null, null, "x".repeat(81)));
        assertEquals(
                List.of(
                        banBounds,
                        banBounds,
                        "refused ban: A ban goes by device, by address or by both; none",
                        "refused mute: A mute lasts 0 to 315360000 s; none",
                        "refused kick: A reason has at most 80 characters; none"),
                operator.news());
    }

    @Test
    void aBannedVisitorIsNotLetInAndOneWhoIsInIsSentAway() {
        Tab before = stage.tab("Ada").enterFrom("ada");
        stage.run();
        assertEquals(List.of(), before.closes);
        ban("ada", "", CloseCode.BANNED);
        stage.seconds(1);
        assertEquals(List.of("4014 Banned until 2026-12-01 10:10 UTC: aiming aid"), before.closes);
        Tab after = stage.tab("Other").enterFrom("ada");
        stage.run();
        assertEquals(List.of("4014 Banned until 2026-12-01 10:10 UTC: aiming aid"), after.closes);
        stage.seconds(600);
        Tab later = stage.tab("Ada").enterFrom("ada");
        stage.run();
        assertEquals(List.of(), later.closes);
    }

    @Test
    void aDeviceKeyOfAnotherKindEndsTheConnection() {
        Tab tab = stage.tab("Ada").enterFrom("a b");
        stage.run();
        assertEquals(List.of("4001 A device key has 1 to 64 of A-Z, a-z, 0-9, - and _"), tab.closes);
    }

    @Test
    void quickPlayFindsAnotherRoomThanTheOneThatRefusesThePlayer() {
        Tab tab = stage.tab("Ada").enterFrom("ada");
        ban("ada", "four", CloseCode.KICKED);
        say(tab, QuickPlay.of("four"));
        say(tab, JoinPublicRoom.of("four"));
        assertEquals(
                List.of("ticket four-2", "refused room: Removed until 2026-12-01 10:10 UTC: aiming aid; play"),
                tab.news());
    }

    @Test
    void whoIsRefusedByEveryRoomOfAModeDoesNotHoldUpTheQueue() {
        Tab tab = stage.tab("Ada").enterFrom("ada");
        ban("ada", "four", CloseCode.KICKED);
        stage.rooms.full = true;
        say(tab, QuickPlay.of("four"));
        assertEquals(List.of("refused play: Removed until 2026-12-01 10:10 UTC: aiming aid; none"), tab.news());
        Tab next = stage.visitor("Bob");
        say(next, QuickPlay.of("four"));
        assertEquals(List.of("ticket four"), next.news());
    }

    @Test
    void whatIsDoneIsAuditedInOrder() {
        Tab operator = operator();
        Tab host = host();
        guest(host, "Bob", "bob");
        say(host, BanPlayer.of(null, null, 2, null, 3_600, "spam", true, false));
        say(operator, ListBans.of());
        int number = operator.told(BanList.class).bans().get(0).ban();
        say(operator, LiftBan.of(number));
        TestModeration.flush(stage.moderation);
        assertEquals(
                List.of(
                        "\"n\":1 \"act\":\"operator\" \"by\":\"operator\" \"actor\":\"Op\"",
                        "\"n\":2 \"act\":\"ban\" \"by\":\"host\" \"actor\":\"Ada\" \"name\":\"Bob\" \"reason\":\"spam\""
                                + " \"until\":\"2026-12-01T11:00:01Z\"",
                        "\"n\":3 \"act\":\"unban\" \"by\":\"operator\" \"actor\":\"Op\" \"name\":\"Bob\""
                                + " \"until\":\"2026-12-01T11:00:01Z\""),
                stage.audited.stream().map(LobbyModerationTest::shortened).toList());
    }

    private static String shortened(String line) {
        return List.of(line.substring(1, line.length() - 1).split(",")).stream()
                .filter(member -> member.matches("\"(n|act|by|actor|name|reason|until)\":.*"))
                .reduce((one, other) -> one + " " + other)
                .orElse("");
    }
}
