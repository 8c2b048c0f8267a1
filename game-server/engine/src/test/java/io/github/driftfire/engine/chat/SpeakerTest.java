package io.github.driftfire.engine.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.driftfire.model.game.NoticeKind;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SpeakerTest {
    private static final long SECOND = 1_000_000_000L;

    private final List<String> notices = new ArrayList<>();
    private final Speaker speaker =
            new Speaker(3, "Ada", new Silences(), "", (kind, seconds) -> notices.add(kind + " " + seconds));
    private long nowNanos = -5 * SECOND;

    private int said(int texts) {
        int allowed = 0;
        for (int i = 0; i < texts; i++) {
            allowed += speaker.maySay(nowNanos) ? 1 : 0;
        }
        return allowed;
    }

    private void seconds(double seconds) {
        nowNanos += (long) (seconds * SECOND);
    }

    /** Both have said something before one is silent. */
    @Test
    void clientsOfOneDeviceAreSilentTogether() {
        Silences silences = new Silences();
        Speaker first = new Speaker(1, "Ada", silences, "device", (kind, seconds) -> {});
        Speaker second =
                new Speaker(2, "Ada 2", silences, "device", (kind, seconds) -> notices.add(kind + " " + seconds));
        assertTrue(first.maySay(nowNanos));
        assertTrue(second.maySay(nowNanos));
        for (int i = 0; i < 5; i++) {
            first.maySay(nowNanos);
        }
        assertFalse(second.maySay(nowNanos));
        assertEquals(List.of(NoticeKind.TOO_FAST + " 10"), notices, "notices");
    }

    @Test
    void clientsWithoutADeviceAreSilentAlone() {
        Silences silences = new Silences();
        Speaker first = new Speaker(1, "Ada", silences, "", (kind, seconds) -> {});
        Speaker second = new Speaker(2, "Bob", silences, "", (kind, seconds) -> {});
        for (int i = 0; i < 5; i++) {
            first.maySay(nowNanos);
        }
        assertTrue(second.maySay(nowNanos));
    }

    @Test
    void mayGoOnAtOneTextASecond() {
        for (int i = 0; i < 100; i++) {
            assertTrue(speaker.maySay(nowNanos), "text " + i);
            seconds(1);
        }
        assertEquals(List.of(), notices, "notices");
    }

    @Test
    void maySayFourTextsAtOnceAndIsSilentForTenSecondsAfterTheFifth() {
        assertEquals(4, said(4), "at once");
        assertFalse(speaker.maySay(nowNanos), "the fifth");
        assertEquals(List.of(NoticeKind.TOO_FAST + " 10"), notices, "notices");
        seconds(9.9);
        assertFalse(speaker.maySay(nowNanos), "before the silence has passed");
        seconds(0.1);
        assertTrue(speaker.maySay(nowNanos), "after it");
    }

    @Test
    void silenceGrowsToAMinuteAndBeginsAnewAfterFive() {
        for (int expected : new int[] {10, 20, 40, 60, 60}) {
            notices.clear();
            said(5);
            assertEquals(List.of(NoticeKind.TOO_FAST + " " + expected), notices, "notices");
            seconds(expected);
        }
        seconds(300);
        notices.clear();
        said(5);
        assertEquals(List.of(NoticeKind.TOO_FAST + " 10"), notices, "notices after five minutes");
    }

    @Test
    void textsInSilenceAreAnsweredByFewNotices() {
        said(5);
        for (int i = 0; i < 1_000; i++) {
            seconds(0.005);
            said(1);
        }
        assertTrue(notices.size() <= 8, () -> "notices in five seconds: " + notices.size());
    }

    @Test
    void showsOneEmoteInTwoSecondsAndThreeAtOnce() {
        int shown = 0;
        for (int i = 0; i < 10; i++) {
            shown += speaker.mayShow(nowNanos) ? 1 : 0;
        }
        assertEquals(3, shown, "at once");
        seconds(2);
        assertTrue(speaker.mayShow(nowNanos), "two seconds later");
        assertFalse(speaker.mayShow(nowNanos), "one more");
    }

    @Test
    void whoIsMutedSaysNothingUntilThen() {
        speaker.mute(nowNanos + 90 * SECOND);
        assertFalse(speaker.maySay(nowNanos), "muted");
        assertFalse(speaker.mayShow(nowNanos), "an emote of who is muted");
        assertEquals(List.of(NoticeKind.MUTED + " 90", NoticeKind.MUTED + " 90"), notices, "notices");
        seconds(90);
        assertTrue(speaker.maySay(nowNanos), "when it is over");
    }

    @Test
    void keepsTheLastEightLinesInTheirOrder() {
        for (int i = 0; i < 20; i++) {
            speaker.said(new SaidLine(nowNanos, 0, "line " + i), "key " + i);
        }
        assertEquals(
                List.of("line 12", "line 13", "line 14", "line 15", "line 16", "line 17", "line 18", "line 19"),
                speaker.lastLines().stream().map(SaidLine::text).toList());
    }

    @Test
    void noticesTheSameTextWithinHalfAMinute() {
        speaker.said(new SaidLine(nowNanos, 0, "Hello"), "hello");
        speaker.said(new SaidLine(nowNanos, 0, "you"), "you");
        seconds(29);
        assertTrue(speaker.repeats("hello", nowNanos), "within half a minute");
        seconds(1);
        assertFalse(speaker.repeats("hello", nowNanos), "after it");
    }
}
