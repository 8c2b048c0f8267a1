package io.github.driftfire.engine.sessions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.driftfire.engine.FakeGame;
import io.github.driftfire.engine.Stage;
import io.github.driftfire.engine.moderation.AdminToken;
import io.github.driftfire.engine.moderation.AuditLog;
import io.github.driftfire.engine.moderation.Ban.Scope;
import io.github.driftfire.engine.moderation.ClientIdentity;
import io.github.driftfire.engine.moderation.Moderation;
import io.github.driftfire.engine.moderation.ModerationAct;
import io.github.driftfire.engine.moderation.ModerationAct.Kind;
import io.github.driftfire.engine.moderation.ModerationResult;
import io.github.driftfire.engine.telemetry.Counter;
import io.github.driftfire.model.protocol.CloseCode;
import io.github.driftfire.model.protocol.Hello;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What happens to players who are kicked, muted and banned. */
final class RoomModerationTest {
    private static final ClientIdentity OPERATOR = new ClientIdentity("", "", "Op");

    /** 2026-12-01 10:00 UTC. */
    private long nowMillis = 1_796_119_200_000L;

    private final AddressLimits limits = new AddressLimits(16, 0, 0, SettingNames.OPTIONS);
    private final Moderation moderation = new Moderation(() -> nowMillis, AdminToken.NONE, AuditLog.toServerLog());
    private final Stage stage = new Stage(8, moderation);

    private ClientAddress from(String address) {
        return limits.client(address, false);
    }

    private static ModerationAct act(Kind kind) {
        return ModerationAct.of(kind, "operator", OPERATOR, true);
    }

    private ModerationResult perform(ModerationAct act) {
        CompletableFuture<ModerationResult> answer = stage.room.moderate(act);
        assertFalse(answer.isDone(), "before the tick");
        stage.tick();
        return answer.join();
    }

    @Test
    void listsPlayersWithTheirDevices() {
        stage.seat("Ada", "key", from("192.0.2.7"));
        stage.seat("Ada");
        ModerationResult result = perform(act(Kind.LIST));
        assertEquals(
                List.of("0 Ada " + ClientIdentity.hash("key"), "1 Ada 2 "),
                result.players().stream()
                        .map(player -> player.player() + " " + player.name() + " "
                                + player.identity().device())
                        .toList());
    }

    @Test
    void aKickedPlayerIsRefusedForAWhileInThatRoom() {
        Stage.Player ada = stage.seat("Ada", "key", from("192.0.2.7"));
        ModerationResult result = perform(act(Kind.KICK).to(0, "Ada").lasting(300, "language"));
        assertEquals("", result.problem());
        assertEquals(CloseCode.KICKED, ada.line().closedWith());
        assertEquals(
                "Removed until 2026-12-01 10:05 UTC: language",
                ada.line().reasons.get(0));
        stage.tick();
        assertEquals(0, stage.room.status().players(), "players");
        Stage.Player again = stage.seat("Other", "key", from("198.51.100.1"));
        assertEquals(CloseCode.KICKED, again.line().closedWith());
        assertEquals(1, stage.count(Counter.BANNED_REFUSED), "refused");
        nowMillis += 300_000;
        Stage.Player later = stage.seat("Ada", "key", from("192.0.2.7"));
        assertEquals(1, later.line().welcomes.size(), "welcomes after five minutes");
    }

    @Test
    void aKickNeedsNeitherDeviceNorAddress() {
        Stage.Player ada = stage.seat("Ada");
        ModerationResult result = perform(act(Kind.KICK).to(0, null).lasting(300, ""));
        assertEquals(null, result.ban());
        assertEquals(CloseCode.KICKED, ada.line().closedWith());
        assertEquals(CloseCode.KICKED.reason(), ada.line().reasons.get(0));
        assertEquals(1, stage.seat("Ada").line().welcomes.size(), "nothing to refuse by");
    }

