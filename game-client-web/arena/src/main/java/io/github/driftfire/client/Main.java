package io.github.driftfire.client;

import io.github.driftfire.client.hud.ClassPicker;
import io.github.driftfire.client.hud.Settings;
import io.github.driftfire.client.input.Choices;
import io.github.driftfire.client.input.Stick;
import io.github.driftfire.client.play.Match;
import io.github.driftfire.client.sound.Sounds;
import io.github.driftfire.client.view.Scene;
import io.github.driftfire.kit.PageInput;
import io.github.driftfire.kit.PageLoop;
import io.github.driftfire.kit.PageReport;
import io.github.driftfire.kit.PageSession;
import io.github.driftfire.kit.Phase;
import io.github.driftfire.kit.input.Keyboard;
import io.github.driftfire.kit.page.FrameBudget;
import io.github.driftfire.kit.page.Ui;
import io.github.driftfire.model.arena.ArenaGameModel;
import io.github.driftfire.netcode.GameClient;
import org.teavm.jso.JSBody;
import org.teavm.jso.dom.events.Event;
import org.teavm.jso.dom.html.HTMLCanvasElement;

/** Entry point of the page's script: puts the client together. */
public final class Main implements Keyboard.Commands, PageLoop.Page {
    /** Part of the window by which the camera leaves the arena where thumbs cover the corners. */
    private static final double BEYOND = 0.24;

    private final Scene scene = new Scene((HTMLCanvasElement) Ui.element("space"));
    private final Devices devices = new Devices(scene.overlays());
    private final Stick stick = devices.stick();
    private final Choices choices = new Choices(stick);
    private final PageInput input = new PageInput(stick, this);
    private final FrameBudget budget = new FrameBudget();
    private final PageLoop loop;
    private final Sounds sounds;
    private final Visit visit;
    private final PageSession session;
    private final Settings settings;

    private Main() {
        loop = new PageLoop(this);
        sounds = new Sounds(loop.clock());
        visit = new Visit(scene, sounds, devices, choices, loop);
        session = new PageSession(new ArenaGameModel(), loop.clock(), input, visit);
        visit.session(session);
        settings = devices.settings(session.keys(), this::changed);
    }

    public static void main(String[] args) {
        new Main().run();
    }

    private void run() {
        changed();
        visit.hud().classes(new ClassPicker(choices, session.keys()));
        Ui.onWindow("keydown pointerdown touchend", event -> sounds.unlock());
        Ui.onDocument("click", event -> {
            if (isControl(event)) {
                sounds.tick();
            }
        });
        PageReport.expose(session, loop, scene.camera(), visit::client);
        session.begin(scene.camera().shape());
        loop.start();
    }

    @Override
    public void watch() {
        session.watch(scene.camera().shape());
        if (devices.poll(session, settings)) {
            sounds.unlock();
        }
    }

    @Override
    public void pump(double nowMillis) {
        Match match = visit.match();
        if (match != null && session.phase() != Phase.OFFLINE) {
            visit.hud().observeInput(stick);
            visit.hud().choose(stick.takeChoice());
            choices.observe(match.prediction());
            match.pump(nowMillis, choices, session.session());
        }
    }

    @Override
    public void advance(double nowMillis, double passedMillis) {
        Match match = visit.match();
        if (match != null && session.phase() != Phase.OFFLINE) {
            match.advance(nowMillis, passedMillis, choices);
        }
    }

    @Override
    public void draw(double nowMillis, double passedMillis) {
        visit.follow();
        devices.update(session.isBackground() ? null : visit.match(), nowMillis);
        scene.camera().beyond(devices.isTouched() ? BEYOND : 0);
        boolean onFirstScreen = session.phase() == Phase.NAME;
        loop.halfRate(onFirstScreen);
        // Where every other picture is left out, the time between two is that of two.
        if (budget.count(onFirstScreen ? nowMillis / 2 : nowMillis)) {
            scene.quality(quality(), settings.highContrast());
        }
        scene.draw(session.look(visit.client(), scene.camera()), nowMillis, passedMillis);
        session.update(nowMillis);
        GameClient client = visit.client();
        if (client != null) {
            session.players(client.roster());
        }
        if (session.phase() != Phase.NAME && session.phase() != Phase.OFFLINE) {
            visit.hud().update(session.session(), scene.camera(), loop.framesPerSecond(), nowMillis, passedMillis);
        }
    }

    @Override
    public void release() {
        input.release();
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
        sounds.volume(settings.volume(), settings.musicVolume(), settings.interfaceVolume());
        scene.lessMotion(settings.lessMotion());
        scene.letterSize(settings.letterSize());
        scene.quality(quality(), settings.highContrast());
        devices.choose(settings);
    }

    /** How much is left out of the picture, as {@link FrameBudget} counts it. */
    private int quality() {
        return switch (settings.quality()) {
            case "high" -> 0;
            case "low" -> FrameBudget.MOST;
            default -> budget.level();
        };
    }

    /** Whether a control was pressed that has no sound of its own. */
    @JSBody(
            params = "event",
            script =
                    "var target = event.target; return !!(target.closest"
                            + " && target.closest('button:not([id^=upgrade]), summary, select, [type=range], [type=checkbox]'));")
    private static native boolean isControl(Event event);

    @Override
    public void toggleSound() {
        settings.toggleMute();
    }

    @Override
    public void toggleNetworkPanel() {
        visit.hud().toggleNetworkPanel();
    }
}
