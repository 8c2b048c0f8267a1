package io.github.driftfire.client.sound;

import org.teavm.jso.webaudio.AudioContext;
import org.teavm.jso.webaudio.AudioNode;
import org.teavm.jso.webaudio.AudioParam;
import org.teavm.jso.webaudio.BiquadFilterNode;
import org.teavm.jso.webaudio.DelayNode;
import org.teavm.jso.webaudio.GainNode;
import org.teavm.jso.webaudio.OscillatorNode;
import org.teavm.jso.webaudio.StereoPannerNode;

/**
 * Plays the {@link Music}. Each voice is a source that never stops, and a gain; a note is some changes of both, so that none makes a node. A change
 * begins at the value that it finds: there are no clicks.
 *
 * <pre>
 *  pad, bell ──► calm ──┬──────────────┐
 *                       └► echo ───────┤
 *  bass ──► lowpass ──► pulse ─────────┼──► volume
 *  kick, hat ─────────► rhythm ────────┘
 * </pre>
 */
final class MusicVoices implements Music.Notes {
    private static final double VOLUME_SECONDS = 0.25;
    private static final double LAYER_SECONDS = 0.7;

    /** Notes are made so long before they sound, which covers pictures that come late. */
    private static final double AHEAD_SECONDS = 0.45;

    /** The page was hidden: its first second has other sounds enough. */
    private static final double RETURN_SECONDS = 1.6;

    /** A smaller change of the danger is not heard. */
    private static final double LEAST_CHANGE = 0.02;

    private static final int PAD_VOICES = 6;
    private static final int LAST_PAD = PAD_VOICES - 1;
    private static final double KICK_HERTZ = 44;
    private static final double ECHO_SECONDS = 1.5 * Music.STEP_SECONDS;

    /** Of each voice from the pad's last on: the loudest, and how fast it comes and goes. */
    private static final double[] LOUD = {0.13, 0.16, 0.42, 0.6, 0.1};

    private static final double[] ATTACK_SECONDS = {1.1, 0.006, 0.012, 0.004, 0.003};
    private static final double[] RELEASE_SECONDS = {1.3, 0.45, 0.07, 0.09, 0.035};

    private final AudioContext context;
    private final Music music;
    private final GainNode out;
    private final GainNode calm;
    private final GainNode pulse;
    private final GainNode rhythm;
    private final AudioParam[] pitches = new AudioParam[Music.HAT];
    private final AudioParam[] levels = new AudioParam[Music.VOICES];
    private double volume;
    private double shownDanger = -1;
    private double nextSeconds;
    private double atSeconds;

    /** @param noise a source that never stops */
    MusicVoices(AudioContext context, AudioNode noise, AudioNode into, int seed) {
        this.context = context;
        music = new Music(seed);
        out = gain(0, into);
        calm = gain(1, out);
        pulse = gain(0, out);
        rhythm = gain(0, out);
        echo();
        AudioNode soft = filter("lowpass", 950, calm);
        for (int i = 0; i < PAD_VOICES; i++) {
            StereoPannerNode side = context.createStereoPanner();
            side.getPan().setValue((i % 3 - 1) / 2f);
            side.connect(soft);
            voice(Music.PAD + i, "sawtooth", side);
        }
        voice(Music.BELL, "triangle", calm);
        voice(Music.BASS, "sawtooth", filter("lowpass", 420, pulse));
        voice(Music.KICK, "sine", rhythm);
        noise.connect(filter("highpass", 6500, level(Music.HAT, rhythm)));
    }

    /** 0..1. */
    void volume(double part) {
        volume = part;
        aim(out, part * part, VOLUME_SECONDS);
    }

    /** The page was hidden until now. */
    void returned() {
        nextSeconds = context.getCurrentTime() + RETURN_SECONDS;
        music.skipToChord();
    }

    /** Makes the notes that are due soon. Some times a second. */
    void play(double danger) {
        double now = context.getCurrentTime();
        if (volume <= 0) {
            return;
        }
        if (Math.abs(danger - shownDanger) > LEAST_CHANGE) {
            shownDanger = danger;
            aim(calm, 1 - 0.3 * danger, LAYER_SECONDS);
            aim(pulse, Music.pulse(danger), LAYER_SECONDS);
            aim(rhythm, Music.rhythm(danger), LAYER_SECONDS);
        }
        if (nextSeconds < now) {
            if (nextSeconds < now - Music.STEP_SECONDS) {
                music.skipToChord();
            }
            nextSeconds = now + 0.05;
        }
        while (nextSeconds < now + AHEAD_SECONDS) {
            atSeconds = nextSeconds;
            music.step(volume, shownDanger, this);
            nextSeconds += Music.STEP_SECONDS;
        }
    }

    @Override
    public void note(int voice, double hertz, double lasts, double loud) {
        if (voice != Music.HAT) {
            pitches[voice].setValueAtTime((float) hertz, atSeconds);
        }
        if (voice == Music.KICK) {
            aim(pitches[voice], KICK_HERTZ, atSeconds, 0.03);
        }
        int kind = Math.max(0, voice - LAST_PAD);
        aim(levels[voice], LOUD[kind] * loud, atSeconds, ATTACK_SECONDS[kind]);
        aim(levels[voice], 0, atSeconds + lasts, RELEASE_SECONDS[kind]);
    }

    private void echo() {
        DelayNode delay = context.createDelay();
        delay.getDelayTime().setValue((float) ECHO_SECONDS);
        calm.connect(delay);
        delay.connect(gain(0.4, delay));
        delay.connect(gain(0.35, out));
    }

    private void voice(int voice, String type, AudioNode into) {
        OscillatorNode oscillator = context.createOscillator();
        oscillator.setType(type);
        // The two sets of the pad are a little apart, as no two instruments are the same.
        oscillator.getDetune().setValue(voice % 2 * 5);
        oscillator.connect(level(voice, into));
        oscillator.start();
        pitches[voice] = oscillator.getFrequency();
    }

    private GainNode level(int voice, AudioNode into) {
        GainNode gain = gain(0, into);
        levels[voice] = gain.getGain();
        return gain;
    }

    private GainNode gain(double value, AudioNode into) {
        GainNode gain = context.createGain();
        gain.getGain().setValue((float) value);
        gain.connect(into);
        return gain;
    }

    private BiquadFilterNode filter(String type, double hertz, AudioNode into) {
        BiquadFilterNode filter = context.createBiquadFilter();
        filter.setType(type);
        filter.getFrequency().setValue((float) hertz);
        filter.connect(into);
        return filter;
    }

    private void aim(GainNode gain, double value, double seconds) {
        aim(gain.getGain(), value, context.getCurrentTime(), seconds);
    }

    private static void aim(AudioParam param, double value, double atSeconds, double seconds) {
        param.setTargetAtTime((float) value, atSeconds, (float) seconds);
    }
}
