package io.github.driftfire.engine.chat;

import io.github.driftfire.engine.limits.RateLimit;
import io.github.driftfire.model.game.NoticeKind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One player or spectator who has said something: the limits, and the last lines. Made with the first message, gone with the seat; owned by the room's thread.
 *
 * <pre>
 *  texts    1 a second, 4 at once; more are followed by silence of 10 s, then 20 s, 40 s, 60 s; after 5 minutes without one it is 10 s again;
 *           it stays with the client that leaves and comes back
 *  repeats  the same text within 30 s is not passed on, whatever was said between
 *  emotes   1 in 2 s, 3 at once; more are dropped
 * </pre>
 */
public final class Speaker {
    static final int KEPT_LINES = 8;

    private static final long SECOND_NANOS = Silence.SECOND_NANOS;
    private static final long REPEAT_NANOS = 30 * SECOND_NANOS;

    /** Is given what the server has to say to one client. */
    @FunctionalInterface
    public interface Notices {
        /** @param kind one of {@link NoticeKind} */
        void notice(int kind, int seconds);
    }

    private final int player;
    private final String name;
    private final Notices notices;
    private final Silences silences;
    private final String key;
    private Silence silence = new Silence();
    private final RateLimit texts = RateLimit.every(SECOND_NANOS, 4);
    private final RateLimit emotes = RateLimit.every(2 * SECOND_NANOS, 3);
    private final RateLimit noticeLimit = RateLimit.every(SECOND_NANOS, 3);
    private final @Nullable SaidLine[] lines = new SaidLine[KEPT_LINES];
    private final String[] keys = new String[KEPT_LINES];
    private int said;
    private boolean muted;
    private long mutedUntilNanos;

    /**
     * @param player {@link io.github.driftfire.engine.Game#SPECTATOR} for a spectator
     * @param name shown for a spectator, who has no number
     * @param key by which a silence is kept, see {@link Silences#keep}
     */
    Speaker(int player, String name, Silences silences, String key, Notices notices) {
        this.silences = silences;
        this.key = key;
        this.player = player;
        this.name = name;
        this.notices = notices;
    }

    /** The player's number; {@link io.github.driftfire.engine.Game#SPECTATOR} for a spectator. */
    int player() {
        return player;
    }

    String name() {
        return name;
    }

    /** Passes nothing on that is said before a time of the room's running clock. */
    public void mute(long untilNanos) {
        muted = true;
        mutedUntilNanos = untilNanos;
    }

    /** Ends {@link #mute}. */
    public void unmute() {
        muted = false;
    }

    /** Seconds, rounded up, for which the speaker is muted; 0 if it is not. */
    public int mutedSeconds(long nowNanos) {
        return muted ? Silence.secondsUntil(mutedUntilNanos, nowNanos) : 0;
    }

    /** Whether one more text is allowed. If not, the speaker is sent a notice, at most one a second. */
    boolean maySay(long nowNanos) {
        if (isMuted(nowNanos)) {
            return false;
        }
        // Another client of the same device may have begun one.
        silence = silences.of(key, silence);
        int silentSeconds = silence.secondsLeft(nowNanos);
        if (silentSeconds > 0) {
            notice(NoticeKind.TOO_FAST, silentSeconds, nowNanos);
            return false;
        }
        if (!texts.allow(nowNanos)) {
            int seconds = silence.begin(nowNanos);
            silences.keep(key, silence);
            notice(NoticeKind.TOO_FAST, seconds, nowNanos);
            return false;
        }
        return true;
    }

    /** Whether one more emote is allowed. */
    boolean mayShow(long nowNanos) {
        return !isMuted(nowNanos) && emotes.allow(nowNanos);
    }

    private boolean isMuted(long nowNanos) {
        int seconds = mutedSeconds(nowNanos);
        if (seconds > 0) {
            notice(NoticeKind.MUTED, seconds, nowNanos);
        }
        return seconds > 0;
    }

    /** Whether a text with this key was passed on within the last 30 s. */
    boolean repeats(String key, long nowNanos) {
        for (int i = 0; i < KEPT_LINES; i++) {
            SaidLine line = lines[i];
            if (line != null && nowNanos - line.nanos() < REPEAT_NANOS && key.equals(keys[i])) {
                return true;
            }
        }
        return false;
    }

    /** Notes what was passed on. */
    void said(SaidLine line, String key) {
        int at = said++ % KEPT_LINES;
        lines[at] = line;
        keys[at] = key;
    }

    /** The last lines, the oldest first. */
    public List<SaidLine> lastLines() {
        List<SaidLine> all = new ArrayList<>();
        for (int i = Math.max(0, said - KEPT_LINES); i < said; i++) {
            SaidLine line = lines[i % KEPT_LINES];
            if (line != null) {
                all.add(line);
            }
        }
        return all;
    }

    /** Sends a notice, unless many have just been sent. */
    void notice(int kind, int seconds, long nowNanos) {
        if (noticeLimit.allow(nowNanos)) {
            notices.notice(kind, seconds);
        }
    }
}
