package io.github.driftfire.client.sound;

import io.github.driftfire.client.play.Match;
import io.github.driftfire.client.play.Spectator;
import io.github.driftfire.model.math.Brads;
import io.github.driftfire.netcode.Player;
import io.github.driftfire.netcode.session.Clock;
import org.jspecify.annotations.Nullable;

/** Gives each event its sound, quieter and duller with distance, from its side; the interface its own; and the music its danger. */
public final class Sounds implements Spectator, Cues.Listener {
    private static final double EARSHOT_UNITS = 1100;
    private static final double PAN_UNITS = 800;

    /** A hit from the very left or right is heard so far from the middle. */
    private static final double HIT_PAN = 0.6;

    /** So close together, shots of others are one sound. */
    private static final double SHOT_GAP_MILLIS = 28;

    private static final double COMBO_MILLIS = 900;

    /** How often the match is looked at for the music and the interface. */
    private static final double OBSERVE_MILLIS = 100;

    /** So close together, a button and what it does are one sound. */
    private static final double TICK_GAP_MILLIS = 80;

    private final Clock clock;
    private final SoundLimit limit = new SoundLimit();
    private final Danger danger = new Danger();
    private final Cues cues = new Cues(this);
    private @Nullable Synth synth;
    private double volume;
    private double musicVolume;
    private double interfaceVolume;
    private double observedMillis;
    private double tickedMillis;
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
            volume(volume, musicVolume, interfaceVolume);
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
            // What has come meanwhile is old.
            cues.begin();
            synth.music().returned();
            synth.resume();
        }
    }

    private boolean admits() {
        return limit.admits(clock.nowMillis());
    }

    /** 0..1 each; 0 is mute. */
    public void volume(double ofEffects, double ofMusic, double ofInterface) {
        volume = ofEffects;
        musicVolume = ofMusic;
        interfaceVolume = ofInterface;
        if (synth != null) {
            synth.volume(ofEffects, ofInterface);
            synth.music().volume(ofMusic);
        }
    }

    /** Once a picture. Without a match, or behind the first screen, the music is calm and nothing else is heard. */
    public void observe(@Nullable Match match) {
        double now = clock.nowMillis();
        double passed = now - observedMillis;
        if (passed < OBSERVE_MILLIS) {
            return;
        }
        observedMillis = now;
        danger.observe(match, passed);
        cues.observe(match);
        if (synth != null && !silent) {
            synth.music().play(danger.level());
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
        double now = clock.nowMillis();
        if (now - tickedMillis > TICK_GAP_MILLIS) {
            tickedMillis = now;
            if (synth != null && interfaceVolume > 0) {
                synth.controls().tone("triangle", 880, 660, 0.06, 0.12, 0);
            }
        }
    }

    /** Something must be answered soon. */
    public void warn() {
        notes(0.3, 0.3, 0.22, 660, 880);
    }

    @Override
    public void levelReached() {
        notes(0.2, 0.4, 0.08, 587, 880, 1175);
    }

    @Override
    public void upgradeChosen() {
        notes(0.16, 0.2, 0.06, 880, 1319);
    }

    @Override
    public void counted(int left) {
        notes(0.2, left == 1 ? 0.3 : 0.12, 0, left == 1 ? 1175 : 880);
    }

    @Override
    public void roundOver(boolean won) {
        if (won) {
            notes(0.26, 0.35, 0.13, 523, 698, 880, 1047);
            notes(0.2, 0.9, 0.39, 349, 698, 1397);
        } else {
            notes(0.2, 0.7, 0.24, 698, 587, 440);
        }
    }

    @Override
    public void unlocked(int shipClass) {
        notes(0.18, 0.5, 0.07, 698, 880, 1047, 1397, 1760);
    }

    private void notes(double loud, double seconds, double gap, double... hertz) {
        if (synth != null && interfaceVolume > 0) {
            synth.controls();
            for (int i = 0; i < hertz.length; i++) {
                synth.tone("triangle", hertz[i], hertz[i], seconds, loud, i * gap);
            }
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
        from(x, y).tone("square", 980 * pitch, 190 * pitch, 0.13, loud * 0.55, 0);
        from(x, y).tone("sine", 420 * pitch, 90, 0.1, loud, 0);
    }

    @Override
    public void shotLanded(double x, double y, double vx, double vy, Player pilot, boolean absorbed) {
        double loud = 0.16 * near(x, y);
        if (audible() && loud > 0.006) {
            from(x, y).burst("bandpass", absorbed ? 2600 : 1500, 500, 0.12, loud);
        }
    }

    @Override
    public void lanceFired(double x, double y, double endX, double endY, Player pilot, boolean own) {
        double loud = own ? 0.34 : 0.3 * Math.max(near(x, y), near(endX, endY));
        if (audible() && loud > 0.006) {
            from(x, y).tone("sawtooth", 1900, 110, 0.42, loud * 0.5, 0);
            from(x, y).tone("sine", 240, 52, 0.5, loud, 0);
            from(endX, endY).burst("bandpass", 3200, 400, 0.34, loud * 0.7);
        }
    }

    @Override
    public void chargeTaken(double x, double y) {
        double loud = 0.2 * near(x, y);
        if (audible() && loud > 0.006) {
            from(x, y).tone("triangle", 330, 660, 0.16, loud, 0);
            from(x, y).tone("triangle", 660, 1320, 0.22, loud * 0.8, 0.09);
        }
    }

    @Override
    public void ownHit(int fromBrads, int points, boolean onShield) {
        if (audible()) {
            double side = fromBrads < 0 ? 0 : HIT_PAN * Brads.cos(fromBrads) / Brads.ONE;
            Synth hit = synth().from(side, 0);
            if (onShield) {
                hit.tone("sine", 720, 300, 0.22, 0.22, 0);
            } else {
                hit.burst("lowpass", 900, 120, 0.24, 0.5);
                hit.tone("sawtooth", 130, 60, 0.18, 0.22, 0);
            }
        }
    }

    @Override
    public void shipDestroyed(double x, double y, double vx, double vy, Player pilot, boolean own) {
        double loud = own ? 0.8 : 0.55 * near(x, y);
        if (audible() && loud > 0.01) {
            from(x, y).burst("lowpass", 2400, 60, own ? 1.3 : 0.95, loud);
            from(x, y).tone("sine", 150, 28, 0.7, loud * 0.8, 0);
        }
    }

    @Override
    public void rockBroken(double x, double y, double vx, double vy, int size) {
        double loud = (0.16 + size * 0.1) * near(x, y);
        if (audible() && loud > 0.006) {
            from(x, y).burst("lowpass", 1300 - size * 300, 90, 0.3 + size * 0.12, loud);
        }
    }

    @Override
    public void scored(int points, double x, double y, boolean byKill) {
        double now = clock.nowMillis();
        combo = now - lastShardMillis < COMBO_MILLIS ? Math.min(combo + 1, 9) : 0;
        lastShardMillis = now;
        if (audible()) {
            double root = 784 * Math.pow(2, combo / 12.0);
            here().tone("triangle", root, root, 0.12, 0.17, 0);
            here().tone("triangle", root * 1.5, root * 1.5, 0.18, 0.13, 0.05);
        }
    }

    @Override
    public void shipArrived(double x, double y, Player pilot, boolean own) {
        if (own && audible()) {
            here().tone("sine", 180, 720, 0.4, 0.2, 0);
            here().burst("bandpass", 300, 2400, 0.4, 0.12);
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

    private double distance(double x, double y) {
        return Math.min(1, Math.hypot(x - earX, y - earY) / EARSHOT_UNITS);
    }

    private double near(double x, double y) {
        double part = 1 - distance(x, y);
        return part * part;
    }

    /** Sounds of what happened there. */
    private Synth from(double x, double y) {
        return synth().from(Math.max(-0.8, Math.min(0.8, (x - panX) / PAN_UNITS)), distance(x, y));
    }

    /** Sounds that have no place. */
    private Synth here() {
        return synth().from(0, 0);
    }
}
