package io.github.driftfire.page;

import io.github.driftfire.kit.page.PageEvents;
import io.github.driftfire.kit.page.Texts;
import io.github.driftfire.model.lobby.JoinPublicRoom;
import io.github.driftfire.model.lobby.JoinRoom;
import io.github.driftfire.model.lobby.LobbyClientMessage;
import io.github.driftfire.model.lobby.LobbyProtocol;
import io.github.driftfire.model.lobby.ModeEntry;
import io.github.driftfire.model.lobby.QuickPlay;
import io.github.driftfire.model.lobby.Refused;
import io.github.driftfire.model.lobby.RoomTicket;
import io.github.driftfire.model.lobby.WatchRoom;
import io.github.driftfire.model.protocol.CloseCode;
import io.github.driftfire.netcode.lobby.LobbySession;
import io.github.driftfire.netcode.session.Clock;
import org.jspecify.annotations.Nullable;

/** What the player has asked for, until there is a seat: by quick play, by a code, or by a link. */
final class SeatRequests {
    /** After that, quick play goes on without a lobby that does not answer. */
    private static final double TIMEOUT_MILLIS = 5000;

    private final LobbySession session;
    private final Invitation invitation;
    private final Clock clock;
    private final Listener listener;

    /** As it was asked for, until the game ends. */
    private @Nullable LobbyClientMessage wish;

    /** Quick play waits for the list of modes, or for the lobby to fail. */
    private boolean playsWhenListed;

    private double askedMillis;
    private boolean askedTwice;

    /** Whether the game waits for a seat, and shows so. */
    private boolean waits;

    private boolean seated;

    /** What the page makes of it. */
    interface Listener {
        /** The mode that is chosen; {@code null} where the lobby has none of the game. */
        @Nullable
        ModeEntry mode();

        /** @param helps what the button does; {@code null} for none */
        void refused(String reason, String label, @Nullable Runnable helps);
    }

    SeatRequests(LobbySession session, Invitation invitation, Clock clock, Listener listener) {
        this.session = session;
        this.invitation = invitation;
        this.clock = clock;
        this.listener = listener;
    }

    boolean seated() {
        return seated;
    }

    /** Whether the game waits for a seat, and shows so. */
    boolean waits() {
        return waits;
    }

    /** The game has what it waited for. */
    void taken() {
        seated = true;
        waits = false;
        askedTwice = false;
    }

    /** The first screen is shown. */
    void open() {
        seated = false;
        waits = false;
        playsWhenListed = false;
        session.open();
    }

    /** The game's button: the private room of the address, or quick play. The game waits for it. */
    void play() {
        waits = true;
        seated = false;
        askedTwice = false;
        String code = invitation.code();
        if (code == null) {
            session.open();
            playsWhenListed = true;
            askedMillis = clock.nowMillis();
            listed();
        } else {
            ask(byCode(code));
        }
    }

    /** The lobby may have told what there is. */
    void listed() {
        if (playsWhenListed && session.isListed()) {
            playsWhenListed = false;
            ModeEntry mode = listener.mode();
            if (mode == null) {
                GameBridge.join(null, null);
            } else {
                ask(QuickPlay.of(mode.mode()));
            }
        }
    }

    /** Looks whether the lobby takes too long. Called a few times a second. */
    void watch() {
        if (playsWhenListed && clock.nowMillis() - askedMillis >= TIMEOUT_MILLIS) {
            playWithout();
        }
    }

    /** As a guest in the game's usual room. */
    private void playWithout() {
        playsWhenListed = false;
        wish = null;
        session.close();
        GameBridge.join(null, null);
    }

    void ask(LobbyClientMessage message) {
        wish = message;
        session.ask(message);
    }

    /** Asks once more, for a ticket in place of one that did not work. Answers whether that can help. */
    private boolean again() {
        // A room that was chosen by its name is gone with the restart.
        LobbyClientMessage same = wish == null || wish instanceof JoinPublicRoom ? usual() : wish;
        if (same == null || askedTwice) {
            return false;
        }
        askedTwice = true;
        waits = true;
        ask(same);
        return true;
    }

    /** After a reload, which forgets what was asked for: the private room of the address, or the chosen mode. */
    private @Nullable LobbyClientMessage usual() {
        String code = invitation.code();
        ModeEntry mode = listener.mode();
        return code != null ? byCode(code) : mode == null ? null : QuickPlay.of(mode.mode());
    }

    private LobbyClientMessage byCode(String code) {
        return invitation.watches() ? WatchRoom.of(null, code) : JoinRoom.of(code);
    }

    /** The player does not want what was asked for any more. */
    void stop() {
        playsWhenListed = false;
        wish = null;
        session.leave();
        back();
    }

    private void back() {
        if (waits) {
            waits = false;
            GameBridge.leave();
        }
    }

    /** @param ticket of the page's game */
    void ticket(RoomTicket ticket) {
        String code = ticket.code();
        if (code != null) {
            invitation.enter(code);
            wish = ticket.watch() ? WatchRoom.of(null, code) : JoinRoom.of(code);
        }
        waits = true;
        GameBridge.join(ticket.room(), ticket.ticket());
    }

    void refused(Refused refused) {
        back();
        String reason = RemovedDialog.untilOr(
                refused.reason(), Texts.coded("refused." + refused.code(), sentence(refused.reason())));
        String code = invitation.code();
        String watched = code != null ? code : wish instanceof JoinRoom join ? join.code() : null;
        if (refused.next().equals(LobbyProtocol.NEXT_WATCH) && watched != null) {
            listener.refused(reason, Texts.of("Watch it"), () -> ask(WatchRoom.of(null, watched)));
        } else if (refused.next().equals(LobbyProtocol.NEXT_NONE)
                || refused.request().equals(QuickPlay.TYPE)) {
            listener.refused(reason, "", null);
        } else {
            listener.refused(reason, Texts.of("Play in a public room"), this::playPressed);
        }
    }

    /** A button of the page's own, and not the game's. */
    void playPressed() {
        invitation.forgetCode();
        PageButtons.press("play");
    }

    /** The lobby's connection is gone, or was never there. */
    void lobbyLost() {
        LobbyClientMessage asked = session.request();
        if (session.position() > 0) {
            return;
        }
        if (playsWhenListed || asked instanceof QuickPlay) {
            playWithout();
        } else if (asked != null) {
            session.leave();
            back();
            listener.refused(
                    Texts.of("The lobby cannot be reached."), Texts.of("Play in a public room"), this::playPressed);
        }
    }

    /**
     * The game's connection is gone.
     *
     * @param room which the lobby gave; {@code null} for the usual one
     * @return whether something is done about it
     */
    boolean lost(PageEvents.Detail closed, @Nullable String room) {
        CloseCode code = CloseCode.of(closed.getCode());
        if (wish instanceof WatchRoom && seated && code.retry()) {
            seated = false;
            return again();
        }
        // After a restart another player may have come before into the room of the seat.
        boolean gone = code == CloseCode.NO_SUCH_ROOM || code == CloseCode.ROOM_FULL && seated;
        if (code != CloseCode.BAD_TICKET && (!gone || room == null)) {
            return false;
        }
        // The room is closed meanwhile, or the ticket came too late: the lobby has another.
        seated = false;
        if (!again()) {
            waits = true;
            back();
            listener.refused(sentence(closed.getReason()), "", null);
        }
        return true;
    }

    static String sentence(String reason) {
        return reason.endsWith(".") ? reason : reason + ".";
    }
}
