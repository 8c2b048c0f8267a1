package io.github.driftfire.client;

import io.github.driftfire.client.hud.Hud;
import io.github.driftfire.client.hud.Menu;
import io.github.driftfire.client.hud.OfflineCard;
import io.github.driftfire.client.hud.RoomList;
import io.github.driftfire.client.hud.Settings;
import io.github.driftfire.client.input.Keyboard;
import io.github.driftfire.client.input.Pointer;
import io.github.driftfire.client.input.Stick;
import io.github.driftfire.client.net.Address;
import io.github.driftfire.client.net.Session;
import io.github.driftfire.client.page.Browser;
import io.github.driftfire.client.page.Ui;
import io.github.driftfire.client.play.Match;
import io.github.driftfire.client.sound.Sounds;
import io.github.driftfire.client.view.Scene;
import io.github.driftfire.model.arena.ArenaModel;
import io.github.driftfire.model.arena.Tuning;
import io.github.driftfire.model.replication.Fingerprint;
import org.teavm.jso.browser.Window;
import org.teavm.jso.dom.html.HTMLCanvasElement;

/** Entry point of the page's script: puts the client together and runs its two clocks. */
public final class Main implements Keyboard.Commands, OfflineCard.Listener, Menu.Listener, Settings.Listener {
    /** Inputs are made between pictures too, so that a slow screen does not bunch them. */
    private static final int PUMP_MILLIS = 8;

    /** After a longer pause between two pictures, what happened in it is not shown. */
    private static final double LONGEST_STEP_MILLIS = 100;

    private final Stick stick = new Stick();
    private final Keyboard keyboard = new Keyboard(stick, this);
    private final Pointer pointer = new Pointer(stick);
    private final Sounds sounds = new Sounds();
    private final Scene scene = new Scene((HTMLCanvasElement) Ui.element("space"));
    private final Hud hud = new Hud();
    private final Address address = new Address(Browser.scheme(), Browser.host(), Browser.path(), Browser.query());
    private final RoomList rooms = new RoomList(address.room());
    private final OfflineCard offline = new OfflineCard(rooms, this);
    private final Settings settings = new Settings(this);
    private final Visit visit = new Visit(scene, hud, sounds, stick, offline, this::flying);
    private final StateReport report = new StateReport();
    private final Session session;
    private final Menu menu;
    private double lastMillis;
    private double rateStartMillis;
    private int pictures;
    private double framesPerSecond;

    private Main() {
        String fingerprint = Fingerprint.of(ArenaModel.of(Tuning.DEFAULTS));
        session = new Session(address.socket(address.room()), fingerprint, new TabToken(), Browser.chance(), visit);
        menu = new Menu(rooms, this);
    }

    public static void main(String[] args) {
        new Main().run();
    }

    private void run() {
        applySettings();
        Ui.onWindow("resize", event -> scene.resize());
        Ui.onWindow("keydown", event -> sounds.unlock());
        Ui.onWindow("pointerdown", event -> sounds.unlock());
        Ui.onVisibility(event -> stick.release());
        Browser.expose(
                "driftfire",
                () -> Browser.parse(report.write(
                        visit.phase(),
                        visit.match(),
                        session,
                        scene.camera(),
                        lastMillis,
                        framesPerSecond,
                        visit.broken())));
        if (session.canResume()) {
            visit.phase(Phase.CONNECTING);
            session.shape(scene.camera().shape());
            session.resume(menu.name(), Browser.nowMillis());
        }
        Window.setInterval(this::pump, PUMP_MILLIS);
        Window.requestAnimationFrame(now -> picture());
    }

    private void pump() {
        double now = Browser.nowMillis();
        session.shape(scene.camera().shape());
        session.watch(now);
        Match match = visit.match();
        if (match != null && visit.phase() != Phase.OFFLINE && visit.phase() != Phase.NAME) {
            hud.heed(stick);
            match.pump(now, stick, session);
        }
    }

    private void picture() {
        Window.requestAnimationFrame(now -> picture());
        pump();
        double now = Browser.nowMillis();
        double passed = Math.min(LONGEST_STEP_MILLIS, now - lastMillis);
        lastMillis = now;
        count(now);
        Match match = visit.match();
        if (match != null && visit.phase() != Phase.OFFLINE) {
            match.advance(now, passed, stick);
            visit.follow(match);
        }
        scene.draw(now, passed);
        if (visit.phase() == Phase.NAME) {
            menu.update(now);
        } else if (visit.phase() == Phase.OFFLINE) {
            offline.update(now, session.retryInMillis(now));
        } else {
            hud.update(session, scene.camera(), framesPerSecond, now, passed);
        }
    }

    private void count(double now) {
        pictures++;
        if (now - rateStartMillis >= 1000) {
            framesPerSecond = pictures * 1000 / (now - rateStartMillis);
            rateStartMillis = now;
            pictures = 0;
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
        session.open(name, Browser.nowMillis());
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
        Browser.reload();
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
