package io.github.driftfire.standalone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.driftfire.standalone.FrameHeaderValidator.Violation;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class FrameHeaderValidatorTest {
    private static final Violation TOO_BIG = new Violation(1009, "That frame is too large");
    private static final Violation UNMASKED = new Violation(1002, "A client's frames must be masked");
    private static final Violation FLOOD = new Violation(4007, "Too many messages");

    private final FrameHeaderValidator validator = new FrameHeaderValidator();

    private int pass(byte[] bytes) {
        return validator.pass(ByteBuffer.wrap(bytes));
    }

    private int pass(String hex) {
        return pass(HexFormat.ofDelimiter(" ").parseHex(hex));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "81 80 01 02 03 04",
                "82 82 01 02 03 04 aa bb",
                "82 81 01 02 03 04 aa 81 80 01 02 03 04",
            })
    void letsProperFramesPassWholeAndInPieces(String hex) {
        byte[] bytes = HexFormat.ofDelimiter(" ").parseHex(hex);
        assertEquals(bytes.length, pass(bytes));
        for (byte octet : bytes) {
            assertEquals(1, pass(new byte[] {octet}));
        }
        assertNull(validator.violation());
        assertFalse(validator.closeSeen());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "82 fe 10 01 01 02 03 04",
                "82 ff 00 00 00 00 00 01 00 00 01 02 03 04",
                "82 ff 7f ff ff ff ff ff ff ff 01 02 03 04",
            })
    void stopsAFrameThatAnnouncesTooMuch(String hex) {
        pass(hex);

        assertEquals(TOO_BIG, validator.violation());
        assertEquals(0, pass("81 80 01 02 03 04"), "nothing is fit after a violation");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "82 fe 00 00 01 02 03 04",
                "82 fe 00 02 01 02 03 04 aa bb",
                "81 fe 00 7d 01 02 03 04",
                "82 ff 00 00 00 00 00 00 00 02 01 02 03 04 aa bb",
                "82 ff 00 00 00 00 00 00 00 7e 01 02 03 04",
                "82 ff 00 00 00 00 00 00 10 01 01 02 03 04",
                "82 ff 00 00 00 00 00 00 ff ff 01 02 03 04",
                "82 ff 80 00 00 00 00 00 00 00 01 02 03 04",
                "82 ff ff ff ff ff ff ff ff ff 01 02 03 04",
                "00 fe 00 01 01 02 03 04",
                "88 fe 00 02 01 02 03 04",
                "89 fe 00 00 01 02 03 04",
            })
    void stopsALengthThatIsNotInItsShortestForm(String hex) {
        assertEquals(
                -1,
                validator.takeMessage(ByteBuffer.wrap(HexFormat.ofDelimiter(" ").parseHex(hex)), new byte[200]));
        pass(hex);

        assertEquals(new Violation(1002, "A frame's length must be in its shortest form"), validator.violation());
    }

    @ParameterizedTest
    @ValueSource(strings = {"82 fd 01 02 03 04", "82 fe 00 7e 01 02 03 04", "82 fe 0f ff 01 02 03 04"})
    void letsEachLengthPassInItsShortestForm(String hex) {
        pass(hex);

        assertNull(validator.violation());
    }

    @Test
    void letsTheLongestTextPass() {
        pass("81 fe 10 00 01 02 03 04");

        assertNull(validator.violation());
    }

    @Test
    void stopsFramesThatAreNotMaskedAndLetsThoseBeforePass() {
        assertEquals(8, pass("82 81 01 02 03 04 aa 82"), "the head of the next frame may pass");
        assertEquals(0, pass("01 aa"));

        assertEquals(UNMASKED, validator.violation());
    }

    @Test
    void stopsFramesThatNeverCompleteAMessage() {
        for (int i = 0; i < FrameHeaderValidator.MAX_IDLE_FRAMES; i++) {
            pass("89 80 01 02 03 04");
        }
        pass("82 80 01 02 03 04");
        for (int i = 0; i < FrameHeaderValidator.MAX_IDLE_FRAMES; i++) {
            pass("02 80 01 02 03 04");
        }
        assertNull(validator.violation());
        pass("00 80 01 02 03 04");

        assertEquals(FLOOD, validator.violation());
    }

    @Test
    void seesTheCloseFrameAlsoAfterAViolation() {
        pass("82 01 aa");
        assertFalse(validator.closeSeen());
        pass("88 82 01 02 03 04 aa bb");

        assertTrue(validator.closeSeen());
        assertEquals(UNMASKED, validator.violation());
    }

    @Test
    void survivesAnyBytes() {
        Random random = new Random(7);
        for (int round = 0; round < 2_000; round++) {
            FrameHeaderValidator fresh = new FrameHeaderValidator();
            for (int piece = 0; piece < 5; piece++) {
                byte[] bytes = new byte[random.nextInt(40)];
                random.nextBytes(bytes);
                int fit = fresh.pass(ByteBuffer.wrap(bytes));
                assertTrue(fit >= 0 && fit <= bytes.length, "fit " + fit + " of " + bytes.length);
            }
        }
    }

    @Test
    void takesAShortMessageWithoutItsMask() {
        ByteBuffer in = ByteBuffer.wrap(HexFormat.of().parseHex("8283010203040a0b0c81"));
        byte[] message = new byte[8];

        assertEquals(3, validator.takeMessage(in, message));
        assertEquals("0b090f0000000000", HexFormat.of().formatHex(message));
        assertEquals(9, in.position(), "what follows is left");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "81 82 01 02 03 04 aa bb",
                "89 82 01 02 03 04 aa bb",
                "02 82 01 02 03 04 aa bb",
                "80 82 01 02 03 04 aa bb",
                "c2 82 01 02 03 04 aa bb",
                "82 02 01 02 03 04 aa bb",
                "82 82 01 02 03 04 aa",
                "82 82 01 02 03",
                "82 83 01 02 03 04 aa bb cc",
                "82 fe 00 02 01 02 03 04 aa bb",
            })
    void takesNothingButWholeShortMaskedBinaryMessages(String hex) {
        ByteBuffer in = ByteBuffer.wrap(HexFormat.ofDelimiter(" ").parseHex(hex));

        assertEquals(-1, validator.takeMessage(in, new byte[2]));
        assertEquals(0, in.position(), "nothing is consumed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "82",
                "82 82 01 02 03 04 aa",
                "02 80 01 02 03 04",
                "02 80 01 02 03 04 89 80 01 02 03 04",
                "88 80 01 02 03 04",
                "82 01 02",
            })
    void takesNoMessageWithinAnotherNorAfterTheEnd(String before) {
        pass(before);

        assertEquals(
                -1, validator.takeMessage(ByteBuffer.wrap(HexFormat.of().parseHex("828101020304aa")), new byte[2]));
    }

    @Test
    void takesMessagesAgainAfterTheLastFragment() {
        pass("02 80 01 02 03 04 80 80 01 02 03 04");

        assertEquals(1, validator.takeMessage(ByteBuffer.wrap(HexFormat.of().parseHex("828101020304aa")), new byte[2]));
    }
}
