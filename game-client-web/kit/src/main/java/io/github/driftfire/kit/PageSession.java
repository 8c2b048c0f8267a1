package io.github.driftfire.kit;

import io.github.driftfire.kit.canvas.Camera;
import io.github.driftfire.kit.hud.Menu;
import io.github.driftfire.kit.hud.NameForm;
import io.github.driftfire.kit.hud.OfflineCard;
import io.github.driftfire.kit.hud.RoomList;
import io.github.driftfire.kit.net.Address;
import io.github.driftfire.kit.net.BrowserSocket;
import io.github.driftfire.kit.net.TabToken;
import io.github.driftfire.kit.page.Browser;
import io.github.driftfire.kit.page.EarlyInput;
import io.github.driftfire.kit.page.PageEvents;
import io.github.driftfire.kit.page.StorageKeys;
import io.github.driftfire.kit.page.Texts;
import io.github.driftfire.kit.page.Words;
import io.github.driftfire.model.game.GameFingerprint;
import io.github.driftfire.model.game.GameModel;
import io.github.driftfire.model.protocol.CloseCode;
import io.github.driftfire.model.protocol.ViewShape;
import io.github.driftfire.model.protocol.WatchChange;
import io.github.driftfire.model.protocol.Welcome;
import io.github.driftfire.netcode.GameClient;
import io.github.driftfire.netcode.InterpolatedEntity;
import io.github.driftfire.netcode.Roster;
import io.github.driftfire.netcode.session.ClientSession;
import io.github.driftfire.netcode.session.Clock;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.dom.html.HTMLDocument;