    @Test
    void aBanByDeviceAndNetworkEndsAllSessionsOfThem() {
        Stage.Player ada = stage.seat("Ada", "key", from("192.0.2.7"));
        Stage.Player tab = stage.seat("Tab", "key", from("198.51.100.1"));
        Stage.Player neighbour = stage.seat("Bob", "other", from("192.0.2.8"));
        Stage.Player far = stage.seat("Cid", "third", from("203.0.113.1"));
        ModerationResult result =
                perform(act(Kind.BAN).to(0, "Ada").lasting(3_600, "aiming aid").by(Scope.BOTH));
        assertEquals("", result.problem());
        stage.tick();
        assertEquals(
                "Banned until 2026-12-01 11:00 UTC: aiming aid",
                ada.line().reasons.get(0));
        assertEquals(CloseCode.BANNED, ada.line().closedWith());
        assertEquals(CloseCode.BANNED, tab.line().closedWith(), "of the same device");
        assertEquals(CloseCode.BANNED, neighbour.line().closedWith(), "of the same /24");
        assertEquals(null, far.line().closedWith());
        assertEquals(
                CloseCode.BANNED,
                stage.seat("New", "key", ClientAddress.UNLIMITED).line().closedWith());
        assertEquals(
                CloseCode.BANNED,
                stage.seat("New", null, from("192.0.2.99")).line().closedWith());
    }

    @Test
    void aBanReachesThePlayersOfOtherRooms() {
        Stage elsewhere = new Stage(8, moderation);
        Stage.Player tab = elsewhere.seat("Tab", "key", from("198.51.100.1"));
        stage.seat("Ada", "key", from("192.0.2.7"));
        perform(act(Kind.BAN).to(0, null).lasting(60, "").by(Scope.DEVICE));
        assertEquals(null, tab.line().closedWith());
        elsewhere.tick();
        assertEquals(CloseCode.BANNED, tab.line().closedWith());
    }

    @Test
    void aTokenDoesNotBringABannedPlayerBack() {
        Stage.Player ada = stage.seat("Ada", "key", from("192.0.2.7"));
        String token = ada.token();
        ada.session().closed();
        stage.tick();
        ModerationResult result = perform(act(Kind.KICK).to(0, "Ada").lasting(300, ""));
        assertEquals("Ada", result.players().get(0).name());
        stage.tick();
        Stage.Player again = stage.arrive(from("192.0.2.7"));
        again.resume(token);
        stage.tick();
        assertEquals(CloseCode.BAD_TOKEN, again.line().closedWith());
        assertEquals(0, stage.room.status().players(), "players");
    }

    @Test
    void anActMeansThePlayerWhoHadTheNumberAndTheName() {
        stage.seat("Ada", "key", from("192.0.2.7"));
        assertEquals(
                "That player is not in the room any more",
                perform(act(Kind.KICK).to(0, "Bob").lasting(300, "")).problem());
        assertEquals(
                "That player is not in the room any more",
                perform(act(Kind.KICK).to(7, null).lasting(300, "")).problem());
        assertEquals(
                "That player is not in the room any more",
                perform(act(Kind.KICK).to(99, null).lasting(300, "")).problem());
        assertEquals(1, stage.room.status().players(), "players");
    }

    @Test
    void aBanNeedsSomethingToKnowThePlayerBy() {
        stage.seat("Ada");
        stage.seat("Bob", "key", ClientAddress.UNLIMITED);
        stage.seat("Cid", null, from("192.0.2.7"));
        assertEquals(
                "That player has no device key and no address that is counted: a kick is possible, a ban is not",
                perform(act(Kind.BAN).to(0, null).lasting(60, "").by(Scope.BOTH))
                        .problem());
        assertEquals(
                "That player has no address that is counted: ban the device",
                perform(act(Kind.BAN).to(1, null).lasting(60, "").by(Scope.NETWORK))
                        .problem());
        assertEquals(
                "That player has no device key: ban the address",
                perform(act(Kind.BAN).to(2, null).lasting(60, "").by(Scope.DEVICE))
                        .problem());
        assertEquals(3, stage.room.status().players(), "players");
    }

    @Test
    void aMuteFollowsTheDeviceAndEnds() {
        stage.seat("Ada", "key", from("192.0.2.7"));
        stage.seat("Bob");
        perform(act(Kind.MUTE).to(0, null).lasting(60, ""));
        perform(act(Kind.MUTE).to(1, null).lasting(60, ""));
        assertMuted(List.of(true, true));
        stage.seat("Tab", "key", from("198.51.100.1"));
        assertMuted(List.of(true, true, true));
        perform(act(Kind.MUTE).to(1, null).lasting(0, ""));
        assertMuted(List.of(true, false, true));
        nowMillis += 60_000;
        assertMuted(List.of(false, false, false));
    }

