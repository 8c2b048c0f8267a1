package io.github.driftfire.model.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

final class FieldTest {
    @Test
    void aSignedFieldHoldsTwosComplement() {
        Field field = new Field("v", 4, true, Field.Role.STATE);
        assertEquals(-8, field.min(), "min");
        assertEquals(7, field.max(), "max");
        assertTrue(field.fits(-8) && field.fits(7), "ends");
        assertFalse(field.fits(-9) || field.fits(8), "beyond the ends");
    }

    @Test
    void theWidestFieldHoldsEveryPositiveInt() {
        Field field = new Field("v", 31, false, Field.Role.STATE);
        assertEquals(Integer.MAX_VALUE, field.max(), "max");
        assertFalse(field.fits(-1), "-1 fits");
    }

    @Test
    void widthsThatNoIntHasAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Field("v", 0, false, Field.Role.STATE));
        assertThrows(IllegalArgumentException.class, () -> new Field("v", 32, false, Field.Role.STATE));
    }

    @Test
    void aTableMustBeginWithThePlace() {
        FieldTable.Builder builder = FieldTable.builder().unsigned("y", 8).unsigned("x", 8);
        assertThrows(IllegalArgumentException.class, builder::build);
    }
}
