package io.github.driftfire.engine.lobby;

import io.github.driftfire.model.lobby.CreateRoom;
import io.github.driftfire.model.lobby.JoinRoom;
import io.github.driftfire.model.lobby.PrivateRoom;
import java.util.List;

/** A lobby whose visitors create private rooms and join them by their codes. */
abstract class PrivateGamesFixture {
    static final String NO_CODE = "refused join: There is no room with that code; play";

    final LobbyStage stage = new LobbyStage();

    /** The code of a room that a visitor has created. */
    String create(Tab host) {
        host.say(CreateRoom.of("duel", null, null));
        stage.run();
        return room(host).code();
    }

    static PrivateRoom room(Tab tab) {
        return tab.told(PrivateRoom.class);
    }

    List<String> join(Tab tab, String code) {
        tab.say(JoinRoom.of(code));
        stage.run();
        return tab.news();
    }
}
