package io.github.driftfire.engine.telemetry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.driftfire.engine.Stage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FlightRecordTest {
    private static final List<String> PARTS = List.of("arrivals", "game", "encoding", "frames");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void tellsOfEachTickWhereItsTimeWent() throws IOException {
        List<RecordedEvent> ticks = recorded(false).stream()
                .filter(event -> event.getEventType().getName().equals("driftfire.Tick"))
                .toList();

        assertEquals(5, ticks.size(), () -> "ticks in " + ticks);
        for (int i = 0; i < ticks.size(); i++) {
            RecordedEvent tick = ticks.get(i);
            assertEquals("test", tick.getString("room"), "room");
            assertEquals(i + 2, tick.getInt("tick"), "number, after the one that seated the players");
            assertEquals(2, tick.getInt("players"), "players");
            assertEquals(2, tick.getLong("sent"), "frames");
            assertTrue(tick.getLong("bytes") > 2 * 8, () -> "more bytes than heads: " + tick);
            for (String part : PARTS) {
                assertTrue(tick.getLong(part) >= 0, () -> part + " of " + tick);
            }
        }
    }

    @Test
    void tellsOfEachFrameIfAsked() throws IOException {
        List<RecordedEvent> events = recorded(true);
        List<RecordedEvent> frames = events.stream()
                .filter(event -> event.getEventType().getName().equals("driftfire.Frame"))
                .toList();

        assertEquals(10, frames.size(), () -> "frames in " + frames);
        assertEquals(
                List.of(0, 1),
                frames.stream().limit(2).map(frame -> frame.getInt("player")).toList(),
                "players");
        assertTrue(frames.stream().allMatch(frame -> frame.getInt("bytes") >= 8), () -> "bytes of " + frames);
    }

    @Test
    void tellsOfNoFrameIfNotAsked() throws IOException {
        assertTrue(
                recorded(false).stream()
                        .noneMatch(event -> event.getEventType().getName().equals("driftfire.Frame")),
                "a frame was told of");
    }

    private List<RecordedEvent> recorded(boolean frames) throws IOException {
        Stage stage = new Stage(2);
        stage.greet("Ada");
        stage.greet("Bob");
        stage.tick();
        Path file = folder.resolve("ticks.jfr");
        try (Recording recording = new Recording()) {
            recording.enable("driftfire.Tick").withoutThreshold();
            if (frames) {
                recording.enable("driftfire.Frame").withoutThreshold();
            }
            recording.start();
            stage.ticks(5);
            recording.stop();
            recording.dump(file);
        }
        return RecordingFile.readAllEvents(file);
    }
}
