package io.github.driftfire.engine.telemetry;

import jdk.jfr.Category;
import jdk.jfr.DataAmount;
import jdk.jfr.Description;
import jdk.jfr.Enabled;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;
import jdk.jfr.Timespan;

/** A room's tick in a flight recording: how long it took, and where. One object serves all of a room's ticks. */
@Name("driftfire.Tick")
@Label("Tick")
@Category("Driftfire")
@Description("A room's tick, and where its time went")
@Enabled
@StackTrace(false)
final class TickEvent extends Event {
    @Label("Room")
    String room = "";

    @Label("Tick")
    int tick;

    @Label("Players")
    int players;

    @Label("Arrivals")
    @Description("What has come over lines that the room reads itself, each player's input, and who has come and gone")
    @Timespan(Timespan.NANOSECONDS)
    long arrivals;

    @Label("Game")
    @Description("The rules")
    @Timespan(Timespan.NANOSECONDS)
    long game;

    @Label("Encoding")
    @Description("What became of every cell")
    @Timespan(Timespan.NANOSECONDS)
    long encoding;

    @Label("Frames")
    @Description("Each player's frame put together and handed to its line")
    @Timespan(Timespan.NANOSECONDS)
    long frames;

    @Label("Frames sent")
    long sent;

    @Label("Bytes sent")
    @DataAmount
    long bytes;
}
