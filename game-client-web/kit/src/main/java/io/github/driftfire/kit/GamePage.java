package io.github.driftfire.kit;

import io.github.driftfire.kit.canvas.Backdrop;
import io.github.driftfire.kit.canvas.Surface;
import io.github.driftfire.kit.hud.GameHud;
import io.github.driftfire.kit.hud.Hint;
import io.github.driftfire.kit.hud.InactivityNotice;
import io.github.driftfire.kit.hud.Leaderboard;
import io.github.driftfire.kit.hud.Menu;
import io.github.driftfire.kit.hud.NetworkPanel;
import io.github.driftfire.kit.hud.StallNotice;
import io.github.driftfire.kit.input.GameControls;
import io.github.driftfire.kit.input.Keyboard;
import io.github.driftfire.kit.input.PointerEvents;
import io.github.driftfire.kit.page.Browser;
import io.github.driftfire.kit.page.EarlyInput;
import io.github.driftfire.kit.page.Ui;
import io.github.driftfire.kit.page.Words;
import io.github.driftfire.model.game.GameFingerprint;
import io.github.driftfire.model.game.GameModel;
import io.github.driftfire.model.protocol.Welcome;
import io.github.driftfire.model.state.Model;
import io.github.driftfire.netcode.GameClient;
import io.github.driftfire.netcode.GameClientListener;
import io.github.driftfire.netcode.InputSource;
import io.github.driftfire.netcode.InterpolatedEntity;
import io.github.driftfire.netcode.Player;
import io.github.driftfire.netcode.Prediction;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.dom.html.HTMLCanvasElement;
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
        implements PageLoop.Page,
                PageSession.Listener,
                GameClientListener,
                InputSource,
                Keyboard.Commands,
                Menu.Listener {
    private static final String OWN_INK = "#ffb84d";

    private final GameModel game;
    private final GameScreen screen;
    private final GameControls controls = new GameControls();
    private final Keyboard keyboard = new Keyboard(controls, this);
    private final PointerEvents pointer = new PointerEvents(controls);
    private final Menu menu = new Menu(this);
    private final Surface surface = new Surface((HTMLCanvasElement) Ui.element("space"));
    private final Backdrop backdrop = new Backdrop();
    private final GameCanvas canvas = new GameCanvas(surface.context(), surface.camera());
    private final GameHud hud = new GameHud();
    private final Leaderboard leaders = new Leaderboard(GamePage::ink);
    private final NetworkPanel network = new NetworkPanel();
    private final StallNotice stall = new StallNotice();
    private final Hint hint = new Hint();
    private final InactivityNotice inactivity = new InactivityNotice();
    private final PageReport report = new PageReport();
    private final PageLoop loop;
    private final PageSession session;
    private @Nullable GameClient client;
    private double eyeX;
    private double eyeY;

    private GamePage(GameModel game, GameScreen screen) {
        this.game = game;
        this.screen = screen;
        heading();
        loop = new PageLoop(Words.of("version", ""), this);
        session = new PageSession(game, loop.clock(), this);
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

    private static String ink(Player player, boolean own) {
        return own ? OWN_INK : "hsl(" + player.hue() * 360 / 256 + ",80%,74%)";
    }

    private void start() {
        Browser.expose("driftfire", () -> Browser.parse(report.write(session, loop, surface.camera(), client)));
        if (EarlyInput.opensSettings()) {
            menu.toggle();
        }
        session.begin(surface.camera().shape());
        loop.start();
    }

    @Override
    public void watch() {
        session.watch(surface.camera().shape());
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
        GameClient now = client;
        look(now, nowMillis, passedMillis);
        backdrop.draw(surface.context(), surface.camera());
        if (now != null && now.snapshots() > 0) {
            canvas.begin(now.model(), nowMillis);
            screen.draw(canvas, now);
            hud.begin();
            screen.hud(hud, now);
            hud.end();
            leaders.update(now.roster(), now.roster().ownListedScore());
            network.update(now, session.session(), loop.framesPerSecond(), nowMillis);
            stall.update(session.session(), nowMillis);
            hint.update(nowMillis);
        }
        session.update(nowMillis);
    }

    private void look(@Nullable GameClient now, double nowMillis, double passedMillis) {
        surface.begin();
        Prediction own = now == null || !now.prediction().present() ? null : now.prediction();
        if (own != null) {
            eyeX = own.x();
            eyeY = own.y();
        } else if (now == null) {
            // Space drifts by behind the form.
            eyeX += passedMillis * 0.12;
            eyeY += passedMillis * 0.03;
        }
        surface.camera().look(eyeX, eyeY, passedMillis);
        if (own != null) {
            controls.avatarAt(
                    surface.camera().screenX(own.x()),
                    surface.camera().screenY(own.y()),
                    surface.camera().zoom(),
                    nowMillis);
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
            surface.camera().roam();
        }
        if (phase == Phase.NAME || phase == Phase.OFFLINE) {
            inactivity.end();
        }
        steer(phase);
    }

    private void steer(Phase phase) {
        menu.playing(phase.plays());
        boolean plays = phase.plays() && !menu.isOpen();
        keyboard.playing(plays);
        pointer.playing(plays);
    }

    @Override
    public void welcomed(Welcome welcome) {
        controls.release();
        GameClient now = new GameClient(game, welcome.world(), this);
        client = now;
        screen.entered(now);
        hint.begin(loop.clock().nowMillis());
        double width = (double) now.model().widthSub() / Model.SUB;
        double height = (double) now.model().heightSub() / Model.SUB;
        surface.camera().stayInside(width, height);
        eyeX = width / 2;
        eyeY = height / 2;
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
        screen.ended(canvas, entity);
    }

    @Override
    public void warned(int seconds) {
        inactivity.begin(seconds, input());
    }

    @Override
    public void pressed() {}

    @Override
    public void release() {
        keyboard.release();
        pointer.release();
        controls.release();
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
        surface.resize();
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
        network.toggle();
    }

    @Override
    public void covers(boolean open) {
        steer(session.phase());
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
}
