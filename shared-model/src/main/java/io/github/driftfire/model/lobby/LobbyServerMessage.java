package io.github.driftfire.model.lobby;

/** A text that the lobby sends. */
public sealed interface LobbyServerMessage
        permits LobbyList,
                RoomTicket,
                BackgroundTicket,
                QueuePosition,
                PrivateRoom,
                PartyState,
                Refused,
                RoomClosed,
                RoleGranted,
                RoomPlayers,
                Moderated,
                BanList,
                ReportList,
                ReportMade,
                LobbyPong {
    /** Which message it is. */
    String type();
}
