package io.github.driftfire.model.game;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.github.driftfire.model.protocol.WorldSettings;
import io.github.driftfire.model.state.EntityKind;
import io.github.driftfire.model.state.FieldTable;
import io.github.driftfire.model.state.Model;
import io.github.driftfire.model.wire.WireReader;
import io.github.driftfire.model.wire.WireWriter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GameFingerprintTest {
    private static final Steering SLIDE = (rows, at, input) -> {
        rows[at] += input & 7;
        return 0;
    };

    @Test
    void isTheSameForTheSameGame() {
        assertEquals(
                GameFingerprint.of(game("a", SLIDE, Messages.NONE)),
                GameFingerprint.of(game("a", SLIDE, Messages.NONE)));
    }

    @Test
    void coversNameSteeringAndMessages() {
        String reference = GameFingerprint.of(game("a", SLIDE, Messages.NONE));
        assertNotEquals(reference, GameFingerprint.of(game("b", SLIDE, Messages.NONE)), "name");
        Steering faster = (rows, at, input) -> {
            rows[at] += input & 15;
            return 0;
        };
        assertNotEquals(reference, GameFingerprint.of(game("a", faster, Messages.NONE)), "row");
        Steering triggers = (rows, at, input) -> {
            rows[at] += input & 7;
            return input & 1;
        };
        assertNotEquals(reference, GameFingerprint.of(game("a", triggers, Messages.NONE)), "trigger");
        Messages.Builder messages = Messages.builder();
        messages.fromServer("hit", WireWriter::u8, WireReader::u8);
        assertNotEquals(reference, GameFingerprint.of(game("a", SLIDE, messages.build())), "messages");
    }

    @Test
    void coversTheLimitsOfAMessage() {
        assertNotEquals(
                GameFingerprint.of(game("a", SLIDE, message(4))), GameFingerprint.of(game("a", SLIDE, message(5))));
    }

    private static Messages message(int perSecond) {
        Messages.Builder messages = Messages.builder();
        messages.fromClient("buy", 1, perSecond, WireWriter::u8, WireReader::u8);
        return messages.build();
    }

    private static GameModel game(String name, Steering steering, Messages messages) {
        return new GameModel() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public WorldSettings defaultSettings() {
                return new WorldSettings("usual", 1000, 1000, 30);
            }

            @Override
            public Model model(WorldSettings settings) {
                FieldTable fields =
                        FieldTable.builder().signed("x", 20).signed("y", 20).build();
                EntityKind kind = new EntityKind("disc", fields, (rows, at) -> true, Map.of());
                return new Model(List.of(kind), 0, 1000 * Model.SUB, 1000 * Model.SUB, 30);
            }

            @Override
            public Steering steering(WorldSettings settings) {
                return steering;
            }

            @Override
            public Messages messages() {
                return messages;
            }
        };
    }
}
