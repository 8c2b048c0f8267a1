package io.github.driftfire.client;

import io.github.driftfire.client.hud.Hud;
import io.github.driftfire.client.hud.Settings;
import io.github.driftfire.client.input.Keyboard;
import io.github.driftfire.client.input.Pointer;
import io.github.driftfire.client.input.Stick;
import io.github.driftfire.client.play.Match;
import io.github.driftfire.client.sound.Sounds;
import io.github.driftfire.client.view.Scene;
import io.github.driftfire.kit.hud.NameForm;
import io.github.driftfire.kit.hud.OfflineCard;
import io.github.driftfire.kit.hud.RoomList;
import io.github.driftfire.kit.net.Address;
import io.github.driftfire.kit.net.BrowserSocket;
import io.github.driftfire.kit.net.TabToken;
import io.github.driftfire.kit.page.Browser;
import io.github.driftfire.kit.page.EarlyInput;
import io.github.driftfire.kit.page.FrameRate;
import io.github.driftfire.kit.page.PageClock;
import io.github.driftfire.kit.page.Ui;
import io.github.driftfire.kit.page.Visibility;
import io.github.driftfire.kit.page.WorkerTimer;
import io.github.driftfire.model.arena.ArenaGameModel;
import io.github.driftfire.model.game.GameFingerprint;
import io.github.driftfire.netcode.session.ClientSession;
import org.teavm.jso.browser.Window;
import org.teavm.jso.dom.html.HTMLCanvasElement;

/** Entry point of the page's script: puts the client together and runs it by timers, pictures and the arrival of frames. */
public final class Main implements Keyboard.Commands, OfflineCard.Listener, NameForm.Listener, Settings.Listener {
    /** Inputs are made between pictures too, so that a slow screen does not bunch them. */
    private static final int PUMP_MILLIS = 8;

    /** How often the line is watched while the page is hidden and its own timers are held back. */
    private static final int HIDDEN_MILLIS = 250;

    /** After a longer pause between two pictures, what happened in it is not shown. */
    private static final double LONGEST_STEP_MILLIS = 100;

    private final PageClock clock = new PageClock(Browser::nowMillis);
    private final Visibility visibility = new Visibility();
    private final Stick stick = new Stick();
    private final Keyboard keyboard = new Keyboard(stick, this);
    private final Pointer pointer = new Pointer(stick);
    private final Sounds sounds = new Sounds(clock);
    private final Scene scene = new Scene((HTMLCanvasElement) Ui.element("space"));
    private final Hud hud = new Hud();
    private final Address address = new Address(Browser.scheme(), Browser.host(), Browser.path(), Browser.query());
    private final RoomList rooms = new RoomList(address.room());
    private final OfflineCard offline = new OfflineCard(rooms, this);
    private final Settings settings = new Settings(this);
    private final Visit visit =
            new Visit(scene, hud, sounds, stick, offline, this::flying, clock, this::unseen, this::arrived);
    private final StateReport report = new StateReport();
    private final ClientSession session;
    private final NameForm menu;
    private final WorkerTimer hiddenTimer;
    private final FrameRate frameRate = new FrameRate();
    private double lastMillis;

    private Main(String version) {
        String fingerprint = GameFingerprint.of(new ArenaGameModel());
        session = new ClientSession(
                address.socket(address.room()),
                fingerprint,
                new TabToken(),
                Browser.chance(),
                clock,
                visit,
                BrowserSocket::new);
        menu = new NameForm(rooms, this);
        hiddenTimer = new WorkerTimer("worker-timer.js?v=" + version, this::pump);
    }

    /** @param args the page's version */
    public static void main(String[] args) {
        new Main(args.length == 0 ? "" : args[0]).run();
    }

    private void run() {
        applySettings();
        listen();
        Browser.expose(
                "driftfire",
                () -> Browser.parse(report.write(
                        visit.phase(),
                        visit.match(),
                        session,
                        scene.camera(),
                        lastMillis,
                        frameRate.perSecond(),
                        visit.broken(),
                        sounds,
                        unseen())));
        begin();
        shown();
        Window.setInterval(this::pump, PUMP_MILLIS);
        Window.requestAnimationFrame(now -> picture());
    }

    private void listen() {
        Ui.onWindow("resize", event -> scene.resize());
        Ui.onWindow("keydown", event -> sounds.unlock());
        Ui.onWindow("pointerdown", event -> sounds.unlock());
        Ui.onWindow("touchend", event -> sounds.unlock());
        Ui.onDocument("visibilitychange", event -> shown());
        Ui.onDocument("freeze", event -> release());
        Ui.onDocument("resume", event -> wake());
        Ui.onWindow("pagehide", event -> release());
        Ui.onWindow("pageshow", event -> wake());
        Ui.onWindow("online", event -> wake());
    }

