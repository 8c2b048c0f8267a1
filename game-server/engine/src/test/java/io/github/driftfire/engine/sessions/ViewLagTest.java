package io.github.driftfire.engine.sessions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.driftfire.engine.moderation.Suspicion;
import io.github.driftfire.engine.moderation.SuspicionKind;
import io.github.driftfire.engine.telemetry.Counter;
import io.github.driftfire.engine.telemetry.Counters;
import io.github.driftfire.model.game.InputLayout;
import io.github.driftfire.model.math.Rng;
import io.github.driftfire.model.protocol.InputFrame;
import org.junit.jupiter.api.Test;

/**
 * What a game is told of the age of a player's picture, ten minutes at 30 Hz, in which the player shoots once a second.
 *
 * <p>The client applies what has come, and draws the others on an even course behind it.
 */
final class ViewLagTest {
    private static final int HZ = 30;
    private static final int TICKS = 600 * HZ;

    /** The first inputs of a connection say what is usual. */
    private static final int SETTLED_TICKS = 10 * HZ;

    private final Counters counters = new Counters();
    private final Suspicion suspicion = new Suspicion();
    private final PlayerInputs inputs = new PlayerInputs(1, InputLayout.BUTTONS_AND_AIM, counters);
    private final Rng random = new Rng(3);

    private int cuts;
    private double drawn;
    private int applied;
    private int stalledUntil;
    private int greatest8;
    private int claimed8;

    @Test
    void ofASteadyLineNothingIsCut() {
        play(0, 0);
        assertEquals(0, counters.get(Counter.VIEW_DELAYS_CUT), "cut");
        assertEquals(0, suspicion.score(SuspicionKind.VIEW_DELAY), "score");
    }

    /** One snapshot in fifty comes 350 ms late, and those behind it wait. */
    @Test
    void aLineThatStallsIsNotSuspected() {
        play(50, 0);
        assertTrue(cuts > 20, "shots in a stall: " + cuts);
        assertTrue(
                suspicion.score(SuspicionKind.VIEW_DELAY) < 100, "score " + suspicion.score(SuspicionKind.VIEW_DELAY));
    }

    /** Before each shot the client says for eight ticks that it has applied nothing more. */
    @Test
    void whoSeesThePastWheneverItShootsSeesNoMoreThanTheLineExplains() {
        play(0, 8);
        assertTrue(claimed8 >= 12 * 8, "claimed, in 1/8 ticks: " + claimed8);
        assertTrue(greatest8 <= 70, "told to the game, in 1/8 ticks: " + greatest8);
        assertTrue(cuts >= 590, "cut: " + cuts);
        assertTrue(suspicion.score(SuspicionKind.VIEW_DELAY) > 900, "score");
    }

    @Test
    void whatIsHeldForWantOfAnInputIsNotSuspected() {
        inputs.join(0, suspicion);
        inputs.hold(0, InputFrame.pack(1, 0, 95, 8));
        inputs.measureViewLag(0, 100);
        inputs.missed(0, 10);
        assertEquals(6 * 8 + ViewLagLimits.MARGIN8, inputs.viewLag8(0, 110), "1/8 ticks, ten ticks later");
        assertEquals(0, counters.get(Counter.VIEW_DELAYS_CUT), "cut");
    }

    @Test
    void aGameThatAsksTwiceInATickIsCountedOnce() {
        inputs.join(0, suspicion);
        inputs.hold(0, InputFrame.pack(1, 0, 95, 8));
        inputs.measureViewLag(0, 100);
        inputs.hold(0, InputFrame.pack(2, 0, 60, 8));
        int told8 = inputs.viewLag8(0, 101);
        assertEquals(told8, inputs.viewLag8(0, 101), "1/8 ticks, at the second time");
        assertEquals(1, counters.get(Counter.VIEW_DELAYS_CUT), "cut");
        inputs.viewLag8(0, 102);
        assertEquals(2, counters.get(Counter.VIEW_DELAYS_CUT), "cut, a tick later");
    }

    /** @param frozenTicks how long the client claims to have got nothing before it shoots */
    private void play(int oneInStalls, int frozenTicks) {
        inputs.join(0, suspicion);
        for (int tick = 100; tick < TICKS; tick++) {
            boolean shoots = tick % HZ == 0;
            int delay = 3 + random.below(2);
            if (oneInStalls > 0 && random.oneIn(oneInStalls)) {
                stalledUntil = tick + 350 * HZ / 1000;
            }
            boolean frozen = tick % HZ == 0 || tick % HZ > HZ - frozenTicks;
            if (tick >= stalledUntil && !(frozenTicks > 0 && frozen)) {
                applied = Math.max(applied, tick - delay);
            }
            drawn = Math.max(drawn, Math.min(tick - 6.5, applied));
            int viewDelay = (int) ((applied - drawn) * InputFrame.DELAY_PARTS + 0.5);
            if (frozenTicks > 0 && frozen) {
                viewDelay = 20;
            }
            inputs.begin(0);
            inputs.hold(0, InputFrame.pack(tick, 0, applied, viewDelay));
            inputs.measureViewLag(0, tick);
            if (shoots) {
                shoot(tick, viewDelay);
            }
            if (tick % HZ == 0) {
                suspicion.decay();
            }
        }
        cuts = (int) counters.get(Counter.VIEW_DELAYS_CUT);
    }

    private void shoot(int tick, int viewDelay) {
        claimed8 = (tick - applied) * InputFrame.DELAY_PARTS + viewDelay;
        int told8 = inputs.viewLag8(0, tick);
        greatest8 = tick < SETTLED_TICKS ? 0 : Math.max(greatest8, told8);
    }
}
