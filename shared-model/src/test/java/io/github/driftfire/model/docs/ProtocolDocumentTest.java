package io.github.driftfire.model.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.driftfire.model.arena.ArenaGameModel;
import io.github.driftfire.model.protocol.CloseCode;
import io.github.driftfire.model.protocol.InputFrame;
import io.github.driftfire.model.protocol.Protocol;
import io.github.driftfire.model.protocol.ViewShape;
import io.github.driftfire.model.protocol.WorldSettings;
import io.github.driftfire.model.replication.FrameFlags;
import io.github.driftfire.model.replication.Replica;
import io.github.driftfire.model.replication.ReplicaListener;
import io.github.driftfire.model.state.EntityKind;
import io.github.driftfire.model.state.EntityTable;
import io.github.driftfire.model.state.Field;
import io.github.driftfire.model.state.Model;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What {@code docs/protocol.md} says of bytes and numbers is what the code does. */
final class ProtocolDocumentTest {
    private static final Pattern BLOCK =
            Pattern.compile("^```(frame|state|input)\\n(.*?)^```", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern CODE_ROW =
            Pattern.compile("^\\| (\\d{4}) \\| ([A-Z_]+) \\| (yes|no) \\|", Pattern.MULTILINE);
    private static final Pattern FLAG_ROW = Pattern.compile("^\\| ([A-Z]+) \\| (\\d+) \\|", Pattern.MULTILINE);
    private static final Pattern KIND_ROW =
            Pattern.compile("^\\| (\\d) \\| ([a-z]+) \\| (x:.*) \\|$", Pattern.MULTILINE);

    private final String document = read();

    @Test
    void theExampleFramesDecodeToTheStatesThatItShows() {
        Replica replica =
                new Replica(new ArenaGameModel().model(new WorldSettings("workload", 800, 800, 20)), new Silent());
        int states = 0;
        Matcher block = BLOCK.matcher(document);
        while (block.find()) {
            String content = block.group(2).strip();
            switch (block.group(1)) {
                case "frame" -> assertTrue(replica.apply(bytes(content)), content);
                case "state" -> {
                    assertEquals(content, state(replica));
                    states++;
                }
                default -> assertInput(content);
            }
        }
        assertEquals(2, states);
    }

    /** The input of the example: sequence 4; thrust, right and fire. */
    private static void assertInput(String content) {
        byte[] bytes = bytes(content);
        long input = InputFrame.decode(bytes, 0, bytes.length);
        assertEquals(4, InputFrame.sequence(input));
        assertEquals(0x0d0000, InputFrame.input(input));
        assertEquals(4, InputFrame.appliedTick(input));
        assertEquals(0, InputFrame.viewDelay(input));
    }

    @Test
    void listsEveryCloseCode() {
        Map<String, String> expected = new TreeMap<>();
        for (CloseCode code : CloseCode.values()) {
            expected.put(code.name(), code.code() + (code.retry() ? " yes" : " no"));
        }
        Map<String, String> found = new TreeMap<>();
        Matcher row = CODE_ROW.matcher(document);
        while (row.find()) {
            found.put(row.group(2), row.group(1) + ' ' + row.group(3));
        }
        assertEquals(expected, found);
    }

    @Test
    void listsTheFlagsOfASnapshot() {
        Map<String, Integer> expected = Map.of(
                "FEED", FrameFlags.FEED,
                "RESET", FrameFlags.RESET,
                "SKIPPED", FrameFlags.SKIPPED,
                "VIEW", FrameFlags.VIEW,
                "AVATAR", FrameFlags.AVATAR,
                "OWNER", FrameFlags.OWNER,
                "CHECK", FrameFlags.CHECK,
                "MODEL", FrameFlags.MODEL);
        Map<String, Integer> found = new TreeMap<>();
        Matcher row = FLAG_ROW.matcher(document);
        while (row.find()) {
            found.put(row.group(1), Integer.valueOf(row.group(2)));
        }
        assertEquals(new TreeMap<>(expected), found);
    }

    @Test
    void listsTheFieldsOfTheArenasKinds() {
        ArenaGameModel game = new ArenaGameModel();
        Model model = game.model(game.defaultSettings());
        List<String> found = new ArrayList<>();
        Matcher row = KIND_ROW.matcher(document);
        while (row.find()) {
            found.add(row.group(2) + ' ' + row.group(3));
        }
        List<String> expected = new ArrayList<>();
        for (EntityKind kind : model.kinds()) {
            expected.add(kind.name() + ' ' + fields(kind));
        }
        assertEquals(expected, found);
    }

    @Test
    void namesTheSubProtocolAndTheBoundsOfAView() {
        assertTrue(document.contains("Sec-WebSocket-Protocol: " + Protocol.SUBPROTOCOL + "\n"), Protocol.SUBPROTOCOL);
        String bounds = ViewShape.LEAST_UNITS + "…" + ViewShape.MOST_UNITS;
        assertTrue(document.contains("outside of " + bounds + " "), bounds);
    }

    private static String fields(EntityKind kind) {
        StringBuilder text = new StringBuilder();
        for (int f = 0; f < kind.fields().size(); f++) {
            Field field = kind.fields().field(f);
            String mark = switch (field.role()) {
                case STATE -> "";
                case CONTROL -> "*";
                case OWNER -> "**";
            };
            text.append(f == 0 ? "" : " ").append(mark).append(field.name()).append(':');
            text.append(field.signed() ? "s" : "").append(field.bits()).append(mark);
        }
        return text.toString();
    }

    /** A line of the snapshot, then one for each entity: kind and fields. */
    private static String state(Replica replica) {
        StringBuilder text = new StringBuilder();
        text.append("tick ").append(replica.tick());
        text.append(" acknowledged ").append(replica.acknowledged());
        text.append(" depth ").append(replica.queueDepth());
        text.append(" checksum ").append(HexFormat.of().toHexDigits(replica.checksum()));
        for (int kind = 0; kind < replica.model().kindCount(); kind++) {
            EntityTable table = replica.table(kind);
            for (int slot = 0; slot < table.end(); slot++) {
                if (table.alive(slot)) {
                    text.append('\n').append(table.kind().name());
                    for (int f = 0; f < table.stride(); f++) {
                        text.append(' ').append(table.kind().fields().field(f).name());
                        text.append('=').append(table.get(slot, f));
                    }
                }
            }
        }
        return text.toString();
    }

    private static byte[] bytes(String hex) {
        return HexFormat.ofDelimiter(" ").parseHex(hex.replace('\n', ' '));
    }

    private static String read() {
        try {
            return Files.readString(Path.of("docs/protocol.md"));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Nothing of what happens counts here, only what is there afterwards. */
    private static final class Silent implements ReplicaListener {
        @Override
        public void appeared(int kind, int slot) {}

        @Override
        public void ended(int kind, int slot, int cause) {}

        @Override
        public void left(int kind, int slot) {}
    }
}
