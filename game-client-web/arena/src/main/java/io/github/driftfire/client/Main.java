package io.github.driftfire.client;

import io.github.driftfire.client.hud.Settings;
import io.github.driftfire.client.input.Stick;
import io.github.driftfire.client.play.Match;
import io.github.driftfire.client.sound.Sounds;
import io.github.driftfire.client.view.Scene;
import io.github.driftfire.kit.PageLoop;
import io.github.driftfire.kit.PageSession;
import io.github.driftfire.kit.Phase;
import io.github.driftfire.kit.hud.Menu;
import io.github.driftfire.kit.input.Keyboard;
import io.github.driftfire.kit.input.PointerEvents;
import io.github.driftfire.kit.page.Browser;
import io.github.driftfire.kit.page.EarlyInput;
import io.github.driftfire.kit.page.Ui;
import io.github.driftfire.model.arena.ArenaGameModel;
import org.teavm.jso.dom.html.HTMLCanvasElement;

/** Entry point of the page's script: puts the client together. */
public final class Main implements Keyboard.Commands, Menu.Listener, PageLoop.Page {
    private final Stick stick = new Stick();
    private final Keyboard keyboard = new Keyboard(stick, this);
    private final PointerEvents pointer = new PointerEvents(stick);
    private final Menu menu = new Menu(this);
    private final Scene scene = new Scene((HTMLCanvasElement) Ui.element("space"));
    private final StateReport report = new StateReport();
    private final PageLoop loop;
    private final Sounds sounds;
    private final Visit visit;
    private final PageSession session;
    private final Settings settings;

    private Main(String version) {
        loop = new PageLoop(version, this);
        sounds = new Sounds(loop.clock());
        visit = new Visit(scene, sounds, stick, this::flying, loop);
        session = new PageSession(new ArenaGameModel(), loop.clock(), visit);
        visit.session(session);
        settings = new Settings(session.keys(), this::changed);
    }

    /** @param args the page's version */
    public static void main(String[] args) {
        new Main(args.length == 0 ? "" : args[0]).run();
    }

    private void run() {
        changed();
        Ui.onWindow("keydown pointerdown touchend", event -> sounds.unlock());
        Browser.expose(
                "driftfire", () -> Browser.parse(report.write(session, loop, visit.match(), scene.camera(), sounds)));
        if (EarlyInput.opensSettings()) {
            menu.toggle();
        }
        session.begin(scene.camera().shape());
        loop.start();
    }

    private void flying(boolean on) {
        menu.playing(on);
        boolean steers = on && !menu.isOpen();
        keyboard.playing(steers);
        pointer.playing(steers);
    }

    @Override
    public void watch() {
        session.watch(scene.camera().shape());
    }

    @Override
    public void pump(double nowMillis) {
        Match match = visit.match();
        if (match != null && session.phase() != Phase.OFFLINE && session.phase() != Phase.NAME) {
            visit.hud().observeInput(stick);
            match.pump(nowMillis, stick, session.session());
        }
    }

    @Override
    public void advance(double nowMillis, double passedMillis) {
        Match match = visit.match();
        if (match != null && session.phase() != Phase.OFFLINE) {
            match.advance(nowMillis, passedMillis, stick);
        }
    }

    @Override
    public void draw(double nowMillis, double passedMillis) {
        visit.follow();
        scene.draw(nowMillis, passedMillis);
        session.update(nowMillis);
        if (session.phase() != Phase.NAME && session.phase() != Phase.OFFLINE) {
            visit.hud().update(session.session(), scene.camera(), loop.framesPerSecond(), nowMillis, passedMillis);
        }
    }

    @Override
    public void release() {
        keyboard.release();
        pointer.release();
        stick.release();
    }

    @Override
    public void resync() {
        Match match = visit.match();
        if (match != null) {
            match.resync();
        }
    }

    @Override
    public void resize() {
        scene.resize();
    }

    @Override
    public void seen(boolean now) {
        sounds.silent(!now);
    }

    @Override
    public void wake() {
        scene.repaint();
        session.wake();
    }

    private void changed() {
        sounds.volume(settings.volume());
        scene.camera().shakeStrength(settings.shakeStrength());
    }

    @Override
    public void covers(boolean open) {
        flying(session.phase().plays());
    }

    @Override
    public String name() {
        return session.typedName();
    }

    @Override
    public void rename(String name) {
        session.rename(name);
    }

    @Override
    public void leave() {
        session.leave();
    }

    @Override
    public void toggleSound() {
        settings.toggleMute();
    }

    @Override
    public void toggleNetworkPanel() {
        visit.hud().toggleNetworkPanel();
    }
}
