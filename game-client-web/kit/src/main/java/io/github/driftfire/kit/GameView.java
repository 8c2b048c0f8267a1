package io.github.driftfire.kit;

import io.github.driftfire.kit.canvas.Backdrop;
import io.github.driftfire.kit.canvas.Camera;
import io.github.driftfire.kit.canvas.Surface;
import io.github.driftfire.kit.hud.GameHud;
import io.github.driftfire.kit.hud.Hint;
import io.github.driftfire.kit.hud.Leaderboard;
import io.github.driftfire.kit.hud.NetworkPanel;
import io.github.driftfire.kit.hud.StallNotice;
import io.github.driftfire.kit.page.Ui;
import io.github.driftfire.model.state.Model;
import io.github.driftfire.netcode.GameClient;
import io.github.driftfire.netcode.InterpolatedEntity;
import io.github.driftfire.netcode.Player;
import io.github.driftfire.netcode.Prediction;
import io.github.driftfire.netcode.session.ClientSession;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.dom.html.HTMLCanvasElement;

/** The picture of a {@link GamePage}: the world around the own avatar, as its screen draws it, and the figures over it. */
final class GameView {
    private static final String OWN_INK = "#ffb84d";

    private final GameScreen screen;
    private final Surface surface = new Surface((HTMLCanvasElement) Ui.element("space"));
    private final Backdrop backdrop = new Backdrop();
    private final GameCanvas canvas = new GameCanvas(surface.context(), surface.camera());
    private final GameHud hud = new GameHud();
    private final Leaderboard leaders = new Leaderboard(GameView::ink);
    private final NetworkPanel network = new NetworkPanel();
    private final StallNotice stall = new StallNotice();
    private final Hint hint = new Hint();
    private double eyeX;
    private double eyeY;

    GameView(GameScreen screen) {
        this.screen = screen;
    }

    private static String ink(Player player, boolean own) {
        return own ? OWN_INK : "hsl(" + player.hue() * 360 / 256 + ",80%,74%)";
    }

    Camera camera() {
        return surface.camera();
    }

    GameCanvas canvas() {
        return canvas;
    }

    void resize() {
        surface.resize();
    }

    void toggleNetworkPanel() {
        network.toggle();
    }

    /** A game begins: looks at the middle of its world until there is an avatar. */
    void enter(Model model, double nowMillis) {
        hint.begin(nowMillis);
        double width = (double) model.widthSub() / Model.SUB;
        double height = (double) model.heightSub() / Model.SUB;
        camera().stayInside(width, height);
        eyeX = width / 2;
        eyeY = height / 2;
    }

    /** Looks at the own avatar, and answers it, or at one that is watched; without a game the background drifts by behind the name form. */
    @Nullable
    Prediction look(@Nullable GameClient client, @Nullable InterpolatedEntity seen, double passedMillis) {
        surface.begin();
        Prediction own = client == null || !client.prediction().present() ? null : client.prediction();
        if (own != null) {
            eyeX = own.x();
            eyeY = own.y();
        } else if (seen != null) {
            eyeX = seen.x();
            eyeY = seen.y();
        } else if (client == null) {
            eyeX += passedMillis * 0.12;
            eyeY += passedMillis * 0.03;
        }
        camera().look(eyeX, eyeY, passedMillis);
        return own;
    }

    void draw(@Nullable GameClient client, ClientSession session, double framesPerSecond, double nowMillis) {
        backdrop.draw(surface.context(), surface.camera());
        if (client == null || client.snapshots() == 0) {
            return;
        }
        canvas.begin(client.model(), nowMillis);
        screen.draw(canvas, client);
        if (camera().isSlow()) {
            return;
        }
        hud.begin();
        screen.hud(hud, client);
        hud.end();
        leaders.update(
                client.roster(),
                client.roster().ownListedScore(),
                client.roster().room());
        network.update(client, session, framesPerSecond, nowMillis);
        stall.update(session, nowMillis);
        hint.update(nowMillis);
    }
}
