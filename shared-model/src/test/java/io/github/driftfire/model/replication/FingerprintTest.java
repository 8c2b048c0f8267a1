package io.github.driftfire.model.replication;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.driftfire.model.state.EntityKind;
import io.github.driftfire.model.state.FieldTable;
import io.github.driftfire.model.state.Model;
import io.github.driftfire.model.state.Motion;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class FingerprintTest {
    private static final Motion DRIFT = (rows, at) -> {
        rows[at]++;
        return true;
    };
    private static final String REFERENCE = of(model(kind("rock", "size", 4, DRIFT)));

    @Test
    void isEightHexadecimalDigits() {
        assertTrue(REFERENCE.matches("[0-9a-f]{8}"), REFERENCE);
    }

    @Test
    void isTheSameForTheSameModel() {
        assertEquals(REFERENCE, of(model(kind("rock", "size", 4, DRIFT))));
    }

    @Test
    void tellsAnotherNameWidthKindOrMotion() {
        Motion fall = (rows, at) -> {
            rows[at + 1]++;
            return true;
        };
        assertNotEquals(REFERENCE, of(model(kind("stone", "size", 4, DRIFT))), "name of the kind");
        assertNotEquals(REFERENCE, of(model(kind("rock", "hull", 4, DRIFT))), "name of a field");
        assertNotEquals(REFERENCE, of(model(kind("rock", "size", 5, DRIFT))), "width of a field");
        assertNotEquals(REFERENCE, of(model(kind("rock", "size", 4, fall))), "motion");
        EntityKind rock = kind("rock", "size", 4, DRIFT);
        assertNotEquals(REFERENCE, of(model(rock, rock)), "number of kinds");
    }

    @Test
    void tellsAMotionThatDiffersOnlyForFewRows() {
        Motion almost = (rows, at) -> {
            rows[at] += rows[at + 2] == 9 ? 2 : 1;
            return true;
        };
        assertNotEquals(REFERENCE, of(model(kind("rock", "size", 4, almost))), "a sixteenth of all rows");
    }

    @Test
    void tellsWhenAnEntityEnds() {
        Motion brief = (rows, at) -> ++rows[at] % 7 != 0;
        assertNotEquals(REFERENCE, of(model(kind("rock", "size", 4, brief))));
    }

    private static String of(Model model) {
        Fingerprint fingerprint = new Fingerprint();
        fingerprint.add(model);
        return fingerprint.digits();
    }

    private static EntityKind kind(String name, String third, int bits, Motion motion) {
        FieldTable fields = FieldTable.builder()
                .signed("x", 20)
                .signed("y", 20)
                .unsigned(third, bits)
                .build();
        return new EntityKind(name, fields, motion, Map.of());
    }

    private static Model model(EntityKind... kinds) {
        return new Model(List.of(kinds), 0, 1000, 1000, 30);
    }
}