    /** Does what was pressed while the client loaded; otherwise comes back to the seat from before a reload. */
    private void begin() {
        EarlyInput.take();
        session.shape(scene.camera().shape());
        if (EarlyInput.opensSettings()) {
            settings.toggle();
        }
        if (EarlyInput.joins()) {
            menu.submit();
        } else if (session.canResume()) {
            visit.phase(Phase.CONNECTING);
            session.resume(menu.name());
        }
    }

    /** The page is hidden, or seen again. */
    private void shown() {
        boolean hidden = Ui.hidden();
        visibility.hidden(hidden);
        sounds.silent(hidden);
        hiddenTimer.every(hidden ? HIDDEN_MILLIS : 0);
        if (hidden) {
            release();
        } else {
            scene.repaint();
            wake();
        }
    }

    private void wake() {
        if (visit.phase() != Phase.NAME) {
            session.wake();
        }
    }

    private void release() {
        keyboard.release();
        pointer.release();
        stick.release();
    }

    private boolean unseen() {
        return visibility.unseen(clock.nowMillis());
    }

    private void pump() {
        double now = clock.nowMillis();
        awake(now);
        session.shape(scene.camera().shape());
        session.watch();
        pump(now);
    }

    private void pump(double now) {
        Match match = visit.match();
        if (match != null && visit.phase() != Phase.OFFLINE && visit.phase() != Phase.NAME) {
            hud.observeInput(stick);
            match.pump(now, stick, session);
        }
    }

    /** A frame has come. Where no picture will be drawn, it makes the inputs that are due, and uses up what it brings. */
    private void arrived() {
        double now = clock.nowMillis();
        awake(now);
        if (visibility.unseen(now)) {
            sounds.silent(true);
            pump(now);
            advance(now);
        }
    }

    /** After a pause of the page neither held keys nor the spacing of frames can be trusted. */
    private void awake(double now) {
        if (visibility.paused(now)) {
            release();
            Match match = visit.match();
            if (match != null) {
                match.resync();
            }
        }
    }

    /** Answers the milliseconds that the next picture is to show. */
    private double advance(double now) {
        double passed = Math.max(0, Math.min(LONGEST_STEP_MILLIS, now - lastMillis));
        lastMillis = now;
        Match match = visit.match();
        if (match != null && visit.phase() != Phase.OFFLINE) {
            match.advance(now, passed, stick);
        }
        return passed;
    }

    private void picture() {
        Window.requestAnimationFrame(now -> picture());
        double now = clock.picture();
        pump();
        if (visibility.unseen(now)) {
            // What came since the last frame belongs to the time in which the page was not shown.
            advance(now);
        }
        visibility.drawn(now);
        if (!Ui.hidden()) {
            sounds.silent(false);
        }
        frameRate.count(now);
        double passed = advance(now);
        Match match = visit.match();
        if (match != null && visit.phase() != Phase.OFFLINE) {
            visit.follow(match);
        }
        scene.draw(now, passed);
        if (visit.phase() == Phase.NAME) {
            menu.update(now);
        } else if (visit.phase() == Phase.OFFLINE) {
            offline.update(now, session.retryInMillis(now));
        } else {
            hud.update(session, scene.camera(), frameRate.perSecond(), now, passed);
        }
    }

    private void flying(boolean on) {
        settings.inFlight(on);
        boolean steers = on && !settings.isOpen();
        keyboard.flying(steers);
        pointer.flying(steers);
    }

    private void applySettings() {
        sounds.volume(settings.volume());
        scene.camera().shakeStrength(settings.shakeStrength());
    }

    @Override
    public void play(String name) {
        sounds.unlock();
        sounds.tick();
        visit.phase(Phase.CONNECTING);
        session.open(name);
    }

    @Override
    public void changed() {
        applySettings();
    }

    @Override
    public void covers(boolean open) {
        visit.steer();
    }

    @Override
    public String name() {
        return menu.typed();
    }

    @Override
    public void rename(String name) {
        menu.rename(name);
        flyAgain();
    }

    @Override
    public void flyAgain() {
        session.leave();
        play(menu.name());
    }

    @Override
    public void stopRetrying() {
        session.stopRetrying();
    }

    @Override
    public void retryNow() {
        sounds.tick();
        session.retryNow();
    }

    @Override
    public void leave() {
        sounds.tick();
        session.leave();
        visit.phase(Phase.NAME);
        menu.focus();
    }

    @Override
    public void reload() {
        Browser.reloadPastCaches();
    }

    @Override
    public void toggleSound() {
        settings.toggleMute();
    }

    @Override
    public void toggleNetworkPanel() {
        hud.toggleNetworkPanel();
    }
}
