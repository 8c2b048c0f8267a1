package io.github.driftfire.page;

import io.github.driftfire.kit.net.Address;
import io.github.driftfire.kit.page.Browser;
import io.github.driftfire.kit.page.PageEvents;
import io.github.driftfire.kit.page.StorageKeys;
import io.github.driftfire.kit.page.Texts;
import io.github.driftfire.kit.page.Ui;
import io.github.driftfire.kit.page.Words;
import io.github.driftfire.kit.page.WorkerTimer;
import io.github.driftfire.model.lobby.BackgroundTicket;
import io.github.driftfire.model.lobby.CreateRoom;
import io.github.driftfire.model.lobby.EnterLobby;
import io.github.driftfire.model.lobby.JoinPublicRoom;
import io.github.driftfire.model.lobby.JoinRoom;
import io.github.driftfire.model.lobby.ModeEntry;
import io.github.driftfire.model.lobby.Refused;
import io.github.driftfire.model.lobby.RoomTicket;
import io.github.driftfire.model.lobby.WatchBackground;
import io.github.driftfire.model.lobby.WatchRoom;
import io.github.driftfire.model.protocol.CloseCode;
import io.github.driftfire.netcode.lobby.LobbySession;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.browser.Window;

/**
 * The page's side of the lobby: puts its parts together, and passes on what game, lobby and address say.
 *
 * <p>It is connected to the lobby while the first screen is shown, and during a game that others of a private room or a party know of. A page whose
 * address names a room, and one whose server has no lobby, takes its seats without.
 */
