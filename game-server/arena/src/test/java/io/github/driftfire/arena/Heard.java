package io.github.driftfire.arena;

import io.github.driftfire.model.arena.FeedTranscript;
import io.github.driftfire.model.wire.WireReader;
import io.github.driftfire.model.wire.WireWriter;
import java.util.List;

/** What a feed says, a line a message. */
record Heard(List<String> lines) {
    static Heard in(WireWriter feed) {
        return new Heard(FeedTranscript.of(new WireReader(feed.bytes(), 0, feed.size()))
                .lines()
                .toList());
    }

    List<String> about(String message) {
        return lines.stream().filter(line -> line.startsWith(message + " ")).toList();
    }
}
