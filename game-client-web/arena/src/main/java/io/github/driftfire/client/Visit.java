package io.github.driftfire.client;

import io.github.driftfire.client.hud.Hud;
import io.github.driftfire.client.input.Stick;
import io.github.driftfire.client.play.Match;
import io.github.driftfire.client.play.Pilot;
import io.github.driftfire.client.play.Spectator;
import io.github.driftfire.client.sound.Sounds;
import io.github.driftfire.client.view.Scene;
import io.github.driftfire.kit.hud.OfflineCard;
import io.github.driftfire.kit.page.Browser;
import io.github.driftfire.model.arena.Ship;
import io.github.driftfire.model.protocol.CloseCode;
import io.github.driftfire.model.protocol.Welcome;
import io.github.driftfire.netcode.session.ClientSession;
import io.github.driftfire.netcode.session.Clock;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.dom.html.HTMLDocument;

/** The course of a visit, from the name screen on: what the session and the match report decides the phase. */
final class Visit implements ClientSession.Listener, Spectator {
    private static final String RELOADED_KEY = "driftfire.reloaded";

    private final Scene scene;
    private final Hud hud;
    private final Sounds sounds;
    private final Stick stick;
    private final OfflineCard offline;
    private final Steering steering;
    private final String title = Browser.title();
    private final Clock clock;
    private final Runnable arrival;
    private final BooleanSupplier unseen;
    private Phase phase = Phase.NAME;
    private @Nullable Match match;
    private int broken;

    /** Turns the player's keys and buttons over to the ship, or back to the page. */
    interface Steering {
        void flying(boolean on);
    }

    Visit(
            Scene scene,
            Hud hud,
            Sounds sounds,
            Stick stick,
            OfflineCard offline,
            Steering steering,
            Clock clock,
            BooleanSupplier unseen,
            Runnable arrival) {
        this.scene = scene;
        this.hud = hud;
        this.sounds = sounds;
        this.stick = stick;
        this.offline = offline;
        this.steering = steering;
        this.clock = clock;
        this.unseen = unseen;
        this.arrival = arrival;
    }

    Phase phase() {
        return phase;
    }

    @Nullable
    Match match() {
        return match;
    }

    /** Frames that could not be applied. */
    int broken() {
        return broken;
    }

    void phase(Phase next) {
        phase = next;
        if (next == Phase.NAME) {
            match = null;
            scene.leave();
        }
        if (next == Phase.NAME || next == Phase.OFFLINE) {
            hud.endWarning();
        }
        if (next != Phase.OFFLINE && next != Phase.CONNECTING) {
            offline.hide();
        }
        HTMLDocument.current().getBody().setAttribute("data-phase", next.word());
        Browser.title(next.title(title));
        if (next != Phase.PLAYING) {
            sounds.engine(0);
        }
        steering.flying(next == Phase.PLAYING || next == Phase.DEAD);
    }

    /** Decides again whether keys and buttons steer the ship. */
    void steer() {
        steering.flying(phase == Phase.PLAYING || phase == Phase.DEAD);
    }

    @Override
    public void welcomed(Welcome welcome) {
        Browser.rememberInTab(RELOADED_KEY, null);
        stick.release();
        phase(Phase.CONNECTING);
        Match next = new Match(welcome.world(), new Fan(unseen, List.of(hud, this), List.of(scene.effects(), sounds)));
        match = next;
        scene.enter(next);
        hud.enter(next);
    }

    @Override
    public boolean frame(byte[] frame) {
        Match playing = match;
        boolean applied = playing == null || playing.onFrame(frame, clock.nowMillis());
        broken += applied ? 0 : 1;
        arrival.run();
        return applied;
    }

    @Override
    public void lost(CloseCode code, String reason, int retryMillis) {
        if (code == CloseCode.BAD_TOKEN) {
            phase(Phase.NAME);
            return;
        }
        boolean stale = code == CloseCode.STALE_MODEL;
        if (stale && reloadsOnce()) {
            return;
        }
        sounds.engine(0);
        phase(Phase.OFFLINE);
        offline.show(code, reason);
    }

    @Override
    public void warned(int seconds) {
        hud.warn(seconds, stick);
        sounds.warn();
    }

    /** Answers false where that was tried before, or where the browser would forget that it was and reload for ever. */
    private static boolean reloadsOnce() {
        if (Browser.recallInTab(RELOADED_KEY) != null) {
            return false;
        }
        Browser.rememberInTab(RELOADED_KEY, "1");
        if (Browser.recallInTab(RELOADED_KEY) == null) {
            return false;
        }
        Browser.reloadPastCaches();
        return true;
    }

    @Override
    public void shipArrived(double x, double y, Pilot pilot, boolean own) {
        if (own) {
            phase(Phase.PLAYING);
        }
    }

    @Override
    public void ownDied(double respawnMillis, double launchMillis, int lost) {
        phase(Phase.DEAD);
    }

    /** Lets the ears and the pointer know where the own ship is drawn. */
    void follow(Match playing) {
        if (!playing.prediction().present()) {
            sounds.listen(scene.camera().x(), scene.camera().y(), scene.camera().x());
            sounds.engine(0);
            return;
        }
        double x = playing.prediction().x();
        double y = playing.prediction().y();
        int controls = playing.prediction().nextRow()[Ship.CONTROLS];
        double power = (controls & Ship.BOOST) != 0 ? 2 : (controls & Ship.THRUST) != 0 ? 1 : 0;
        sounds.listen(x, y, scene.camera().x());
        sounds.engine(phase == Phase.PLAYING ? power : 0);
        stick.shipAt(scene.camera().screenX(x), scene.camera().screenY(y), clock.nowMillis());
    }
}
