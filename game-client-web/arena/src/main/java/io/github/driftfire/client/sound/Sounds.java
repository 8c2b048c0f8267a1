package io.github.driftfire.client.sound;

import io.github.driftfire.client.play.Spectator;
import io.github.driftfire.netcode.Player;
import io.github.driftfire.netcode.session.Clock;
import org.jspecify.annotations.Nullable;

/** Gives each event its sound, quieter with distance, from its side. */
public final class Sounds implements Spectator {
    private static final double EARSHOT_UNITS = 1100;
    private static final double PAN_UNITS = 800;

    /** So close together, shots of others are one sound. */
    private static final double SHOT_GAP_MILLIS = 28;

    private static final double COMBO_MILLIS = 900;

    private final Clock clock;
    private final SoundLimit limit = new SoundLimit();
    private @Nullable Synth synth;
    private double volume = 0.6;
    private double earX;
    private double earY;
    private double panX;
    private double lastShotMillis;
    private double lastShardMillis;
    private int combo;
    private double humPower;
    private boolean silent;

    public Sounds(Clock clock) {
        this.clock = clock;
    }

    /** The player has touched the page: sound may begin. */
    public void unlock() {
        if (synth == null) {
            synth = Synth.open(this::admits);
            volume(volume);
        }
        if (synth != null && !silent) {
            synth.resume();
        }
    }

    /** @param on whether the page is hidden: then it makes no sound, the engine's neither */
    public void silent(boolean on) {
        if (on == silent) {
            return;
        }
        silent = on;
        limit.silent(on, clock.nowMillis());
        if (synth == null) {
            return;
        }
        if (on) {
            engine(0);
            synth.suspend();
        } else {
            synth.resume();
        }
    }

    private boolean admits() {
        return limit.admits(clock.nowMillis());
    }

    /** 0..1; 0 is mute. */
    public void volume(double part) {
        volume = part;
        if (synth != null) {
            synth.volume(part);
        }
    }

    /**
     * Where the listener is.
     *
     * @param middleX what is drawn in the middle of the window is heard from both sides; near the arena's edge that is not the own ship
     */
    public void listen(double x, double y, double middleX) {
        earX = x;
        earY = y;
        panX = middleX;
    }

    /** How hard the own engine works: 0, 1 thrust, 2 afterburner. */
    public void engine(double power) {
        double heard = silent ? 0 : power;
        if (synth != null && heard != humPower) {
            humPower = heard;
            synth.hum(heard);
        }
    }

    /** A button was pressed. */
    public void tick() {
        if (audible()) {
            synth().tone("triangle", 880, 660, 0.06, 0.12, 0, 0);
        }
    }

    /** Something must be answered soon. */
    public void warn() {
        if (audible()) {
            synth().tone("triangle", 660, 660, 0.18, 0.3, 0, 0);
            synth().tone("triangle", 880, 880, 0.3, 0.3, 0, 0.22);
        }
    }

    @Override
    public void shotFired(double x, double y, double headingBrads, Player pilot, boolean own) {
        double now = clock.nowMillis();
        double loud = own ? 0.2 : 0.1 * near(x, y);
        if (!audible() || loud < 0.004 || !own && now - lastShotMillis < SHOT_GAP_MILLIS) {
            return;
        }
        lastShotMillis = now;
        double pitch = own ? 1 : 0.72 + (pilot.hue() & 15) / 50.0;
        synth().tone("square", 980 * pitch, 190 * pitch, 0.13, loud * 0.55, pan(x), 0);
        synth().tone("sine", 420 * pitch, 90, 0.1, loud, pan(x), 0);
    }

    @Override
    public void shotLanded(double x, double y, double vx, double vy, Player pilot, boolean absorbed) {
        double loud = 0.16 * near(x, y);
        if (audible() && loud > 0.006) {
            synth().burst("bandpass", absorbed ? 2600 : 1500, 500, 0.12, loud, pan(x));
        }
    }

    @Override
    public void lanceFired(double x, double y, double endX, double endY, Player pilot, boolean own) {
        double loud = own ? 0.34 : 0.3 * Math.max(near(x, y), near(endX, endY));
        if (audible() && loud > 0.006) {
            synth().tone("sawtooth", 1900, 110, 0.42, loud * 0.5, pan(x), 0);
            synth().tone("sine", 240, 52, 0.5, loud, pan(x), 0);
            synth().burst("bandpass", 3200, 400, 0.34, loud * 0.7, pan(endX));
        }
    }

    @Override
    public void chargeTaken(double x, double y) {
        double loud = 0.2 * near(x, y);
        if (audible() && loud > 0.006) {
            synth().tone("triangle", 330, 660, 0.16, loud, pan(x), 0);
            synth().tone("triangle", 660, 1320, 0.22, loud * 0.8, pan(x), 0.09);
        }
    }

    @Override
    public void ownHit(int fromBrads, int points, boolean onShield) {
        if (audible()) {
            if (onShield) {
                synth().tone("sine", 720, 300, 0.22, 0.22, 0, 0);
            } else {
                synth().burst("lowpass", 900, 120, 0.24, 0.5, 0);
                synth().tone("sawtooth", 130, 60, 0.18, 0.22, 0, 0);
            }
        }
    }

    @Override
    public void shipDestroyed(double x, double y, double vx, double vy, Player pilot, boolean own) {
        double loud = own ? 0.8 : 0.55 * near(x, y);
        if (audible() && loud > 0.01) {
            synth().burst("lowpass", 2400, 60, own ? 1.3 : 0.95, loud, pan(x));
            synth().tone("sine", 150, 28, 0.7, loud * 0.8, pan(x), 0);
        }
    }

    @Override
    public void rockBroken(double x, double y, double vx, double vy, int size) {
        double loud = (0.16 + size * 0.1) * near(x, y);
        if (audible() && loud > 0.006) {
            synth().burst("lowpass", 1300 - size * 300, 90, 0.3 + size * 0.12, loud, pan(x));
        }
    }

    @Override
    public void scored(int points, double x, double y, boolean byKill) {
        double now = clock.nowMillis();
        combo = now - lastShardMillis < COMBO_MILLIS ? Math.min(combo + 1, 9) : 0;
        lastShardMillis = now;
        if (audible()) {
            double root = 784 * Math.pow(2, combo / 12.0);
            synth().tone("triangle", root, root, 0.12, 0.17, 0, 0);
            synth().tone("triangle", root * 1.5, root * 1.5, 0.18, 0.13, 0, 0.05);
        }
    }

    @Override
    public void shipArrived(double x, double y, Player pilot, boolean own) {
        if (own && audible()) {
            synth().tone("sine", 180, 720, 0.4, 0.2, 0, 0);
            synth().burst("bandpass", 300, 2400, 0.4, 0.12, 0);
        }
    }

    private boolean audible() {
        return synth != null && volume > 0;
    }

    private Synth synth() {
        Synth open = synth;
        if (open == null) {
            throw new IllegalStateException("not audible");
        }
        return open;
    }

    private double near(double x, double y) {
        double dx = x - earX;
        double dy = y - earY;
        double part = 1 - Math.sqrt(dx * dx + dy * dy) / EARSHOT_UNITS;
        return part <= 0 ? 0 : part * part;
    }

    private double pan(double x) {
        return Math.max(-0.8, Math.min(0.8, (x - panX) / PAN_UNITS));
    }
}
