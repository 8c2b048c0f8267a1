package io.github.driftfire.kit;

import io.github.driftfire.kit.hud.FriendsDialog;
import io.github.driftfire.kit.hud.ModeCards;
import io.github.driftfire.kit.hud.PrivateRoomPanel;
import io.github.driftfire.kit.net.Address;
import io.github.driftfire.kit.net.BrowserLobbySocket;
import io.github.driftfire.kit.net.PageLinks;
import io.github.driftfire.kit.page.Browser;
import io.github.driftfire.kit.page.StorageKeys;
import io.github.driftfire.kit.page.Ui;
import io.github.driftfire.model.lobby.CloseRoom;
import io.github.driftfire.model.lobby.CreateRoom;
import io.github.driftfire.model.lobby.EnterLobby;
import io.github.driftfire.model.lobby.JoinRoom;
import io.github.driftfire.model.lobby.LobbyClientMessage;
import io.github.driftfire.model.lobby.LobbyProtocol;
import io.github.driftfire.model.lobby.LockRoom;
import io.github.driftfire.model.lobby.ModeEntry;
import io.github.driftfire.model.lobby.PassHost;
import io.github.driftfire.model.lobby.PrivateRoom;
import io.github.driftfire.model.lobby.QuickPlay;
import io.github.driftfire.model.lobby.Refused;
import io.github.driftfire.model.lobby.RoomTicket;
import io.github.driftfire.model.protocol.CloseCode;
import io.github.driftfire.netcode.lobby.LobbySession;
import io.github.driftfire.netcode.session.Clock;
import org.jspecify.annotations.Nullable;

/**
 * The page's side of the lobby: what the player asks for, and what the page's address says of private room and party.
 *
 * <p>It is connected while the name screen is shown, and during a game that others of a private room or a party know of. A page whose address
 * names a room, and one whose server has no lobby, takes its seats without.
 */
final class PageLobby implements LobbySession.Listener, FriendsDialog.Listener, PrivateRoomPanel.Listener {
    /** After that, quick play goes on without a lobby that does not answer. */
    private static final double PATIENCE_MILLIS = 5000;

    private final Address address;
    private final StorageKeys keys;
    private final Clock clock;
    private final Listener listener;
    private final LobbySession session;
    private final ModeCards modes;
    private final FriendsDialog friends = new FriendsDialog(this);
    private final PrivateRoomPanel panel;

    /** The code of the private room that the address names. */
    private @Nullable String code;

    private @Nullable String party;

    /** As it was asked for, until the game ends. */
    private @Nullable LobbyClientMessage wish;

    /** Quick play waits for the list of modes, or for the lobby to fail. */
    private boolean playsWhenListed;

    private double askedMillis;
    private boolean askedTwice;
    private boolean seated;

    /** What the page makes of the lobby's answers. */
    interface Listener {
        /** What the player wants to be called. */
        String name();

        /** An answer is on its way. */
        void seeking();

        /** @param room its name; {@code null} for the one that the page's address names, or the usual one */
        void seat(@Nullable String room, @Nullable String ticket);

        /** @param position in the queue, from 1 */
        void queued(int position);

        /** @param next the text of a button that helps; empty for none */
        void refused(String reason, String next);

        /** The game is over. */
        void closed(String reason);

        /** The address names a private room now, or none. */
        void invited(@Nullable String code);
    }

    PageLobby(Address address, StorageKeys keys, Clock clock, Runnable openMenu, Listener listener) {
        this.address = address;
        this.keys = keys;
        this.clock = clock;
        this.listener = listener;
        modes = new ModeCards(address.game(), keys.mode(), !address.room().isEmpty());
        panel = new PrivateRoomPanel(() -> Browser.link(code == null ? "" : code), openMenu, this);
        session = new LobbySession(address::lobby, this::enter, Browser.chance(), clock, this, BrowserLobbySocket::new);
        Ui.onWindow("hashchange popstate", event -> readAddress());
    }

    private EnterLobby enter() {
        return EnterLobby.of(listener.name(), null, party, Browser.recallInTab(keys.host()));
    }

    /** Takes over what stands in the address: at the beginning, by the back button, or by hand. */
    void readAddress() {
        String hash = Browser.hash();
        String before = code;
        party = PageLinks.party(hash);
        code = party == null ? PageLinks.code(hash) : null;
        boolean same = code == null ? before == null : code.equals(before);
        if (!same && seated) {
            leaveLobbysRoom();
            listener.closed("");
        }
        listener.invited(code);
        show();
        session.enterAgain();
    }

    /** The name screen is shown. */
    void open() {
        seated = false;
        session.open();
        show();
    }

    /** The seat is taken: who plays alone needs no lobby. */
    void seated() {
        seated = true;
        askedTwice = false;
        friends.close();
        if (code == null && party == null) {
            session.close();
        } else if (Browser.recallInTab(keys.host()) != null) {
            session.open();
        }
        show();
    }

    /** The player has left the game, or the queue, or does not wait for an answer any more. */
    void left() {
        playsWhenListed = false;
        leaveLobbysRoom();
        if (code != null) {
            forgetCode();
        }
    }

    private void leaveLobbysRoom() {
        Browser.rememberInTab(keys.host(), null);
        session.leave();
    }

