package io.github.driftfire.netcode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.driftfire.model.math.Rng;
import org.junit.jupiter.api.Test;

class InputPacerTest {
    private static final int HZ = 30;
    private static final double PERIOD = 1000.0 / HZ;

    private final InputPacer pacer = new InputPacer(HZ);

    @Test
    void makesOneInputATickThoughItIsAskedAtOddTimes() {
        Rng random = new Rng(3);
        int made = 0;
        double now = 0;
        while (now < 10_000) {
            while (pacer.due(now)) {
                made++;
            }
            now += random.between(1, 30);
        }
        assertEquals(301, made, 2);
        assertEquals(0, pacer.resyncs());
    }

    @Test
    void startsAfreshAfterASleepInsteadOfMakingUpForIt() {
        assertTrue(pacer.due(0));
        int made = 0;
        while (pacer.due(60_000)) {
            made++;
        }
        assertEquals(1, made);
        assertEquals(1, pacer.resyncs());
    }

    @Test
    void tellsHowMuchOfTheTickHasPassed() {
        assertTrue(pacer.due(100));
        assertFalse(pacer.due(100));
        assertEquals(0, pacer.alpha(100), 1e-9);
        assertEquals(0.5, pacer.alpha(100 + PERIOD / 2), 1e-9);
        assertEquals(1, pacer.alpha(100 + 3 * PERIOD), 1e-9);
    }

    @Test
    void keepsOneInputWaitingAtTheServerOnASteadyLine() {
        assertEquals(1, settledMinimum(0, 0, 0, 1.0), "steady line");
    }

    @Test
    void emptiesAQueueThatABurstHasFilled() {
        assertEquals(1, settledMinimum(9, 0, 0, 1.0));
    }

    @Test
    void keepsOneWaitingAtTheWorstMomentOnAJitteryLine() {
        int least = settledMinimum(0, 80, 0, 1.0);
        assertTrue(least >= 0 && least <= 2, "least number waiting " + least);
        assertTrue(starved <= 3, "ticks without an input in 40 seconds: " + starved);
    }

    @Test
    void doesNotWaitForTheStallsOfALossyLine() {
        settledMinimum(0, 30, 200, 1.0);
        int stalls = 40_000 / 1700;
        assertTrue(starved > 0 && starved <= stalls * 7, "ticks without an input in 40 seconds: " + starved);
        assertTrue(meanWaiting < 3.5, "inputs waiting on average: " + meanWaiting);
    }

    @Test
    void givesTheMarginUpWhenTheLineHasCalmedDown() {
        calmAfterMillis = 30_000;
        settledMinimum(0, 30, 200, 1.0);
        assertTrue(lastWaiting <= 2, "inputs waiting in the end: " + lastWaiting);
    }

    @Test
    void followsAServerWhoseClockRunsDifferently() {
        int fast = settledMinimum(0, 0, 0, 1.004);
        assertTrue(fast >= 0 && fast <= 2, "least number waiting " + fast);
        assertTrue(starved <= 3, "ticks without an input: " + starved);
        InputPacerTest other = new InputPacerTest();
        int slow = other.settledMinimum(0, 0, 0, 0.996);
        assertTrue(slow >= 0 && slow <= 2, "least number waiting " + slow);
    }

    private int starved;
    private int lastWaiting;
    private double meanWaiting;
    private double calmAfterMillis = Double.POSITIVE_INFINITY;

    /**
     * Runs a server that takes one input a tick for a minute; answers the least number that waited in its last forty seconds.
     *
     * @param stallMillis how long a lost packet holds everything up, every 1.7 seconds
     */
    private int settledMinimum(int filled, int jitterMillis, int stallMillis, double serverSpeed) {
        Rng random = new Rng(7);
        double[] arrivals = new double[4096];
        int sent = 0;
        int arrived = 0;
        int waiting = filled;
        int least = Integer.MAX_VALUE;
        double last = 0;
        double tickAt = 50;
        for (double now = 0; now < 60_000; now += 4) {
            while (pacer.due(now)) {
                boolean calm = now > calmAfterMillis;
                boolean lost = sent % 51 == 50 && !calm;
                double late = jitterMillis == 0 || calm ? 0 : random.below(jitterMillis);
                last = Math.max(last, now + 20 + late + (lost ? stallMillis : 0));
                arrivals[sent++] = last;
            }
            if (now >= tickAt) {
                tickAt += PERIOD / serverSpeed;
                while (arrived < sent && arrivals[arrived] <= now) {
                    arrived++;
                    waiting++;
                }
                // Less than 0 for the missed ticks: what comes late makes up for them.
                boolean had = waiting > 0;
                waiting--;
                if (now > 20_000) {
                    starved += had ? 0 : 1;
                    least = Math.min(least, Math.max(0, waiting));
                    meanWaiting += Math.max(0, waiting) * PERIOD / 40_000;
                }
                lastWaiting = waiting;
                pacer.onFrame(waiting);
            }
        }
        return least;
    }
}
