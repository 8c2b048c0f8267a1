package io.github.driftfire.client.golden;

import io.github.driftfire.model.arena.ArenaGameModel;
import io.github.driftfire.model.arena.ArenaModel;
import io.github.driftfire.model.arena.FeedTranscript;
import io.github.driftfire.model.arena.FlightTrace;
import io.github.driftfire.model.arena.Tuning;
import io.github.driftfire.model.game.GameFingerprint;
import io.github.driftfire.model.protocol.WorldSettings;
import io.github.driftfire.model.replication.ReplicaTrace;
import io.github.driftfire.model.state.MotionTrace;
import io.github.driftfire.model.wire.WireReader;

/** Texts that the JVM and the compiled client must write alike. Runs on both. */
final class GoldenTexts {

    private GoldenTexts() {}

    /** @param name a golden file, or one of those texts that have none */
    static String text(String name) {
        return switch (name) {
            case "motion-dogfight.txt" -> MotionTrace.of(ArenaModel.of(Tuning.DEFAULTS));
            case "motion-workload.txt" -> MotionTrace.of(ArenaModel.of(ArenaGameModel.WORKLOAD));
            case "flight-dogfight.txt" -> FlightTrace.of(Tuning.DEFAULTS);
            case "flight-workload.txt" -> FlightTrace.of(ArenaGameModel.WORKLOAD);
            case "fingerprint" -> GameFingerprint.of(new ArenaGameModel());
            case "math" -> MathTrace.text();
            case "wire" -> WireTrace.frames();
            case "inputs" -> WireTrace.inputs();
            default -> throw new IllegalArgumentException("there is no golden text " + name);
        };
    }

    /** Reads feeds, a line of hexadecimal digits each. Answers what {@code feed.txt} says of them. */
    static String feeds(String lines) {
        StringBuilder text = new StringBuilder();
        Lines in = Lines.of(lines);
        while (in.hasNext()) {
            String hex = in.next();
            text.append(hex).append('\n');
            text.append(FeedTranscript.of(new WireReader(Hex.bytes(hex)))).append('\n');
        }
        return text.toString();
    }

    /**
     * Plays a recorded stream into a fresh replica.
     *
     * @param lines preset, width, height, tick rate; then the frames in hexadecimal digits: a line each
     */
    static String replay(String lines) {
        Lines in = Lines.of(lines);
        WorldSettings settings = new WorldSettings(in.next(), in.number(), in.number(), in.number());
        ReplicaTrace trace = new ReplicaTrace(ArenaModel.of(settings));
        while (in.hasNext()) {
            trace.apply(Hex.bytes(in.next()));
        }
        return trace.text();
    }
}
