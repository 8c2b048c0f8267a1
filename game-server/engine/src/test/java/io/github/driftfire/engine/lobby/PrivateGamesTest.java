package io.github.driftfire.engine.lobby;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.driftfire.engine.carryover.CarryOvers;
import io.github.driftfire.engine.carryover.KeptCarryOvers;
import io.github.driftfire.engine.sessions.AddressLimits;
import io.github.driftfire.engine.sessions.SettingNames;
import io.github.driftfire.model.lobby.CreateRoom;
import io.github.driftfire.model.lobby.JoinRoom;
import io.github.driftfire.model.lobby.LobbyList;
import io.github.driftfire.model.lobby.PrivateRoom;
import io.github.driftfire.model.lobby.QuickPlay;
import io.github.driftfire.model.lobby.RoomTicket;
import io.github.driftfire.model.lobby.WatchRoom;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Rooms that are joined by a code. */
final class PrivateGamesTest extends PrivateGamesFixture {
    private final AddressLimits limits = new AddressLimits(100, 100, 100, SettingNames.OPTIONS);

    private static String last(List<String> texts) {
        return texts.get(texts.size() - 1);
    }

    @Test
    void whoCreatesARoomIsItsHostAndHasATicket() {
        Tab ada = stage.visitor("Ada");
        create(ada);

        PrivateRoom room = room(ada);
        RoomTicket ticket = ada.told(RoomTicket.class);
        assertTrue(room.host());
        assertTrue(room.code().matches("[2-9A-HJ-NP-Z]{6}"), room.code());
        assertTrue(room.room().matches("private-[2-9a-hj-np-z]{16}"), room.room());
        assertEquals(room.room(), ticket.room());
        assertEquals(room.code(), ticket.code());
        assertEquals("toy", ticket.game());
        assertEquals("duel", room.mode());
        stage.seconds(1);
        assertTrue(
                ada.told(LobbyList.class).modes().stream()
                        .allMatch(mode -> mode.rooms().stream()
                                .noneMatch(listed -> listed.room().startsWith("private"))),
                "it is not listed");
    }

    @Test
    void theCodeInLettersOfAnyCaseOpensItAndAnotherDoesNot() {
        Tab ada = stage.visitor("Ada");
        String code = create(ada);
        ada.news();
        Tab bob = stage.visitor("Bob");

        assertEquals(List.of(NO_CODE), join(bob, "222222"));
        assertEquals(
                List.of(
                        "private [Ada*, Bob]",
                        "ticket "
                                + stage.rooms.rooms.keySet().stream()
                                        .filter(name -> name.startsWith("private"))
                                        .findFirst()
                                        .orElse("")),
                join(bob, code.toLowerCase(Locale.ROOT)).stream().sorted().toList());
        assertEquals(List.of("private [Ada*, Bob] host"), ada.news());
        assertNotEquals(room(ada).key(), room(bob).key());
    }

    @Test
    void aRoomWithoutAPlaceIsClosedAndRefused() {
        stage.rooms.closing = true;
        Tab ada = stage.visitor("Ada");
        ada.say(CreateRoom.of("duel", null, null));
        stage.run();

        assertEquals(List.of("refused create: No more private rooms can be opened now; play"), ada.news());
        assertEquals(List.of("four"), List.copyOf(stage.rooms.rooms.keySet()), "rooms");
        assertEquals("1 visitors, 0 waiting, 0 private rooms, 0 places, 0 parties", stage.lobby.census());
    }

    @Test
    void theCodeOpensTheRoomAgainAfterARestart() {
        KeptCarryOvers kept = new KeptCarryOvers();
        stage.rooms.carryOvers = new CarryOvers(() -> 1, kept);
        Tab ada = stage.visitor("Ada");
        ada.say(CreateRoom.of("duel", 2, 0));
        stage.run();
        String code = room(ada).code();
        stage.rooms.carryOvers.close();

        LobbyStage after = new LobbyStage();
        after.rooms.carryOvers = new CarryOvers(() -> 2, kept);
        after.rooms.carryOvers.restore();
        Tab bob = after.visitor("Bob");
        bob.say(JoinRoom.of(code.toLowerCase(Locale.ROOT)));
        after.run();
        assertEquals(code, room(bob).code());
        assertTrue(room(bob).host(), "the first who comes");
        assertTrue(after.come(bob));
        Tab cyd = after.visitor("Cyd");
        cyd.say(JoinRoom.of(code));
        after.run();
        assertEquals(room(bob).room(), room(cyd).room());
        assertEquals(2, after.rooms.room(room(bob).room()).maxPlayers);
        Tab dan = after.visitor("Dan");
        dan.say(JoinRoom.of("222222"));
        after.run();
        assertEquals(List.of(NO_CODE), dan.news());
    }

    @Test
    void whoIsRefusedAnotherRoomKeepsTheFirst() {
        Tab ada = stage.visitor("Ada");
        String code = create(ada);
        ada.news();
        stage.rooms.broken = true;
        ada.say(CreateRoom.of("duel", null, null));
        stage.run();

        assertEquals(List.of("refused create: No more private rooms can be opened now; play"), ada.news());
        assertTrue(stage.come(ada), "the ticket is still good");
        join(stage.visitor("Bob"), code);
        assertEquals(List.of("private [Ada*, Bob] host"), ada.news());
    }

