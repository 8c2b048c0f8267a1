package io.github.driftfire.engine.lobby;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.driftfire.model.lobby.JoinPublicRoom;
import io.github.driftfire.model.lobby.LeaveQueue;
import io.github.driftfire.model.lobby.LobbyList;
import io.github.driftfire.model.lobby.QuickPlay;
import io.github.driftfire.model.lobby.RoomEntry;
import io.github.driftfire.model.lobby.WatchRoom;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Who gets a place in which room, and who waits. */
final class QuickPlayTest {
    private static final QuickPlay FOUR = QuickPlay.of("four");
    private static final QuickPlay DUEL = QuickPlay.of("duel");

    private final LobbyStage stage = new LobbyStage();

    private List<String> play(Tab tab, QuickPlay play) {
        tab.say(play);
        stage.run();
        return tab.news();
    }

    @Test
    void quickPlayFillsTheFullestRoomAndThenOpensAnother() {
        Tab ada = stage.visitor("Ada");
        Tab bob = stage.visitor("Bob");
        Tab cyd = stage.visitor("Cyd");

        assertEquals(List.of("ticket duel-1"), play(ada, DUEL));
        assertEquals(List.of("ticket duel-1"), play(bob, DUEL));
        assertEquals(List.of("ticket duel-2"), play(cyd, DUEL));
        assertEquals(Set.of("four", "duel-1", "duel-2"), stage.rooms.rooms.keySet());
    }

    @Test
    void thePermanentRoomIsTheFirstAndTheFullestIsFilledFirst() {
        stage.rooms.room("four").guests = 4;

        assertEquals(List.of("ticket four-2"), play(stage.visitor("Ada"), FOUR));

        stage.rooms.room("four").guests = 2;
        assertEquals(List.of("ticket four"), play(stage.visitor("Bob"), FOUR), "two are in it, one in the other");
        assertEquals(List.of("ticket four"), play(stage.visitor("Cyd"), FOUR));
        assertEquals(List.of("ticket four-2"), play(stage.visitor("Dan"), FOUR));
    }

    @Test
    void whoWaitsGoesOnWaitingWhileTheServerHasAllItsRooms() {
        stage.rooms.full = true;
        Tab ada = stage.visitor("Ada");
        assertEquals(List.of("queued duel 1"), play(ada, DUEL));
        stage.seconds(2);
        assertEquals(0, stage.rooms.attempts, "rooms that were to be opened");

        stage.rooms.full = false;
        stage.seconds(1);
        assertEquals(1, stage.rooms.attempts, "rooms that were to be opened");
        assertTrue(ada.news().contains("ticket duel-1"));
    }

    @Test
    void aRoomThatDoesNotOpenIsNotTriedAgainForEachWhoWaits() {
        stage.rooms.full = true;
        for (String name : List.of("Ada", "Bob", "Cyd")) {
            play(stage.visitor(name), DUEL);
        }
        stage.rooms.full = false;
        stage.rooms.broken = true;
        stage.seconds(1);
        assertEquals(1, stage.rooms.attempts, "rooms that were to be opened");
    }

    @Test
    void theLobbyClosesWhenTheRoomsHaveEnded() {
        Tab ada = stage.visitor("Ada");
        stage.rooms.ended = true;
        stage.seconds(1);
        assertEquals(List.of("1001 The server is restarting"), ada.closes);
        assertEquals(List.of("1001 The server is restarting"), stage.tab("Bob").closes);
    }

    @Test
    void nobodyGetsAPlaceOfAServerThatIsAboutToStop() {
        Tab ada = stage.visitor("Ada");
        stage.rooms.draining = true;
        assertEquals(List.of("refused play: The server restarts in a moment; none"), play(ada, DUEL));
        stage.rooms.draining = false;
        assertEquals(List.of("ticket duel-1"), play(ada, DUEL));
    }