/** A visit of a game's page: from the name form through the session to the offline card and back, and the menu over it. Decides the {@link Phase}. */
public final class PageSession
        implements ClientSession.Listener, OfflineCard.Listener, NameForm.Listener, Menu.Listener, PageBridge.Listener {
    private final String title = Browser.title();
    private final StorageKeys keys;
    private final StaleScript stale;
    private final PageInput input;
    private final Listener listener;
    private final Menu menu;
    private final RoomList rooms;
    private final OfflineCard offline;
    private final ClientSession session;
    private final NameForm form;
    private final PageBridge bridge = new PageBridge(this);

    /** The room of the seat; {@code null} for the one that the address names, or the usual one. */
    private @Nullable String room;

    private final Watching watching = new Watching();
    private Phase phase = Phase.NAME;

    /** Whether the session is for a room behind the first screen. */
    private boolean background;

    /** Whether the seat was lost by no wish of the player's: what was there can be taken along to another. */
    private boolean keepsToken;

    /** Of that room, until its first snapshot: what is drawn stays until then. */
    private @Nullable Welcome entered;

    /** Empty until it is first needed: it takes as long as several pictures. */
    private String fingerprint = "";

    private int delaySeconds;
    private int broken;

    /** What a page makes of its visit. */
    public interface Listener {
        /** The phase has been set, to another one or to the same. */
        void phase(Phase phase);

        /** The server has accepted; snapshots follow. */
        void welcomed(Welcome welcome);

        /** Answers whether the snapshot could be applied. */
        boolean snapshot(byte[] frame);

        /** The server has sent an inactivity warning, with the seconds that are left to answer it. */
        void warned(int seconds);

        /** A button of the form or the card was pressed. */
        void pressed();

        /** The present game's; {@code null} without one. */
        @Nullable
        GameClient client();
    }

    public PageSession(GameModel game, Clock clock, PageInput input, Listener listener) {
        this.input = input;
        this.listener = listener;
        menu = new Menu(this);
        keys = new StorageKeys(game.name());
        stale = new StaleScript(keys);
        Address address = new Address(
                Browser.scheme(), Browser.host(), Browser.path(), Browser.query(), game.name(), Browser.toRoot());
        rooms = new RoomList(address);
        offline = new OfflineCard(rooms, this);
        session = new ClientSession(
                () -> address.socket(Browser.encode(room == null ? rooms.ownName() : room)),
                () -> fingerprint(game),
                new TabToken(keys.resume()),
                Browser.chance(),
                clock,
                this,
                BrowserSocket::new);
        session.device(Browser.recall(StorageKeys.DEVICE));
        session.account(() -> Browser.takeInTab(StorageKeys.ACCOUNT));
        form = new NameForm(rooms, keys.name(), this);
    }

    private String fingerprint(GameModel game) {
        if (fingerprint.isEmpty()) {
            fingerprint = GameFingerprint.of(game);
        }
        return fingerprint;
    }

    /** Does what was pressed while the script loaded; otherwise comes back to the seat from before a reload. */
    public void begin(ViewShape shape) {
        if (EarlyInput.opensSettings()) {
            menu.toggle();
        }
        EarlyInput.take();
        session.shape(shape);
        if (EarlyInput.joins()) {
            form.submit();
        } else if (session.canResume()) {
            room = Browser.recallInTab(keys.room());
            phase(Phase.CONNECTING);
            session.resume(form.name());
        } else {
            tellState(false);
        }
    }

    /** Looks after the connection. */
    public void watch(ViewShape shape) {
        session.shape(shape);
        session.watch();
    }

    /** Brings form or card up to date, where one is shown. */
    public void update(double nowMillis) {
        if (phase == Phase.NAME) {
            form.update(nowMillis);
        } else if (phase == Phase.OFFLINE) {
            offline.update(nowMillis, session.retryInMillis(nowMillis));
        }
    }

    /** Tells the page who is in the room, if that has changed. Called once a picture, with the client of the present game. */
    public void players(Roster roster) {
        if (!background) {
            bridge.players(roster);
        }
    }

    /**
     * What the camera looks at where there is no own avatar; {@code null} to leave it where it is. Called once a picture, before it is drawn.
     *
     * @param client of the present game; {@code null} without one
     */
    public @Nullable InterpolatedEntity look(@Nullable GameClient client, Camera camera) {
        if (client == null) {
            camera.showAll(false);
            return null;
        }
        int clicked = watching.clicked(client, camera);
        if (clicked >= 0) {
            follow(clicked);
        }
        InterpolatedEntity seen = watching.look(client, camera);
        if (phase == Phase.WATCHING || phase == Phase.DEAD) {
            Roster roster = client.roster();
            int followed = watching.followed();
            bridge.watched(
                    watching.wish(), followed, roster.player(followed).name(), roster.placeOf(followed), delaySeconds);
        }
        return seen;
    }

    @Override
    public void follow(int player) {
        watching.wish(player);
        session.follow(player);
    }

    /** The own avatar was destroyed by a player, -1 for none. */
    public void died(int killer) {
        if (phase.plays()) {
            bridge.died(killer);
        }
    }

    /** Turns to the player who destroyed the own avatar, unless somebody is looked at already, or the room is seen later by those who watch. */
    public void followKiller(int player) {
        if (phase == Phase.DEAD && delaySeconds == 0 && watching.wish() == Watching.NOBODY) {
            follow(player);
        }
    }

    /** Whether what is drawn, or about to be, is a room behind the first screen: it makes no sound. */
    public boolean isBackground() {
        return background;
    }

    /** The number of the player who is looked at, -1 for none. */
    public int followed() {
        return watching.followed();
    }

    /** The page is seen again, or has a network again. */
    public void wake() {
        if (phase != Phase.NAME) {
            session.wake();
        }
    }

    public Phase phase() {
        return phase;
    }

    /** The game's own changes: whether there is an avatar. */
    public void alive(boolean alive) {
        watching.wish(Watching.NOBODY);
        phase(alive ? Phase.PLAYING : Phase.DEAD);
    }

    public ClientSession session() {
        return session;
    }

    public StorageKeys keys() {
        return keys;
    }

    /** Frames that could not be applied. */
    public int broken() {
        return broken;
    }

    /** What is in the name form. */
    @Override
    public String name() {
        return form.typed();
    }

    /** Starts anew under another name. */
    @Override
    public void rename(String name) {
        form.rename(name);
        playAgain();
    }

    /** Opens the menu, or closes it. */
    public void toggleMenu() {
        menu.toggle();
    }

    /** Whether keys and buttons are the game's at present. */
    public boolean steers() {
        return phase.plays() && !menu.isOpen();
    }

    @Override
    public void covers(boolean open) {
        steer();
    }

    private void steer() {
        input.playing(steers());
    }

    private void phase(Phase next) {
        phase(next, false);
    }

    /** @param left whether the player gave the seat up */
    private void phase(Phase next, boolean left) {
        phase = next;
        if (background) {
            background = false;
            entered = null;
            bridge.background(false);
        }
        if (next == Phase.NAME) {
            room = null;
        }
        if (next != Phase.OFFLINE && next != Phase.CONNECTING) {
            offline.hide();
        }
        HTMLDocument.current().getBody().setAttribute("data-phase", next.word());
        String state = Texts.known(Words.of(next.word(), next.title()));
        Browser.title(state.isEmpty() ? title : title + " \u2013 " + state);
        listener.phase(next);
        menu.playing(next.plays());
        steer();
        tellState(left);
    }

    private void tellState(boolean left) {
        bridge.state(phase.state(), room, left);
    }

    @Override
    public void welcomed(Welcome welcome) {
        stale.accepted();
        keepsToken = false;
        if (background) {
            entered = welcome;
            return;
        }
        boolean spectates = welcome.player() < 0;
        watching.wish(spectates ? WatchChange.LEADER : Watching.NOBODY);
        delaySeconds = welcome.delay();
        Browser.rememberInTab(keys.room(), spectates ? null : room);
        phase(Phase.CONNECTING);
        listener.welcomed(welcome);
        bridge.welcomed(welcome, listener.client());
        if (spectates) {
            phase(Phase.WATCHING);
        }
    }

    @Override
    public boolean frame(byte[] frame) {
        Welcome shown = entered;
        if (shown != null) {
            entered = null;
            watching.wish(Watching.BACKGROUND);
            bridge.background(true);
            listener.welcomed(shown);
        }
        boolean applied = listener.snapshot(frame);
        broken += applied ? 0 : 1;
        return applied;
    }

    @Override
    public void lost(CloseCode code, String reason, int retryMillis) {
        keepsToken = true;
        if (background) {
            endBackground();
        } else if (code == CloseCode.BAD_TOKEN) {
            phase(Phase.NAME);
        } else if (bridge.takesClosed(code.code(), reason)) {
            return;
        } else if (code != CloseCode.STALE_MODEL || !stale.reloadsOnce()) {
            phase(Phase.OFFLINE);
            offline.show(code, reason);
        }
    }

    @Override
    public void warned(int seconds) {
        listener.warned(seconds);
    }

    @Override
    public void play(String name) {
        listener.pressed();
        endBackground();
        room = null;
        phase(Phase.CONNECTING);
        if (!bridge.takesPlay()) {
            session.open(name);
        }
    }

    @Override
    public void join(PageEvents.Detail seat) {
        endBackground();
        if (!keepsToken) {
            session.leave();
        }
        room = seat.getRoom();
        phase(Phase.CONNECTING);
        session.open(form.name(), seat.getTicket());
    }

    @Override
    public void background(PageEvents.Detail shown) {
        endBackground();
        String ticket = shown.getTicket();
        if (ticket != null && phase == Phase.NAME) {
            background = true;
            room = shown.getRoom();
            session.open(form.name(), ticket);
        }
    }

    /** Shows no room behind the first screen any more, before anything else begins. */
    private void endBackground() {
        if (background) {
            session.leave();
            phase(Phase.NAME);
        }
    }

    @Override
    public void toFirstScreen() {
        session.leave();
        phase(Phase.NAME);
        form.focus();
    }

    @Override
    public void playAgain() {
        session.leave();
        play(form.name());
    }

    @Override
    public void stopRetrying() {
        session.stopRetrying();
    }

    @Override
    public void retryNow() {
        listener.pressed();
        session.retryNow();
    }

    @Override
    public void leave() {
        listener.pressed();
        session.leave();
        phase(Phase.NAME, true);
        form.focus();
    }

    @Override
    public void reload() {
        Browser.reloadPastCaches();
    }
}
