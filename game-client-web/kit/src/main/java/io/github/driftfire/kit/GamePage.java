package io.github.driftfire.kit;

import io.github.driftfire.kit.canvas.Camera;
import io.github.driftfire.kit.hud.InactivityNotice;
import io.github.driftfire.kit.input.GameControls;
import io.github.driftfire.kit.input.Keyboard;
import io.github.driftfire.kit.page.Browser;
import io.github.driftfire.kit.page.Ui;
import io.github.driftfire.model.game.GameFingerprint;
import io.github.driftfire.model.game.GameModel;
import io.github.driftfire.model.protocol.Welcome;
import io.github.driftfire.netcode.GameClient;
import io.github.driftfire.netcode.GameClientListener;
import io.github.driftfire.netcode.InputSource;
import io.github.driftfire.netcode.InterpolatedEntity;
import io.github.driftfire.netcode.Prediction;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.dom.html.HTMLElement;

/**
 * The whole page of a game: name form, rooms, connection and what is shown when it fails, input by mouse, fingers and keys, prediction and
 * interpolation, menu, network panel.
 *
 * <pre>{@code
 * public static void main(String[] args) {
 *     GamePage.run(new Orbs(), new OrbsScreen());
 * }
 * }</pre>
 */
public final class GamePage
        implements PageLoop.Page, PageSession.Listener, GameClientListener, InputSource, Keyboard.Commands {
    private final GameModel game;
    private final GameScreen screen;
    private final GameControls controls = new GameControls();
    private final PageInput input = new PageInput(controls, this);
    private final GameView view;
    private final InactivityNotice inactivity = new InactivityNotice();
    private final PageLoop loop;
    private final PageSession session;
    private @Nullable GameClient client;

    private GamePage(GameModel game, GameScreen screen) {
        this.game = game;
        this.screen = screen;
        heading();
        view = new GameView(screen);
        loop = new PageLoop(this);
        session = new PageSession(game, loop.clock(), input, this);
    }

    /** Makes the page's script this game's. Called once, by the script's {@code main}. */
    public static void run(GameModel game, GameScreen screen) {
        // First of all, because the contract's test runs the script without a page.
        Browser.exposeText("driftfireFingerprint", () -> GameFingerprint.of(game));
        new GamePage(game, screen).start();
    }

    /** Names the game where its page does not. */
    private void heading() {
        String name = Browser.upper(game.name().substring(0, 1)) + game.name().substring(1);
        if (Browser.title().isEmpty()) {
            Browser.title(name);
        }
        HTMLElement title = Ui.element("title");
        if (title.getFirstChild() == null) {
            Ui.text(title, name);
        }
        HTMLElement help = Ui.element("help");
        Ui.text(help, screen.help());
        Ui.text(Ui.element("hint"), screen.help());
        help.setHidden(screen.help().isEmpty());
    }

    private void start() {
        PageReport.expose(session, loop, view.camera(), () -> client);
        session.begin(view.camera().shape());
        loop.start();
    }

    @Override
    public void watch() {
        session.watch(view.camera().shape());
    }

    @Override
    public void pump(double nowMillis) {
        GameClient now = client;
        if (now != null && session.phase() != Phase.OFFLINE) {
            inactivity.update(input());
            now.pump(nowMillis, this, session.session());
        }
    }

    @Override
    public void advance(double nowMillis, double passedMillis) {
        GameClient now = client;
        if (now != null && session.phase() != Phase.OFFLINE) {
            now.advance(nowMillis, passedMillis, this);
        }
    }

    @Override
    public void draw(double nowMillis, double passedMillis) {
        Prediction own = view.look(client, session.look(client, view.camera()), passedMillis);
        if (own != null) {
            Camera camera = view.camera();
            controls.avatarAt(camera.screenX(own.x()), camera.screenY(own.y()), camera.zoom(), nowMillis);
        }
        view.draw(client, session.session(), loop.framesPerSecond(), nowMillis);
        session.update(nowMillis);
        loop.halfRate(session.phase() == Phase.NAME);
        if (client != null) {
            session.players(client.roster());
        }
    }

    @Override
    public int input() {
        return screen.input(controls.pointer(), controls.keys());
    }

    @Override
    public void taken() {
        controls.taken();
    }

    @Override
    public void phase(Phase phase) {
        if (phase == Phase.NAME) {
            client = null;
            view.camera().roam();
        }
        if (phase == Phase.NAME || phase == Phase.OFFLINE) {
            inactivity.end();
        }
    }

    @Override
    public void welcomed(Welcome welcome) {
        controls.release();
        GameClient now = new GameClient(game, welcome.world(), this);
        client = now;
        if (welcome.player() < 0) {
            now.spectate();
        }
        screen.entered(now);
        view.enter(now.model(), loop.clock().nowMillis());
    }

    @Override
    public @Nullable GameClient client() {
        return client;
    }

    @Override
    public boolean snapshot(byte[] frame) {
        GameClient now = client;
        boolean applied = now == null || now.onSnapshot(frame, loop.clock().nowMillis());
        loop.arrived();
        return applied;
    }

    @Override
    public void avatarReconciled(int slot, boolean arrived) {
        if (arrived) {
            session.alive(true);
        }
    }

    @Override
    public void avatarEnded(int slot) {
        session.alive(false);
    }

    @Override
    public void inputPredicted(int triggered, boolean sent) {
        if (triggered != 0 && sent && !loop.unseen()) {
            screen.triggered(triggered);
        }
    }

    @Override
    public void shown(InterpolatedEntity entity) {
        screen.shown(entity);
    }

    @Override
    public void ended(InterpolatedEntity entity) {
        screen.ended(view.canvas(), entity);
    }

    @Override
    public void warned(int seconds) {
        inactivity.begin(seconds, input());
    }

    @Override
    public void pressed() {}

    @Override
    public void release() {
        input.release();
    }

    @Override
    public void resync() {
        GameClient now = client;
        if (now != null) {
            now.resync();
        }
    }

    @Override
    public void resize() {
        view.resize();
    }

    @Override
    public void seen(boolean now) {}

    @Override
    public void wake() {
        session.wake();
    }

    @Override
    public void toggleSound() {}

    @Override
    public void toggleNetworkPanel() {
        view.toggleNetworkPanel();
    }
}