    @Test
    void aRoomThatIsClosedLeavesItsNumber() {
        for (String name : List.of("Ada", "Bob", "Cyd")) {
            Tab tab = stage.visitor(name);
            play(tab, DUEL);
            stage.come(tab);
        }
        stage.rooms.leave("duel-1", 0);
        stage.rooms.leave("duel-1", 0);
        stage.seconds(31);
        assertEquals(Set.of("four", "duel-2"), stage.rooms.rooms.keySet());

        assertEquals(List.of("ticket duel-2"), play(stage.visitor("Dan"), DUEL));
        assertEquals(List.of("ticket duel-1"), play(stage.visitor("Eve"), DUEL));
    }

    @Test
    void withoutLingerARoomClosesAsSoonAsItIsEmpty() {
        LobbyStage brief = new LobbyStage(0);
        Tab ada = brief.visitor("Ada");
        ada.say(DUEL);
        brief.run();
        assertTrue(brief.come(ada));
        brief.rooms.leave("duel-1", 0);

        brief.run();

        assertFalse(brief.rooms.exists("duel-1"));
    }

    @Test
    void aModeHasNoMoreRoomsThanItMay() {
        for (int i = 0; i < 6; i++) {
            assertEquals(List.of("ticket duel-" + (i / 2 + 1)), play(stage.visitor("Ada"), DUEL));
        }

        assertEquals(List.of("queued duel 1"), play(stage.visitor("Bob"), DUEL));
        assertEquals(4, stage.rooms.rooms.size());
    }

    @Test
    void theLastPlaceHasOneTaker() {
        stage.rooms.room("four").guests = 3;
        stage.rooms.broken = true;
        Tab ada = stage.visitor("Ada");
        Tab bob = stage.visitor("Bob");

        ada.say(JoinPublicRoom.of("four"));
        bob.say(JoinPublicRoom.of("four"));
        stage.run();

        assertEquals(List.of("ticket four"), ada.news());
        assertEquals(List.of("refused room: The room is full; play"), bob.news());
    }

    @Test
    void aRoomThatDoesNotOpenIsSaid() {
        stage.rooms.broken = true;

        assertEquals(List.of("refused play: No room of Duel can be opened; none"), play(stage.visitor("Ada"), DUEL));
        assertEquals(List.of("ticket four"), play(stage.visitor("Bob"), FOUR));
    }

    @Test
    void threeWaitInOrderWhileOneLeaves() {
        fillDuels();
        Tab ada = stage.visitor("Ada");
        Tab bob = stage.visitor("Bob");
        Tab cyd = stage.visitor("Cyd");
        assertEquals(List.of("queued duel 1"), play(ada, DUEL));
        assertEquals(List.of("queued duel 2"), play(bob, DUEL));
        assertEquals(List.of("queued duel 3"), play(cyd, DUEL));

        bob.visitor.closed();
        stage.run();
        stage.seconds(1);
        assertEquals(List.of("queued duel 2"), cyd.news());

        stage.rooms.leave("duel-2", 0);
        stage.run();
        assertEquals(List.of("ticket duel-2"), ada.news());
        stage.seconds(1);
        assertEquals(List.of("queued duel 1"), cyd.news());

        stage.rooms.leave("duel-3", 1);
        stage.run();
        assertEquals(List.of("ticket duel-3"), cyd.news());
    }

    @Test
    void aNewcomerDoesNotOvertakeWhoWaits() {
        fillDuels();
        Tab ada = stage.visitor("Ada");
        play(ada, DUEL);
        stage.rooms.room("duel-1").seated.remove(0);

        assertEquals(List.of("queued duel 1"), play(stage.visitor("Bob"), DUEL));
        assertEquals(List.of("ticket duel-1"), ada.news());
    }

    @Test
    void whoLeavesTheQueueIsNotAdmitted() {
        fillDuels();
        Tab ada = stage.visitor("Ada");
        play(ada, DUEL);
        ada.say(new LeaveQueue(LeaveQueue.TYPE));
        stage.run();
        stage.rooms.leave("duel-1", 0);

        stage.seconds(2);

        assertEquals(List.of(), ada.news());
    }

