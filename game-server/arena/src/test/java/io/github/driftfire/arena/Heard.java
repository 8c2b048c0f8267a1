package io.github.driftfire.arena;

import io.github.driftfire.model.arena.ArenaFeed;
import io.github.driftfire.model.wire.WireReader;
import io.github.driftfire.model.wire.WireWriter;
import java.util.ArrayList;
import java.util.List;

/** A feed as text, one message a line: {@code "kill 1 0 pulse"}. */
final class Heard implements ArenaFeed.Reader {
    private static final String[] MEANS = {"pulse", "rock", "ramming"};

    final List<String> lines = new ArrayList<>();

    static Heard in(WireWriter feed) {
        Heard heard = new Heard();
        WireReader reader = new WireReader(feed.bytes(), 0, feed.size());
        ArenaFeed.read(reader, heard);
        if (reader.failed()) {
            throw new AssertionError("a feed that cannot be read after " + heard.lines);
        }
        return heard;
    }

    List<String> about(String message) {
        return lines.stream().filter(line -> line.startsWith(message + " ")).toList();
    }

    @Override
    public void pilot(int pilot, boolean bot, int hue, String name) {
        lines.add("pilot " + pilot + (bot ? " bot " : " person ") + name);
    }

    @Override
    public void gone(int pilot) {
        lines.add("gone " + pilot);
    }

    @Override
    public void kill(int killer, int victim, int means) {
        lines.add("kill " + (killer == ArenaFeed.NOBODY ? "nobody" : killer) + " " + victim + " " + MEANS[means]);
    }

    @Override
    public void leadersBegin(int pilots, int ownRank) {
        lines.add("leaders of " + pilots + " rank " + ownRank);
    }

    @Override
    public void leader(int place, int pilot, int score) {
        lines.add("leader " + place + " " + pilot + " " + score);
    }

    @Override
    public void mapBegin() {
        lines.add("map begin");
    }

    @Override
    public void mapPlace(int pilot, int x256, int y256) {
        lines.add("map " + pilot + " " + x256 + " " + y256);
    }

    @Override
    public void own(int pilot) {
        lines.add("own " + pilot);
    }
}
