package io.github.driftfire.engine.sessions;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.driftfire.engine.telemetry.Counters;
import io.github.driftfire.model.game.InputLayout;
import io.github.driftfire.model.protocol.InputFrame;
import org.junit.jupiter.api.Test;

final class PlayerInputsTest {
    private final PlayerInputs inputs = new PlayerInputs(2, InputLayout.BUTTONS_AND_AIM, new Counters());

    @Test
    void aPictureIsAsOldAsTheTickThatWasAppliedAndTheDelayBehindIt() {
        inputs.hold(1, InputFrame.pack(1, 0, 100, 11));
        assertEquals(5 * 8 + 11, inputs.viewLag8(1, 105), "eighths of a tick");
        assertEquals(7 * 8 + 11, inputs.viewLag8(1, 107), "two ticks later, with no newer input");
        assertEquals(0, inputs.viewLag8(0, 105), "of somebody who sent none");
    }

    @Test
    void ticksBeyondSixteenBitsFindTheirWayRound() {
        inputs.hold(0, InputFrame.pack(1, 0, 0xfffe, 0));
        assertEquals(4 * 8, inputs.viewLag8(0, 0x10002), "from 0xfffe to 0x10002");
        inputs.hold(0, InputFrame.pack(1, 0, 0x12345 & 0xffff, 0));
        assertEquals(8, inputs.viewLag8(0, 0x12346), "from 0x12345 to 0x12346");
    }

    @Test
    void nobodySeesTheFuture() {
        inputs.hold(0, InputFrame.pack(1, 0, 110, 0));
        assertEquals(0, inputs.viewLag8(0, 100), "a tick that is yet to come");
    }

    @Test
    void theNextPlayerOfANumberBeginsAfresh() {
        inputs.hold(0, InputFrame.pack(1, 0xff0009, 10, 20));
        inputs.clear(0);
        assertEquals(0, inputs.viewLag8(0, 100), "eighths of a tick");
    }

    @Test
    void noGameSeesBitsBesideItsLayout() {
        InputLayout layout =
                InputLayout.builder().buttons("fire", 1).value("aim", 7).build();
        PlayerInputs narrow = new PlayerInputs(1, layout, new Counters());
        long input = InputFrame.pack(1, 0xffffff, 0, 0);
        narrow.hold(0, input);
        narrow.pressed(0, 0xffffff);
        narrow.addLate(0, input);
        assertEquals(0xff0000, narrow.input(0), "input");
        assertEquals(0xff0000, narrow.pressedInLateInputs(0), "pressed");
        assertEquals(0xff0000, narrow.lateInput(0, 0), "late input");
    }
}
