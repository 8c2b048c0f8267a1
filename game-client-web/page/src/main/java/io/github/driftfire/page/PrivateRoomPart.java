package io.github.driftfire.page;

import io.github.driftfire.kit.page.Browser;
import io.github.driftfire.kit.page.StorageKeys;
import io.github.driftfire.model.lobby.BanPlayer;
import io.github.driftfire.model.lobby.CloseRoom;
import io.github.driftfire.model.lobby.KickPlayer;
import io.github.driftfire.model.lobby.LockRoom;
import io.github.driftfire.model.lobby.MutePlayer;
import io.github.driftfire.model.lobby.PassHost;
import io.github.driftfire.model.lobby.PrivateRoom;
import io.github.driftfire.netcode.lobby.LobbySession;
import org.jspecify.annotations.Nullable;

/** The private room that is played in, and membership and role in it, which a reload does not end. */
final class PrivateRoomPart implements PrivateRoomPanel.Listener {
    private static final String BY_HOST = "by the host";
    private static final int MUTE_SECONDS = 600;
    private static final int BAN_SECONDS = 86_400;

    private final LobbySession session;
    private final Invitation invitation;
    private final StorageKeys keys;
    private final PrivateRoomPanel panel;

    PrivateRoomPart(LobbySession session, Invitation invitation, StorageKeys keys) {
        this.session = session;
        this.invitation = invitation;
        this.keys = keys;
        panel = new PrivateRoomPanel(invitation::roomLink, this);
    }

    /** By which this tab comes back as the member that it is. */
    @Nullable
    String memberKey() {
        return Browser.recallInTab(keys.member());
    }

    void forgetMember() {
        Browser.rememberInTab(keys.member(), null);
    }

    /** The lobby has told something. */
    void changed() {
        PrivateRoom room = session.room();
        if (room != null) {
            Browser.rememberInTab(keys.member(), room.key());
        }
    }

    /** Leaves it, and the queue. */
    void leave() {
        forgetMember();
        session.leave();
    }

    /** @param seated whether the room is played in */
    void show(boolean seated) {
        panel.show(seated ? invitation.code() : null, session.room());
    }

    @Override
    public void lock(boolean locked) {
        session.tell(LockRoom.of(locked));
    }

    @Override
    public void passHost(int member) {
        session.tell(PassHost.of(member));
    }

    @Override
    public void kick(int member) {
        session.tell(KickPlayer.of(null, null, member, null, BY_HOST));
    }

    @Override
    public void mute(int member) {
        session.tell(MutePlayer.of(null, null, member, null, MUTE_SECONDS));
    }

    /** For a day: about as long as the room may live. */
    @Override
    public void ban(int member) {
        session.tell(BanPlayer.of(null, null, member, null, BAN_SECONDS, BY_HOST, true, false));
    }

    @Override
    public void closeRoom() {
        session.tell(CloseRoom.of());
    }
}
