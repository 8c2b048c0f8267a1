package io.github.driftfire.engine.telemetry;

import jdk.jfr.Category;
import jdk.jfr.DataAmount;
import jdk.jfr.Description;
import jdk.jfr.Enabled;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;

/** A frame to one player in a flight recording: off unless it is asked for, since there are many. */
@Name("driftfire.Frame")
@Label("Frame")
@Category("Driftfire")
@Description("A frame put together and handed to one player's line")
@Enabled(false)
@StackTrace(false)
final class FrameEvent extends Event {
    @Label("Player")
    int player;

    @Label("Tick")
    int tick;

    @Label("Ticks")
    @Description("How many ticks the frame brings; 0 for a fresh start")
    int ticks;

    @Label("Bytes")
    @DataAmount
    int bytes;
}
