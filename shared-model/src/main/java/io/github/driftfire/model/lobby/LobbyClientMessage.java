package io.github.driftfire.model.lobby;

/** A text that a visitor of the lobby sends. */
public sealed interface LobbyClientMessage
        permits EnterLobby,
                QuickPlay,
                CreateRoom,
                JoinRoom,
                JoinPublicRoom,
                WatchRoom,
                WatchBackground,
                LeaveQueue,
                LockRoom,
                PassHost,
                CloseRoom,
                BecomeOperator,
                ListPlayers,
                KickPlayer,
                MutePlayer,
                BanPlayer,
                LiftBan,
                ListBans,
                ListReports,
                LobbyPing {
    /** Which message it is. */
    String type();
}
