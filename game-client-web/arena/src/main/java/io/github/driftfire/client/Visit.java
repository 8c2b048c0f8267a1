package io.github.driftfire.client;

import io.github.driftfire.client.hud.Hud;
import io.github.driftfire.client.input.Choices;
import io.github.driftfire.client.input.Stick;
import io.github.driftfire.client.play.Match;
import io.github.driftfire.client.play.Spectator;
import io.github.driftfire.client.sound.Sounds;
import io.github.driftfire.client.view.Scene;
import io.github.driftfire.kit.PageLoop;
import io.github.driftfire.kit.PageSession;
import io.github.driftfire.kit.Phase;
import io.github.driftfire.model.arena.Ship;
import io.github.driftfire.model.protocol.Welcome;
import io.github.driftfire.netcode.GameClient;
import io.github.driftfire.netcode.Player;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The flights of a visit: passes what the session and the match report on to the picture, the sounds and the figures. */
final class Visit implements PageSession.Listener, Spectator {
    private final Scene scene;
    private final Hud hud;
    private final Sounds sounds;
    private final Devices devices;
    private final Stick stick;
    private final PageLoop loop;
    private @Nullable PageSession session;
    private @Nullable Match match;
    private @Nullable RoundWatch watch;
    private Phase phase = Phase.NAME;
    private int killer = -1;
    private double followAtMillis;

    /** The own end is seen before the view turns to whom it is owed to. */
    private static final double FOLLOW_MILLIS = 1500;

    Visit(Scene scene, Sounds sounds, Devices devices, Choices choices, PageLoop loop) {
        this.scene = scene;
        this.sounds = sounds;
        this.devices = devices;
        stick = devices.stick();
        hud = new Hud(choices, devices.hints(), scene.overlays());
        scene.teach(hud.tutorial());
        this.loop = loop;
    }

    /** Before anything else. */
    void session(PageSession visited) {
        session = visited;
        watch = new RoundWatch(visited);
    }

    @Nullable
    Match match() {
        return match;
    }

    @Override
    public @Nullable GameClient client() {
        return match == null ? null : match.client();
    }

    Hud hud() {
        return hud;
    }

    @Override
    public void phase(Phase next) {
        phase = next;
        if (next == Phase.NAME) {
            match = null;
            scene.leave();
        }
        if (next == Phase.NAME || next == Phase.OFFLINE) {
            hud.endWarning();
        }
        if (next != Phase.PLAYING) {
            sounds.engine(0);
        }
    }

    @Override
    public void welcomed(Welcome welcome) {
        stick.release();
        stick.without(true);
        // Behind the first screen nothing is heard.
        Spectator heard = session != null && session.isBackground() ? this : sounds;
        Spectator felt = session != null && session.isBackground() ? this : devices.feedback();
        Match next = new Match(
                welcome.world(),
                new Fan(
                        loop::unseen,
                        List.of(hud.life(), hud.daily(), hud.tutorial(), hud, this),
                        List.of(scene.effects(), scene.feedback(), heard, felt)));
        match = next;
        if (welcome.player() < 0) {
            next.client().spectate();
        }
        scene.enter(next);
        hud.enter(next);
    }

    @Override
    public boolean snapshot(byte[] frame) {
        Match playing = match;
        boolean applied = playing == null || playing.onFrame(frame, loop.clock().nowMillis());
        loop.arrived();
        return applied;
    }

    @Override
    public void warned(int seconds) {
        hud.warn(seconds, stick);
        sounds.warn();
    }

    @Override
    public void pressed() {
        sounds.unlock();
        sounds.tick();
    }

    @Override
    public void shipArrived(double x, double y, Player pilot, boolean own) {
        if (own && session != null) {
            stick.without(false);
            session.alive(true);
        }
    }

    @Override
    public void ownDied(double respawnMillis, double launchMillis, int lost) {
        killer = -1;
        if (session != null) {
            stick.without(true);
            session.alive(false);
        }
    }

    @Override
    public void killed(Player killer, Player victim, int means) {
        Match playing = match;
        if (session != null
                && playing != null
                && victim.number() == playing.roster().own()
                && victim != killer) {
            session.died(killer.number());
            this.killer = killer.number();
            followAtMillis = loop.clock().nowMillis() + FOLLOW_MILLIS;
            if (watch != null) {
                watch.destroyedBy(killer.number());
            }
        }
    }

    /** Gives sounds and pointer the place at which the own ship is drawn. */
    void follow() {
        Match playing = match;
        boolean heard = phase != Phase.OFFLINE && session != null && !session.isBackground();
        sounds.observe(heard ? playing : null);
        if (playing == null || phase == Phase.OFFLINE) {
            return;
        }
        if (watch != null && phase != Phase.NAME) {
            watch.update(playing, loop.clock().nowMillis());
        }
        if (killer >= 0 && !playing.isOut() && session != null && loop.clock().nowMillis() >= followAtMillis) {
            session.followKiller(killer);
            killer = -1;
        }
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
        stick.shipAt(
                scene.camera().screenX(x),
                scene.camera().screenY(y),
                loop.clock().nowMillis());
    }
}