    /** Takes the private room out of the page's address. */
    void forgetCode() {
        code = null;
        Browser.hash("");
        listener.invited(null);
        show();
    }

    /** Whether the lobby tells what there is, and the page need not ask elsewhere. */
    boolean isListed() {
        return session.isListed() && address.room().isEmpty() && modes.chosen() != null;
    }

    /** As it is chosen. */
    @Nullable
    ModeEntry mode() {
        return modes.chosen();
    }

    boolean choosesMode() {
        return modes.areShown();
    }

    void watch() {
        session.watch();
        if (playsWhenListed && clock.nowMillis() - askedMillis >= PATIENCE_MILLIS) {
            playWithout();
        }
    }

    void wake() {
        session.wake();
    }

    /** The large button: the room that the address names, or quick play. */
    void play() {
        seated = false;
        askedTwice = false;
        String invited = code;
        if (invited != null) {
            ask(JoinRoom.of(invited));
        } else if (address.room().isEmpty()) {
            session.open();
            playsWhenListed = true;
            askedMillis = clock.nowMillis();
            listener.seeking();
            playListed();
        } else {
            listener.seat(null, null);
        }
    }

    private void playListed() {
        if (playsWhenListed && session.isListed()) {
            playsWhenListed = false;
            ModeEntry mode = modes.chosen();
            if (mode == null) {
                listener.seat(null, null);
            } else {
                ask(QuickPlay.of(mode.mode()));
            }
        }
    }

    /** As it was before there was a lobby. */
    private void playWithout() {
        playsWhenListed = false;
        wish = null;
        session.close();
        listener.seat(null, null);
    }

    /** Asks once more: for a ticket in place of one that did not work, or for a place in the queue. Answers whether that can help. */
    boolean again(boolean byItself) {
        LobbyClientMessage same = wish;
        if (same == null || byItself && askedTwice) {
            return false;
        }
        askedTwice = byItself;
        ask(same);
        return true;
    }

    /** Stops waiting in the queue. */
    void stopWaiting() {
        session.leave();
    }

    private void ask(LobbyClientMessage message) {
        wish = message;
        if (!friends.isOpen()) {
            listener.seeking();
        }
        session.ask(message);
    }

    @Override
    public void create() {
        ModeEntry mode = modes.chosen();
        if (mode == null) {
            friends.say(noLobby());
        } else {
            ask(CreateRoom.of(mode.mode(), null, null));
        }
    }

    @Override
    public void join(String wanted) {
        ask(JoinRoom.of(wanted));
    }

    @Override
    public String partyLink() {
        if (party == null) {
            Browser.hash(PageLinks.newParty());
            readAddress();
        }
        return Browser.link("party=" + party);
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
    public void closeRoom() {
        session.tell(CloseRoom.of());
    }

    private void show() {
        panel.show(seated ? code : null, session.room());
        friends.party(session.party());
    }

    @Override
    public void changed() {
        modes.show(session.modes());
        PrivateRoom room = session.room();
        if (room != null) {
            Browser.rememberInTab(keys.host(), room.hostKey());
        }
        show();
        playListed();
        if (session.position() > 0 && !seated) {
            listener.queued(session.position());
        }
    }

    @Override
    public void ticket(RoomTicket ticket) {
        if (seated) {
            return;
        }
        if (!ticket.game().equals(address.game())) {
            Browser.go(address.root() + ticket.game() + "/#" + (ticket.code() == null ? "" : ticket.code()));
            return;
        }
        friends.close();
        if (ticket.code() != null) {
            code = ticket.code();
            Browser.hash(ticket.code());
            wish = JoinRoom.of(ticket.code());
        }
        listener.seat(ticket.room(), ticket.ticket());
    }

    @Override
    public void refused(Refused refused) {
        if (refused.request().equals(EnterLobby.TYPE) && Browser.recallInTab(keys.host()) != null) {
            // Somebody else is the host now, or the room is closed.
            Browser.rememberInTab(keys.host(), null);
            return;
        }
        refused(refused.reason(), refused.next());
    }

    private void refused(String reason, String next) {
        if (friends.isOpen()) {
            friends.say(sentence(reason));
        } else if (!seated) {
            boolean elsewhere = code != null && !next.equals(LobbyProtocol.NEXT_NONE);
            listener.refused(sentence(reason), elsewhere ? "Play in an open room" : "");
        }
    }

    private static String sentence(String reason) {
        return reason + ".";
    }

    private static String noLobby() {
        return "The lobby cannot be reached. Trying again\u2026";
    }

    @Override
    public void roomClosed(String closed) {
        Browser.rememberInTab(keys.host(), null);
        boolean here = closed.equals(code);
        if (here) {
            forgetCode();
        }
        if (here && seated) {
            listener.closed("The private room is closed.");
        }
    }

    @Override
    public void lost(CloseCode lostBy, String reason) {
        LobbyClientMessage asked = session.request();
        if (playsWhenListed || asked instanceof QuickPlay && session.position() == 0) {
            playWithout();
        } else if (asked != null && session.position() == 0) {
            session.leave();
            refused("The lobby cannot be reached", LobbyProtocol.NEXT_PLAY);
        }
        show();
    }
}