    @Test
    void aMutedPlayerWhoComesBackWithoutADeviceKeyIsStillMuted() {
        Stage.Player ada = stage.seat("Ada", "key", from("192.0.2.7"));
        perform(act(Kind.MUTE).to(0, null).lasting(60, ""));
        String token = ada.token();
        ada.session().closed();
        stage.tick();
        Stage.Player again = stage.arrive(from("192.0.2.7"));
        again.resume(token);
        stage.tick();
        assertEquals(null, again.line().closedWith());
        assertMuted(List.of(true));
        nowMillis += 60_000;
        assertMuted(List.of(false));
    }

    private void assertMuted(List<Boolean> expected) {
        assertEquals(
                expected,
                perform(act(Kind.LIST)).players().stream()
                        .map(player -> player.muted())
                        .toList());
    }

    private Stage.Player look(String name, @Nullable String device, long owner) {
        String ticket = Objects.requireNonNull(stage.room.reservations().reserve(TicketKind.SPECTATOR, owner));
        Stage.Player spectator = stage.arrive(from("192.0.2.7"));
        spectator.session().hello(new Hello(Hello.TYPE, name, FakeGame.FINGERPRINT, null, null, ticket, device));
        stage.ticks(10);
        return spectator;
    }

    @Test
    void spectatorsAreListedKickedMutedAndBannedLikePlayers() {
        stage.seat("Ada");
        Stage.Player eve = look("Eve", "eve", 7);
        Stage.Player cem = look("Cem", "cem", 8);
        Stage.Player dan = look("Dan", "dan", 9);
        assertEquals(List.of("0 Ada", "-2 Eve", "-3 Cem", "-4 Dan"), listed());
        assertTrue(perform(act(Kind.LIST)).players().get(1).spectates());
        perform(act(Kind.MUTE).to(-3, "Cem").lasting(60, ""));
        assertMuted(List.of(false, false, true, false));
        assertEquals(
                "",
                perform(act(Kind.KICK).to(-2, "Eve").lasting(300, "language")).problem());
        assertEquals(CloseCode.KICKED, eve.line().closedWith());
        assertEquals(
                "Removed until 2026-12-01 10:05 UTC: language",
                eve.line().reasons.get(0));
        assertEquals(CloseCode.KICKED, look("Eve", "eve", 10).line().closedWith(), "comes back");
        perform(act(Kind.BAN).toOwner(9).lasting(60, "").by(Scope.DEVICE));
        assertEquals(CloseCode.BANNED, dan.line().closedWith());
        stage.ticks(10);
        assertEquals(List.of("0 Ada", "-3 Cem"), listed());
        look("Fay", null, 11);
        assertEquals(List.of("0 Ada", "-3 Cem", "-5 Fay"), listed(), "no number twice");
        assertEquals(
                "That player is not in the room any more",
                perform(act(Kind.KICK).to(-1, null).lasting(300, "")).problem());
        assertEquals(null, cem.line().closedWith());
    }

    private List<String> listed() {
        return perform(act(Kind.LIST)).players().stream()
                .map(player -> player.player() + " " + player.name())
                .toList();
    }

    @Test
    void aBusyRoomAndAClosedOneRefuse() {
        CompletableFuture<ModerationResult> first = stage.room.moderate(act(Kind.LIST));
        for (int i = 1; i < PlayerModeration.MAX_WAITING; i++) {
            assertFalse(stage.room.moderate(act(Kind.LIST)).isDone(), "act " + i);
        }
        CompletableFuture<ModerationResult> tooMany = stage.room.moderate(act(Kind.LIST));
        assertTrue(tooMany.isDone(), "at once");
        assertEquals("The room is busy: try again in a moment", tooMany.join().problem());
        stage.tick();
        assertTrue(first.isDone(), "with the tick");
    }

    @Test
    void aDeviceKeyOfAnotherKindClosesItsSessionAlone() {
        Stage.Player ada = stage.seat("Ada", "key", from("192.0.2.7"));
        for (String wrong : List.of("", "a b", "x".repeat(65), "\u00e9")) {
            Stage.Player player = stage.seat("Bad", wrong, from("198.51.100.1"));
            assertEquals(CloseCode.BAD_TEXT, player.line().closedWith(), wrong);
        }
        assertEquals(
                1,
                stage.seat("Good", "x".repeat(64), from("198.51.100.1"))
                        .line()
                        .welcomes
                        .size());
        assertEquals(null, ada.line().closedWith());
    }
}