    @Test
    void whileSomebodyWaitsInactivePlayersAreWarned() {
        fillDuels();
        stage.seconds(1);
        assertEquals(List.of(), stage.rooms.events);
        play(stage.visitor("Ada"), DUEL);

        stage.seconds(1);

        assertEquals(
                List.of("seat wanted in duel-1", "seat wanted in duel-2", "seat wanted in duel-3"), stage.rooms.events);
    }

    @Test
    void aVisitorHasOneTicketAtATime() {
        Tab ada = stage.visitor("Ada");
        for (int i = 0; i < 5; i++) {
            assertEquals(List.of("ticket duel-1"), play(ada, DUEL));
        }

        assertEquals(1, stage.rooms.room("duel-1").tickets.size());
    }

    @Test
    void aPlaceThatNobodyCameForIsGivenToTheNext() {
        for (int i = 0; i < 6; i++) {
            play(stage.visitor("Ada"), DUEL);
        }
        Tab bob = stage.visitor("Bob");
        assertEquals(List.of("queued duel 1"), play(bob, DUEL));

        stage.rooms.expire("duel-3");
        stage.run();

        assertEquals(List.of("ticket duel-3"), bob.news());
    }

    @Test
    void theListIsSentWhenSomethingHasChanged() {
        Tab ada = stage.visitor("Ada");
        assertEquals(1, ada.sent.size());
        stage.seconds(3);
        assertEquals(1, ada.sent.size());

        stage.rooms.room("four").guests = 2;
        stage.rooms.room("four").leader = "Bob";
        stage.run();
        assertEquals(1, ada.sent.size(), "at most once a second");
        stage.seconds(1);

        LobbyList list = ada.told(LobbyList.class);
        assertEquals(2, ada.sent.size());
        assertEquals(
                List.of("four", "duel"),
                list.modes().stream().map(mode -> mode.mode()).toList());
        assertEquals("Four", list.modes().get(0).title());
        assertEquals(2, list.modes().get(0).players());
        assertEquals(
                new RoomEntry("four", 2, 0, 0, 4, "Bob"),
                list.modes().get(0).rooms().get(0));
    }

    @Test
    void aSlowVisitorMissesListsAndGetsTheLatest() {
        Tab ada = stage.visitor("Ada");
        ada.stalled = true;
        for (int guests = 1; guests <= 4; guests++) {
            stage.rooms.room("four").guests = guests;
            stage.seconds(1);
        }
        assertEquals(2, ada.sent.size());

        ada.recover();

        assertEquals(3, ada.sent.size());
        assertEquals(4, ada.told(LobbyList.class).modes().get(0).players());
    }

    @Test
    void whoWatchesTakesNoPlace() {
        stage.rooms.room("four").guests = 4;
        Tab ada = stage.visitor("Ada");
        ada.say(WatchRoom.of("four", null));
        stage.run();
        assertEquals(List.of("watch four"), ada.news());

        ada.say(WatchRoom.of("five", null));
        stage.run();
        assertEquals(List.of("refused watch: There is no such room; play"), ada.news());
    }

    @Test
    void aModeOrRoomThatIsNotThereIsSaid() {
        Tab ada = stage.visitor("Ada");
        assertEquals(List.of("refused play: There is no such mode; none"), play(ada, QuickPlay.of("chess")));
        ada.say(JoinPublicRoom.of("chess"));
        stage.run();
        assertEquals(List.of("refused room: There is no such room; play"), ada.news());
    }

    @Test
    void theStoppingServerSaysGoodbyeToTheQueueAndToWhoComesLater() {
        fillDuels();
        Tab ada = stage.visitor("Ada");
        play(ada, DUEL);

        stage.lobby.close();
        stage.run();
        Tab bob = stage.tab("Bob");
        stage.run();

        assertEquals(List.of("1001 The server is restarting"), ada.closes);
        assertEquals(List.of("1001 The server is restarting"), bob.closes);
        assertEquals(0, stage.lobby.visitors());
    }

    /** Three rooms, two players in each. */
    private void fillDuels() {
        for (int i = 0; i < 6; i++) {
            Tab tab = stage.visitor("Player");
            play(tab, DUEL);
            assertTrue(stage.come(tab));
            tab.visitor.closed();
            stage.run();
        }
    }
}