final class Page
        implements LobbySession.Listener,
                FriendsDialog.Listener,
                RoomsDialog.Listener,
                SeatRequests.Listener,
                WatchBar.Listener {
    private static final int WATCH_MILLIS = 500;

    private final Address address = new Address(
            Browser.scheme(), Browser.host(), Browser.path(), Browser.query(), Browser.game(), Browser.toRoot());
    private final StorageKeys keys = new StorageKeys(address.game());
    private final boolean namesRoom = !address.room().isEmpty();
    private final Invitation invitation = new Invitation();
    private final FirstScreen screen = new FirstScreen(this::elsewhere);
    private final ModeCards modes = new ModeCards(keys, namesRoom, this::modeChosen);
    private final FriendsDialog friends = new FriendsDialog(this);
    private final RoomsDialog rooms = new RoomsDialog(this);
    private final WatchBar watchBar = new WatchBar(this);
    private final QueueDialog queue;
    private final RemovedDialog removed;
    private final LobbySession session;
    private final SeatRequests seats;
    private final PrivateRoomPart privateRoom;
    private final Background background;

    /** {@code null} on a page that has no place for it. */
    private final @Nullable SignIn signIn;

    /** {@code null} on a page that has no place for it. */
    private final @Nullable PlayerPart players;

    /** Whether the address asks for its room to be watched, and it was not yet. */
    private final boolean watchesRoom = namesRoom && PageLinks.watches(address.query());

    /** Whether the address has changed since its link was followed. */
    private boolean followsLink = true;

    /** The room of the seat; {@code null} for the usual one. */
    private @Nullable String room;

    /** With which the page of another game sent the player here; {@code null} if none did, or once it is used. */
    private @Nullable RoomTicket handedOver;

    /** Whether the lobby could not be reached at the last attempt. */
    private boolean unreachable;

    Page() {
        session = new LobbySession(
                address::lobby, this::enter, Browser.chance(), Browser::nowMillis, this, BrowserLobbySocket::new);
        seats = new SeatRequests(session, invitation, Browser::nowMillis, this);
        privateRoom = new PrivateRoomPart(session, invitation, keys);
        background = new Background(session, address.game());
        signIn = Ui.has("account") ? new SignIn(address.root(), screen, this::signedIn) : null;
        players = PlayerPart.hasPlace()
                ? new PlayerPart(address.root(), address.game(), this::chosenMode, this::playerChanged)
                : null;
        queue = new QueueDialog(this::stopWaiting);
        removed = new RemovedDialog(seats::playPressed);
    }

    void begin() {
        // Before the game's script reads it.
        Device.key();
        PageEvents.take(PageEvents.PLAY, detail -> play());
        PageEvents.take(PageEvents.CLOSED, closed -> removed(closed) || lost(closed));
        PageEvents.on(PageEvents.STATE, this::state);
        new KeyHints();
        Ui.onWindow("hashchange popstate", event -> readAddress());
        // A browser may keep the page that is left, and its connection: its place in the queue is for others then.
        Ui.onWindow("pagehide", event -> {
            session.suspend();
            background.stop();
        });
        Ui.onWindow("online pageshow", event -> session.wake());
        Ui.onDocument("visibilitychange", event -> {
            session.wake();
            background.update();
        });
        // A browser holds the timers of a hidden page back, and a page in the queue is often hidden.
        new WorkerTimer("worker-timer.js?v=" + Words.version(), this::watch).every(WATCH_MILLIS);
        Window.setInterval(this::watch, WATCH_MILLIS);
        invitation.read();
        handedOver = TicketHandOver.take(address.game());
        if (signIn != null) {
            signIn.ask();
        }
        if (players != null) {
            players.ask();
        }
        show();
    }

    /** Another account is signed in, or none. */
    private void signedIn() {
        session.enterAgain();
        if (players != null) {
            players.ask();
        }
    }

    private void playerChanged() {
        if (signIn != null) {
            signIn.ask();
        }
    }

    private void modeChosen() {
        show();
        if (players != null) {
            players.modeChosen();
        }
    }

    private EnterLobby enter() {
        return EnterLobby.of(
                screen.name(),
                Device.key(),
                invitation.party(),
                privateRoom.memberKey(),
                signIn == null ? null : signIn.ticket());
    }

    /** Says why, if the player was removed or banned. Answers whether it is so. */
    private boolean removed(PageEvents.Detail closed) {
        CloseCode code = CloseCode.of(closed.getCode());
        boolean told = code == CloseCode.KICKED || code == CloseCode.BANNED;
        if (told) {
            privateRoom.leave();
            invitation.forgetCode();
            GameBridge.leave();
            closeDialogs();
            removed.show(code, closed.getReason());
        }
        return told;
    }

    private void watch() {
        session.watch();
        seats.watch();
        background.update();
    }

    /** What stands in the address has changed: by the back button, or by hand. */
    private void readAddress() {
        boolean another = invitation.read();
        followsLink |= another && invitation.watches();
        if (another && seats.seated()) {
            privateRoom.leave();
            GameBridge.leave();
        }
        show();
        session.enterAgain();
    }

    /** Answers whether the lobby is asked. */
    private boolean play() {
        screen.refusal().clear();
        if (namesRoom && invitation.code() == null) {
            return false;
        }
        seats.play();
        return true;
    }

    private boolean lost(PageEvents.Detail closed) {
        boolean taken = seats.lost(closed, room);
        if (taken) {
            watchBar.reconnects();
        }
        return taken;
    }

    @Override
    public void playInstead() {
        invitation.watchNoMore();
        PageButtons.press("play");
    }

    @Override
    public void leaveWatching() {
        invitation.forgetCode();
        GameBridge.leave();
    }

    private void elsewhere() {
        invitation.forgetCode();
        show();
    }

    /** The game tells where it stands. */
    private void state(PageEvents.Detail now) {
        room = now.getRoom();
        watchBar.state(now.getState());
        background.firstScreen(now.getState().equals(PageEvents.READY));
        if (signIn != null) {
            signIn.refill();
        }
        if (players != null) {
            players.state(now.getState());
        }
        switch (now.getState()) {
            case PageEvents.READY -> {
                seats.open();
                queue.close();
                if (now.isLeft()) {
                    privateRoom.leave();
                    invitation.forgetCode();
                }
                followLink();
            }
            case PageEvents.PLAYING, PageEvents.DEAD, PageEvents.WATCHING -> seated();
            default -> {}
        }
        show();
    }

    /**
     * A link to watch by needs neither a name nor a button, and the ticket of another game's page neither. Each is followed once: one that fails would
     * be asked for again and again.
     */
    private void followLink() {
        RoomTicket ticket = handedOver;
        handedOver = null;
        if (ticket != null) {
            ticket(ticket);
        } else if (followsLink && invitation.watches()) {
            seats.ask(WatchRoom.of(null, invitation.code()));
        } else if (followsLink && watchesRoom) {
            seats.ask(WatchRoom.of(address.room(), null));
        }
        followsLink = false;
    }

    /** The seat is taken: a game alone needs no lobby. */
    private void seated() {
        handedOver = null;
        if (seats.seated()) {
            return;
        }
        seats.taken();
        closeDialogs();
        if (invitation.code() == null && invitation.party() == null) {
            session.close();
        } else if (privateRoom.memberKey() != null) {
            session.open();
        }
    }

    private void stopWaiting() {
        queue.close();
        seats.stop();
    }

    private String chosenMode() {
        ModeEntry mode = modes.chosen();
        return mode == null ? address.game() : mode.mode();
    }

    private void closeDialogs() {
        if (players != null) {
            players.close();
        }
        friends.close();
        rooms.close();
        queue.close();
    }

    private void show() {
        modes.show(session.modes());
        friends.modes(modes.own());
        rooms.modes(modes.own());
        friends.party(session.party());
        privateRoom.show(seats.seated());
        screen.invite(seats.seated() ? null : invitation.code());
        ModeEntry mode = modes.chosen();
        boolean tells = session.isListed() && !namesRoom && mode != null;
        boolean told = !namesRoom && modes.areShown() && !unreachable;
        screen.live(tells ? mode : null, told);
        if (players != null) {
            players.show();
        }
    }

    @Override
    public void create(RoomForm form) {
        CreateRoom wanted = form.request();
        if (wanted == null) {
            friends.refusal().say(Texts.of("The lobby cannot be reached. Trying again\u2026"));
        } else {
            seats.ask(wanted);
        }
    }

    @Override
    public void joinByCode(String code) {
        seats.ask(JoinRoom.of(code));
    }

    @Override
    public void joinRoom(String listedRoom) {
        seats.ask(JoinPublicRoom.of(listedRoom));
    }

    @Override
    public void watchRoom(String listedRoom) {
        seats.ask(WatchRoom.of(listedRoom, null));
    }

    @Override
    public String partyLink() {
        invitation.ensureParty();
        show();
        session.enterAgain();
        return invitation.partyLink();
    }

    @Override
    public @Nullable ModeEntry mode() {
        return modes.chosen();
    }

    @Override
    public void changed() {
        unreachable = false;
        privateRoom.changed();
        show();
        seats.listed();
        background.update();
        if (session.position() > 0 && !seats.seated()) {
            queue.show(session.position());
        }
    }

    @Override
    public void ticket(RoomTicket ticket) {
        if (seats.seated()) {
            return;
        }
        if (!ticket.game().equals(address.game())) {
            TicketHandOver.keep(ticket);
            Browser.go(address.root() + ticket.game() + "/#" + invitation.fragment(ticket.code()));
            return;
        }
        closeDialogs();
        seats.ticket(ticket);
        show();
    }

    @Override
    public void background(BackgroundTicket ticket) {
        background.ticket(ticket);
    }

    @Override
    public void refused(Refused refused) {
        if (refused.request().equals(WatchBackground.TYPE)) {
            background.failed();
        } else if (refused.request().equals(EnterLobby.TYPE) && privateRoom.memberKey() != null) {
            // The room is closed, or the place was given up.
            privateRoom.forgetMember();
        } else if (!seats.seated()) {
            seats.refused(refused);
        }
    }

    @Override
    public void refused(String reason, String label, @Nullable Runnable helps) {
        queue.close();
        Refusal where = friends.isOpen() ? friends.refusal() : rooms.isOpen() ? rooms.refusal() : screen.refusal();
        where.say(
                reason,
                label,
                helps == null
                        ? null
                        : () -> {
                            where.clear();
                            closeDialogs();
                            helps.run();
                        });
        if (friends.isOpen()) {
            friends.focusCode();
        }
    }

    @Override
    public void roomClosed(String closed) {
        privateRoom.forgetMember();
        if (closed.equals(invitation.code())) {
            boolean played = seats.seated();
            invitation.forgetCode();
            if (played) {
                GameBridge.leave();
                screen.refusal().say(Texts.of("The private room is closed."));
            }
        }
        show();
    }

    @Override
    public void lost(CloseCode lostBy, String reason) {
        unreachable = true;
        if (lostBy == CloseCode.BANNED) {
            session.close();
            seats.stop();
            removed.show(lostBy, reason);
            show();
            return;
        }
        seats.lobbyLost();
        show();
    }
}
