package io.github.driftfire.engine.lobby;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.driftfire.engine.lobby.FakeRooms.FakeRoom;
import io.github.driftfire.model.lobby.BackgroundTicket;
import io.github.driftfire.model.lobby.QuickPlay;
import io.github.driftfire.model.lobby.RoomTicket;
import io.github.driftfire.model.lobby.WatchBackground;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which room is shown behind a first screen. */
final class BackgroundRoomsTest {
    private static final String NONE = "refused background: No room can be shown now; none";

    private final LobbyStage stage = new LobbyStage(30, LobbyStage.modes(), "four", "five", "six");
    private final Tab ada = stage.visitor("Ada");

    private String ask(String game) {
        ada.news();
        ada.say(WatchBackground.of(game));
        stage.run();
        List<String> news = ada.news();
        assertEquals(1, news.size(), "answers: " + news);
        return news.get(0).equals("background")
                ? ada.told(BackgroundTicket.class).room()
                : news.get(0);
    }

    @Test
    void theLiveliestRoomOfTheGameIsShown() {
        assertEquals(NONE, ask("toy"), "rooms without anybody");
        stage.rooms.room("four").guests = 1;
        stage.rooms.room("five").guests = 3;
        stage.rooms.room("six").guests = 2;
        assertEquals("five", ask("toy"));
        assertEquals(NONE, ask("another"), "another game");
    }

    @Test
    void aRoomWhoseSpectatorsNeedTheirPlacesIsLeftOut() {
        stage.rooms.room("four").guests = 1;
        stage.rooms.room("five").guests = 3;
        stage.rooms.room("five").watching.add(99L);
        assertEquals("four", ask("toy"));
        stage.rooms.room("four").watching.add(98L);
        assertEquals(NONE, ask("toy"));
    }

    @Test
    void aPrivateRoomIsNeverShown() {
        FakeRoom hidden = new FakeRoom("private-x", "toy", 4, 4, false, false);
        stage.rooms.rooms.put(hidden.name, hidden);
        assertEquals(NONE, ask("toy"));
    }

    @Test
    void whoAsksAgainGivesUpTheTicketThatWaits() {
        stage.rooms.room("four").guests = 1;
        assertEquals("four", ask("toy"));
        stage.rooms.room("five").guests = 2;
        assertEquals("five", ask("toy"));
        assertTrue(stage.rooms.room("four").backgrounds.isEmpty(), "the ticket before");
        assertEquals(1, stage.rooms.room("five").backgrounds.size(), "tickets that wait");
    }

    /** Who looks at a room behind the first screen has no place of its own: a party takes it along. */
    @Test
    void playingGivesUpTheTicketAndIsNotHeldUpByIt() {
        stage.rooms.room("four").guests = 1;
        ada.enter("ABCDEFGHJK", null);
        Tab bob = stage.tab("Bob").enter("ABCDEFGHJK", null);
        stage.run();
        assertEquals("four", ask("toy"));
        BackgroundTicket waiting = ada.told(BackgroundTicket.class);
        bob.say(QuickPlay.of("four"));
        stage.run();
        assertEquals("four", ada.told(RoomTicket.class).room());
        assertTrue(stage.rooms.room("four").backgrounds.isEmpty(), "the ticket that waited");
        assertFalse(stage.rooms.come("four", waiting.ticket()), "it works");
        assertTrue(stage.come(ada), "the ticket to play");
    }
}
