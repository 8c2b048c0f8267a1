package io.github.driftfire.client.sound;

import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.webaudio.AudioBuffer;
import org.teavm.jso.webaudio.AudioBufferSourceNode;
import org.teavm.jso.webaudio.AudioContext;
import org.teavm.jso.webaudio.AudioNode;
import org.teavm.jso.webaudio.AudioParam;
import org.teavm.jso.webaudio.BiquadFilterNode;
import org.teavm.jso.webaudio.DynamicsCompressorNode;
import org.teavm.jso.webaudio.GainNode;
import org.teavm.jso.webaudio.OscillatorNode;
import org.teavm.jso.webaudio.StereoPannerNode;

/** Tones and noises that begin now and end by themselves, and one hum that goes on. */
final class Synth {
    private static final float SILENCE = 0.0001f;
    private static final int NOISE_SECONDS = 1;

    /** Nearer sounds are not muffled. */
    private static final double NEAR = 0.2;

    /** Sounds have nothing above, right here and at the greatest distance. */
    private static final double CLEAR_HERTZ = 12_000;

    private static final double MUFFLED_HERTZ = 500;

    private final AudioContext context;
    private final BooleanSupplier admits;
    private final GainNode effects;
    private final GainNode controls;
    private final AudioBuffer noise;
    private final MusicVoices music;
    private final GainNode humGain;
    private final BiquadFilterNode humFilter;
    private GainNode out;
    private double pan;
    private double distance;

    private Synth(AudioContext context, BooleanSupplier admits) {
        this.admits = admits;
        this.context = context;
        DynamicsCompressorNode compressor = context.createDynamicsCompressor();
        compressor.connect(context.getDestination());
        effects = context.createGain();
        effects.connect(compressor);
        controls = context.createGain();
        controls.connect(compressor);
        out = effects;
        noise = context.createBuffer(1, (int) (context.getSampleRate() * NOISE_SECONDS), context.getSampleRate());
        fill(noise);
        humGain = context.createGain();
        humGain.getGain().setValue(0);
        humGain.connect(effects);
        humFilter = context.createBiquadFilter();
        humFilter.setType("lowpass");
        humFilter.getFrequency().setValue(220);
        humFilter.connect(humGain);
        music = new MusicVoices(context, hum(), compressor, (int) (Math.random() * Integer.MAX_VALUE));
    }

    /**
     * Answers {@code null} where the browser has no Web Audio.
     *
     * @param admits asked before each tone and burst
     */
    static @Nullable Synth open(BooleanSupplier admits) {
        return isSupported() ? new Synth(new AudioContext(), admits) : null;
    }

    void resume() {
        resume(context);
    }

    void suspend() {
        suspend(context);
    }

    MusicVoices music() {
        return music;
    }

    /** 0..1 each. */
    void volume(double ofEffects, double ofInterface) {
        double now = context.getCurrentTime();
        effects.getGain().setTargetAtTime((float) (ofEffects * ofEffects), now, 0.03f);
        controls.getGain().setTargetAtTime((float) (ofInterface * ofInterface), now, 0.03f);
    }

    /**
     * Where the next sounds come from.
     *
     * @param toPan -1 left .. 1 right
     * @param atDistance 0..1, from which on nothing is heard: it leaves out the high parts
     */
    Synth from(double toPan, double atDistance) {
        out = effects;
        pan = toPan;
        distance = atDistance;
        return this;
    }

    /** The next sounds are the interface's. */
    Synth controls() {
        from(0, 0);
        out = controls;
        return this;
    }

    /** The engine: 0 is silence, 1 thrust, 2 the afterburner. */
    void hum(double power) {
        double now = context.getCurrentTime();
        humGain.getGain().setTargetAtTime((float) (Math.min(1.4, power) * 0.16), now, 0.06f);
        humFilter.getFrequency().setTargetAtTime((float) (140 + power * 260), now, 0.08f);
    }

