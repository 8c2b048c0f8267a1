package io.github.driftfire.engine.lobby;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.driftfire.engine.moderation.ClientIdentity;
import io.github.driftfire.engine.moderation.TestModeration;
import io.github.driftfire.engine.sessions.AddressLimits;
import io.github.driftfire.engine.sessions.ClientAddress;
import io.github.driftfire.engine.sessions.SettingNames;
import io.github.driftfire.model.lobby.BanList;
import io.github.driftfire.model.lobby.BanPlayer;
import io.github.driftfire.model.lobby.BecomeOperator;
import io.github.driftfire.model.lobby.JoinPublicRoom;
import io.github.driftfire.model.lobby.KickPlayer;
import io.github.driftfire.model.lobby.LiftBan;
import io.github.driftfire.model.lobby.ListBans;
import io.github.driftfire.model.lobby.ListPlayers;
import io.github.driftfire.model.lobby.LobbyClientMessage;
import io.github.driftfire.model.lobby.MutePlayer;
import io.github.driftfire.model.lobby.PlayerEntry;
import io.github.driftfire.model.lobby.PrivateRoom;
import io.github.driftfire.model.lobby.QuickPlay;
import io.github.driftfire.model.lobby.RoomPlayers;
import io.github.driftfire.model.protocol.CloseCode;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What hosts and operators may do, and what comes of it for those it is done to. */
final class LobbyModerationTest extends LobbyModerationFixture {
    private final AddressLimits limits = new AddressLimits(16, 0, 0, SettingNames.OPTIONS);

    private static String shortened(String line) {
        return List.of(line.substring(1, line.length() - 1).split(",")).stream()
                .filter(member -> member.matches("\"(n|act|by|actor|name|reason|until)\":.*"))
                .reduce((one, other) -> one + " " + other)
                .orElse("");
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
}