    @Test
    void aHostWhoReturnsWaitsForNoOtherRoom() {
        Tab ada = stage.visitor("Ada");
        create(ada);
        String key = room(ada).key();
        stage.rooms.full = true;
        Tab again = stage.visitor("Ada");
        again.say(QuickPlay.of("duel"));
        stage.run();
        again.enter(null, key);
        stage.run();
        again.news();
        stage.rooms.full = false;
        stage.seconds(2);

        assertTrue(again.news().stream().noneMatch(text -> text.startsWith("ticket")));
    }

    @Test
    void aPermanentRoomWithoutAModeHasPrivateRoomsOfAnotherModeOfItsGame() {
        LobbyStage plain = new LobbyStage(LobbyStage.LINGER_SECONDS, LobbyStage.modes(), "plain");
        Tab ada = plain.visitor("Ada");
        ada.say(CreateRoom.of("plain", 4, 4));
        plain.run();

        String mode = room(ada).mode();
        assertTrue(LobbyStage.modes().stream().anyMatch(each -> each.name().equals(mode)), mode);

        LobbyStage none = new LobbyStage(LobbyStage.LINGER_SECONDS, List.of(), "plain");
        Tab bob = none.visitor("Bob");
        bob.say(CreateRoom.of("plain", null, null));
        none.run();
        assertEquals(List.of("refused create: No private rooms can be opened here; play"), bob.news());
    }

    @Test
    void aFullRoomCanBeWatched() {
        Tab ada = stage.visitor("Ada");
        String code = create(ada);
        join(stage.visitor("Bob"), code);
        Tab cyd = stage.visitor("Cyd");

        assertEquals(List.of("refused join: The room is full; watch"), join(cyd, code));
        cyd.say(WatchRoom.of(null, code));
        stage.run();
        assertEquals(List.of("watch " + room(ada).room()), cyd.news());
    }

    @Test
    void anEmptyRoomClosesAndItsCodeWithIt() {
        Tab ada = stage.visitor("Ada");
        String code = create(ada);
        stage.rooms.expire(room(ada).room());

        stage.seconds(31);

        assertEquals("closed", ada.news().get(2));
        assertEquals(List.of(NO_CODE), join(stage.visitor("Bob"), code));
    }

    @Test
    void thereAreNoMoreThanTheOperatorAllows() {
        for (int i = 0; i < 3; i++) {
            create(stage.visitor("Ada"));
        }
        Tab bob = stage.visitor("Bob");
        bob.say(CreateRoom.of("duel", null, null));
        stage.run();

        assertEquals(List.of("refused create: No more private rooms can be opened now; play"), bob.news());
    }

    @Test
    void afterFiveWrongCodesTheRightOneIsAnsweredAlikeForAMinute() {
        String code = create(stage.visitor("Ada"));
        Tab eve = new Tab(stage.lobby, "Eve", limits.client("192.0.2.1", false)).enter();
        for (int i = 0; i < 5; i++) {
            assertEquals(NO_CODE, last(join(eve, "22222" + (i + 2))));
        }

        assertEquals(List.of(NO_CODE), join(eve, code));
        Tab second = new Tab(stage.lobby, "Eve", limits.client("192.0.2.1", false)).enter();
        assertEquals(List.of(NO_CODE), join(second, code), "by another connection of the address");
        second.say(WatchRoom.of(null, code));
        stage.run();
        assertEquals(List.of("refused watch: There is no room with that code; play"), second.news());

        assertEquals(
                2,
                join(new Tab(stage.lobby, "Bob", limits.client("192.0.2.2", false)).enter(), code)
                        .size());
        stage.seconds(61);
        assertTrue(join(second, code).size() > 0);
        assertNotEquals(List.of(NO_CODE), join(eve, code));
    }

    /** Codes tried for an hour, by as many connections as one likes, from one address and from a proxy that was not configured. */
    @Test
    void codesAreNotFoundByTrial() {
        create(stage.visitor("Ada"));
        for (String address : List.of("192.0.2.1", "")) {
            long before = stage.lobby.codesTried();
            for (int minute = 0; minute < 60; minute++) {
                for (int i = 0; i < 20; i++) {
                    Tab eve = new Tab(
                                    stage.lobby,
                                    "Eve",
                                    address.isEmpty()
                                            ? stage.visitor("").visitor.address()
                                            : limits.client(address, false))
                            .enter();
                    for (int guess = 0; guess < 10; guess++) {
                        join(eve, "2222" + (i % 8 + 2) + (guess % 8 + 2));
                    }
                    eve.visitor.closed();
                    stage.run();
                }
                stage.clock.advanceMillis(60_000);
                stage.run();
            }
            assertEquals(address.isEmpty() ? 3600 : 300, stage.lobby.codesTried() - before);
        }
        assertFalse(stage.lobby.codesTried() > 3900);
    }
}