    /**
     * A tone that slides.
     *
     * @param type of the oscillator, as in Web Audio
     */
    void tone(String type, double fromHertz, double toHertz, double seconds, double loud, double delay) {
        if (!admits.getAsBoolean()) {
            return;
        }
        double start = context.getCurrentTime() + delay;
        OscillatorNode oscillator = context.createOscillator();
        oscillator.setType(type);
        oscillator.getFrequency().setValueAtTime((float) fromHertz, start);
        oscillator.getFrequency().exponentialRampToValueAtTime((float) toHertz, start + seconds);
        oscillator.connect(envelope(start, seconds, loud));
        oscillator.start(start);
        oscillator.stop(start + seconds + 0.02);
    }

    /** A burst of filtered noise whose edge slides. */
    void burst(String filter, double fromHertz, double toHertz, double seconds, double loud) {
        if (!admits.getAsBoolean()) {
            return;
        }
        double start = context.getCurrentTime();
        AudioBufferSourceNode source = context.createBufferSource();
        source.setBuffer(noise);
        source.setLoop(true);
        BiquadFilterNode shape = context.createBiquadFilter();
        shape.setType(filter);
        shape.getFrequency().setValueAtTime((float) fromHertz, start);
        shape.getFrequency().exponentialRampToValueAtTime((float) toHertz, start + seconds);
        source.connect(shape);
        shape.connect(envelope(start, seconds, loud));
        source.start(start, start * 7 % (NOISE_SECONDS * 0.5));
        source.stop(start + seconds + 0.02);
    }

    private AudioNode envelope(double start, double seconds, double loud) {
        GainNode gain = context.createGain();
        AudioParam level = gain.getGain();
        level.setValueAtTime(SILENCE, start);
        level.exponentialRampToValueAtTime((float) Math.max(SILENCE, loud), start + 0.006);
        level.exponentialRampToValueAtTime(SILENCE, start + seconds);
        StereoPannerNode panner = context.createStereoPanner();
        panner.getPan().setValue((float) pan);
        gain.connect(panner);
        panner.connect(out);
        if (distance < NEAR) {
            return gain;
        }
        BiquadFilterNode far = context.createBiquadFilter();
        far.setType("lowpass");
        far.getFrequency().setValue((float) (CLEAR_HERTZ * Math.pow(MUFFLED_HERTZ / CLEAR_HERTZ, distance)));
        far.connect(gain);
        return far;
    }

    private AudioNode hum() {
        AudioBufferSourceNode source = context.createBufferSource();
        source.setBuffer(noise);
        source.setLoop(true);
        source.connect(humFilter);
        source.start();
        OscillatorNode low = context.createOscillator();
        low.setType("sawtooth");
        low.getFrequency().setValue(46);
        low.connect(humFilter);
        low.start();
        return source;
    }

    /**
     * Besides suspended there is interrupted: iOS leaves audio so after a call or another tab's sound. The next touch asks again after a
     * refusal.
     */
    @JSBody(
            params = "context",
            script = "if (context.state !== 'running' && context.state !== 'closed')"
                    + " { var done = context.resume();"
                    + " if (done) done.catch(function(failure) { console.warn(failure); }); }")
    private static native void resume(AudioContext context);

    /** A refusal means that the browser has closed or suspended the audio already: it is silent either way. */
    @JSBody(
            params = "context",
            script = "if (context.state === 'running') { var done = context.suspend();"
                    + " if (done) done.catch(function(failure) { console.warn(failure); }); }")
    private static native void suspend(AudioContext context);

    @JSBody(
            params = "buffer",
            script = "buffer.getChannelData(0).forEach(function(sample, index, samples)"
                    + " { samples[index] = Math.random() * 2 - 1; });")
    private static native void fill(AudioBuffer buffer);

    @JSBody(script = "return typeof AudioContext !== 'undefined' && typeof StereoPannerNode !== 'undefined';")
    private static native boolean isSupported();
}
