package io.github.driftfire.engine.sessions;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.driftfire.engine.Stage;
import io.github.driftfire.engine.telemetry.Counter;
import org.junit.jupiter.api.Test;

/** Inputs that no honest client sends are counted, and close nobody. */
final class ImpossibleInputTest {
    private final Stage stage = new Stage(4);
    private final Stage.Player ada = stage.seat("Ada");
    private int sequence;

    @Test
    void countsNothingOfAClientThatAppliesWhatItIsSent() {
        for (int i = 0; i < 100; i++) {
            input(Math.max(0, stage.lastTick() - 3));
            stage.tick();
        }
        assertCount(0);
    }

    @Test
    void countsATickThatWasNotSent() {
        input(stage.lastTick());
        stage.tick();
        assertCount(0);
        input(stage.lastTick() + 1);
        stage.tick();
        assertCount(1);
    }

    @Test
    void countsATickBeforeTheOneThatWasApplied() {
        stage.ticks(10);
        input(8);
        stage.tick();
        input(7);
        stage.tick();
        assertCount(1);
    }

    @Test
    void countsAPictureThatGoesBack() {
        stage.ticks(10);
        input(8, 4);
        stage.tick();
        input(9, 12);
        stage.tick();
        assertCount(0);
        input(9, 13);
        stage.tick();
        assertCount(1);
    }

    @Test
    void countsANumberThatComesAgain() {
        ada.input(10, 0);
        ada.input(10, 0);
        ada.input(9, 0);
        stage.ticks(2);
        assertCount(2);
    }

    @Test
    void countsNumbersThatAreLeftOutFasterThanTimePasses() {
        ada.input(1, 0);
        stage.tick();
        ada.input(258, 0);
        stage.tick();
        assertCount(0);
        ada.input(3000, 0);
        stage.tick();
        assertCount(1);
    }

    @Test
    void countsNothingOfACongestedClientThatComesBack() {
        ada.input(1, 0);
        stage.seconds(40);
        ada.input(801, 0);
        stage.tick();
        assertCount(0);
    }

    @Test
    void anotherConnectionBeginsAnew() {
        stage.ticks(10);
        input(9);
        stage.tick();
        ada.session().closed();
        stage.tick();
        Stage.Player again = stage.arrive();
        again.resume(ada.token());
        stage.tick();
        again.input(1, 0, 5);
        stage.tick();
        assertCount(0);
    }

    private void input(int appliedTick) {
        input(appliedTick, 0);
    }

    private void input(int appliedTick, int viewDelay) {
        ada.input(++sequence, 0, appliedTick, viewDelay);
    }

    private void assertCount(int expected) {
        assertEquals(expected, stage.count(Counter.IMPOSSIBLE_INPUTS), "impossible inputs");
    }
}
