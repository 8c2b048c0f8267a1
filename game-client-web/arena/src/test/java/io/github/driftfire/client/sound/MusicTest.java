package io.github.driftfire.client.sound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MusicTest {
    private static final int MINUTE_STEPS = (int) (60 / Music.STEP_SECONDS);
    private static final Set<Integer> D_MINOR = Set.of(2, 4, 5, 7, 9, 10, 0);

    private record Note(int voice, double hertz, double lasts, double loud) {
        int pitchClass() {
            double note = 69 + 12 * Math.log(hertz / 440) / Math.log(2);
            assertEquals(Math.rint(note), note, 1e-6, "out of tune: " + this);
            return (int) Math.rint(note) % 12;
        }
    }

    /** The notes of each eighth. */
    private static List<List<Note>> compose(int seed, int steps, double volume, double danger) {
        Music music = new Music(seed);
        List<List<Note>> composed = new ArrayList<>();
        for (int i = 0; i < steps; i++) {
            List<Note> notes = new ArrayList<>();
            music.step(volume, danger, (voice, hertz, lasts, loud) -> notes.add(new Note(voice, hertz, lasts, loud)));
            composed.add(notes);
        }
        return composed;
    }

    private static long count(List<List<Note>> composed, int voice) {
        return composed.stream()
                .flatMap(List::stream)
                .filter(note -> note.voice() == voice)
                .count();
    }

    @Test
    void isTheSameForASeedAndAnotherForAnother() {
        assertEquals(compose(7, 1000, 1, 1), compose(7, 1000, 1, 1));
        assertNotEquals(compose(7, 1000, 1, 1), compose(8, 1000, 1, 1));
    }

    @Test
    void staysInItsKey() {
        for (int seed = 0; seed < 50; seed++) {
            for (List<Note> notes : compose(seed, 2 * MINUTE_STEPS, 1, 1)) {
                for (Note note : notes) {
                    boolean pitched = note.voice() < Music.KICK;
                    assertTrue(!pitched || D_MINOR.contains(note.pitchClass()), note.toString());
                    assertTrue(note.loud() > 0 && note.loud() <= 1.01 && note.lasts() > 0, note.toString());
                }
            }
        }
    }

    @Test
    void hasNoNotesAtVolumeZero() {
        assertTrue(compose(3, 500, 0, 1).stream().allMatch(List::isEmpty));
    }

    @Test
    void addsLayersWithDangerAndChangesNothingElse() {
        List<List<Note>> calm = compose(5, 2 * MINUTE_STEPS, 1, 0);
        List<List<Note>> tense = compose(5, 2 * MINUTE_STEPS, 1, 0.42);
        List<List<Note>> fight = compose(5, 2 * MINUTE_STEPS, 1, 1);
        assertEquals(0, count(calm, Music.BASS) + count(calm, Music.KICK) + count(calm, Music.HAT));
        assertEquals(0, count(tense, Music.KICK) + count(tense, Music.HAT));
        assertTrue(count(tense, Music.BASS) > 50 && count(fight, Music.KICK) > 50 && count(fight, Music.HAT) > 50);
        for (int i = 0; i < calm.size(); i++) {
            assertTrue(tense.get(i).containsAll(calm.get(i)), "eighth " + i);
            assertTrue(fight.get(i).containsAll(tense.get(i)), "eighth " + i);
        }
    }

    @Test
    void neverRepeatsWithinAMinute() {
        int window = 4 * Music.CHORD_STEPS;
        for (int seed = 0; seed < 5; seed++) {
            List<List<Note>> composed = compose(seed, 5 * MINUTE_STEPS, 1, 0);
            for (int at = 0; at + MINUTE_STEPS + window < composed.size(); at += Music.CHORD_STEPS) {
                Set<List<List<Note>>> heard = new HashSet<>();
                for (int from = at; from < at + MINUTE_STEPS; from += Music.CHORD_STEPS) {
                    List<List<Note>> phrase = composed.subList(from, from + window).stream()
                            .map(notes -> notes.stream()
                                    .filter(note -> note.voice() == Music.BELL)
                                    .toList())
                            .toList();
                    assertTrue(heard.add(phrase), "seed " + seed + ", eighth " + from);
                }
            }
        }
    }

    @Test
    void playsFewNotes() {
        for (int seed = 0; seed < 50; seed++) {
            List<List<Note>> calm = compose(seed, MINUTE_STEPS, 1, 0);
            assertTrue(calm.stream().mapToInt(List::size).sum() < 90, "a calm minute");
            assertTrue(count(calm, Music.BELL) >= 4, "high notes of a minute");
            assertTrue(
                    compose(seed, MINUTE_STEPS, 1, 1).stream()
                                    .mapToInt(List::size)
                                    .max()
                                    .orElse(0)
                            <= 7,
                    "notes at once");
        }
    }

    @Test
    void beginsTheNextChordAfterAPause() {
        Music music = new Music(1);
        List<Integer> voices = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            music.step(1, 0, (voice, hertz, lasts, loud) -> voices.add(voice));
        }
        voices.clear();
        music.skipToChord();
        music.step(1, 0, (voice, hertz, lasts, loud) -> voices.add(voice));
        assertEquals(List.of(Music.PAD + 3, Music.PAD + 4, Music.PAD + 5), voices, "the other set of the pad");
    }
}
