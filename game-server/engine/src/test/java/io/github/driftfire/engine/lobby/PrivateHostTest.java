package io.github.driftfire.engine.lobby;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.driftfire.model.lobby.CloseRoom;
import io.github.driftfire.model.lobby.CreateRoom;
import io.github.driftfire.model.lobby.LeaveQueue;
import io.github.driftfire.model.lobby.LockRoom;
import io.github.driftfire.model.lobby.PassHost;
import io.github.driftfire.model.lobby.WatchRoom;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The host of a private room: its commands, and how the role is passed on. */
final class PrivateHostTest extends PrivateGamesFixture {
    @Test
    void theHostChoosesSizeAndBotsWithinTheMode() {
        Tab ada = stage.visitor("Ada");
        ada.say(CreateRoom.of("four", 3, 2));
        stage.run();
        assertEquals(3, stage.rooms.room(room(ada).room()).maxPlayers);
        assertEquals(2, stage.rooms.room(room(ada).room()).bots);

        Tab bob = stage.visitor("Bob");
        bob.say(CreateRoom.of("duel", 3, null));
        bob.say(CreateRoom.of("duel", 0, null));
        bob.say(CreateRoom.of("duel", null, 3));
        bob.say(CreateRoom.of("chess", null, null));
        stage.run();
        assertEquals(
                List.of(
                        "refused create: A room of Duel is for 1 to 2; none",
                        "refused create: A room of Duel is for 1 to 2; none",
                        "refused create: A room has 0 to 2 bots; none",
                        "refused create: There is no such mode; none"),
                bob.news());
    }

    @Test
    void aLockedRoomLetsInNobodyElse() {
        Tab ada = stage.visitor("Ada");
        String code = create(ada);
        ada.say(LockRoom.of(true));
        stage.run();
        ada.news();
        Tab bob = stage.visitor("Bob");

        assertEquals(List.of("refused join: The room is locked: its host can open it; play"), join(bob, code));
        bob.say(WatchRoom.of(null, code));
        stage.run();
        assertEquals(List.of("refused watch: The room is locked; play"), bob.news());
        assertEquals(
                1,
                join(ada, code).stream()
                        .filter(text -> text.startsWith("ticket"))
                        .count(),
                "a member");

        ada.say(LockRoom.of(false));
        stage.run();
        assertEquals(2, join(bob, code).size());
    }

    @Test
    void onlyTheHostCommands() {
        Tab ada = stage.visitor("Ada");
        String code = create(ada);
        Tab bob = stage.visitor("Bob");
        join(bob, code);
        bob.say(LockRoom.of(true));
        bob.say(PassHost.of(2));
        bob.say(new CloseRoom(CloseRoom.TYPE));
        stage.run();

        assertEquals(
                List.of(
                        "refused lock: Only the host of a private room can do that; none",
                        "refused host: Only the host of a private room can do that; none",
                        "refused close: Only the host of a private room can do that; none"),
                bob.news());
    }

    @Test
    void theRoleIsPassedOnAndIsNotTheOldHostsAfterAReload() {
        Tab ada = stage.visitor("Ada");
        String code = create(ada);
        String key = room(ada).key();
        Tab bob = stage.visitor("Bob");
        join(bob, code);
        ada.news();

        ada.say(PassHost.of(2));
        stage.run();

        assertEquals(List.of("private [Ada, Bob*]"), ada.news());
        assertEquals(List.of("private [Ada, Bob*] host"), bob.news());
        Tab again = stage.tab("Ada").enter(null, key);
        stage.run();
        assertEquals(List.of("private [Ada, Bob*]"), again.news());
        again.say(new LeaveQueue(LeaveQueue.TYPE));
        stage.run();
        again.enter(null, key);
        stage.run();
        assertEquals(List.of("refused enter: You are not a member of that room any more; play"), again.news());
    }

    @Test
    void aMemberIsBackAfterAReloadAndAnotherKeyIsNobodys() {
        Tab ada = stage.visitor("Ada");
        String code = create(ada);
        Tab bob = stage.visitor("Bob");
        join(bob, code);
        stage.come(bob);
        String key = room(bob).key();
        bob.visitor.closed();
        stage.seconds(5);

        Tab again = stage.tab("Bob").enter(null, key);
        stage.run();
        assertEquals(List.of("private [Ada*, Bob]"), again.news());
        ada.say(PassHost.of(2));
        stage.run();
        assertEquals(List.of("private [Ada, Bob*] host"), again.news());

        for (String wrong : List.of("", "K", code, code + "2".repeat(26), "222222" + key.substring(6))) {
            Tab eve = stage.tab("Eve").enter(null, wrong);
            stage.run();
            assertEquals(List.of("refused enter: You are not a member of that room any more; play"), eve.news(), wrong);
        }
    }

    @Test
    void theHostIsBackAfterAReload() {
        Tab ada = stage.visitor("Ada");
        String code = create(ada);
        String key = room(ada).key();
        stage.come(ada);
        Tab bob = stage.visitor("Bob");
        join(bob, code);
        ada.visitor.closed();
        stage.seconds(5);

        Tab again = stage.tab("Ada").enter(null, key);
        stage.run();

        assertEquals(List.of("private [Ada*, Bob] host"), again.news());
        again.say(LockRoom.of(true));
        stage.run();
        assertEquals(List.of("private [Ada*, Bob] host locked"), again.news());
        assertEquals(key, room(again.say(LockRoom.of(false))).key());
    }

    @Test
    void theRoleOfAHostWhoHasGonePassesAfterAWhile() {
        Tab ada = stage.visitor("Ada");
        String code = create(ada);
        stage.come(ada);
        String room = room(ada).room();
        Tab bob = stage.visitor("Bob");
        join(bob, code);
        ada.visitor.closed();
        stage.seconds(60);
        assertEquals(List.of(), bob.news(), "the host plays");

        stage.rooms.leave(room, 0);
        stage.seconds(29);
        assertEquals(List.of(), bob.news());
        stage.seconds(2);

        assertEquals(List.of("private [Bob*] host"), bob.news());
    }

    @Test
    void aHostWhoLeavesPassesTheRoleAtOnce() {
        Tab ada = stage.visitor("Ada");
        String code = create(ada);
        Tab bob = stage.visitor("Bob");
        join(bob, code);

        ada.say(new LeaveQueue(LeaveQueue.TYPE));
        stage.run();

        assertEquals(List.of("private [Bob*] host"), bob.news());
    }

    @Test
    void theHostClosesTheRoom() {
        Tab ada = stage.visitor("Ada");
        String code = create(ada);
        String room = room(ada).room();
        Tab bob = stage.visitor("Bob");
        join(bob, code);
        ada.news();
        bob.news();

        ada.say(new CloseRoom(CloseRoom.TYPE));
        stage.run();

        assertEquals(List.of("closed"), ada.news());
        assertEquals(List.of("closed"), bob.news());
        assertEquals(List.of(room + " closed: The host has closed the room"), stage.rooms.events);
        assertEquals(List.of(NO_CODE), join(bob, code));
    }
}
