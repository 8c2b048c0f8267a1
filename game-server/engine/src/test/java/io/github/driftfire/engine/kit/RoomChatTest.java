package io.github.driftfire.engine.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.driftfire.engine.chat.ChatMode;
import io.github.driftfire.engine.chat.ChatSettings;
import io.github.driftfire.engine.sessions.TicketKind;
import io.github.driftfire.engine.telemetry.Counter;
import io.github.driftfire.engine.text.WordFilter;
import io.github.driftfire.model.game.ChatChannel;
import io.github.driftfire.model.game.ChatText;
import io.github.driftfire.model.game.CommonMessages;
import io.github.driftfire.model.game.NoticeKind;
import io.github.driftfire.model.game.PlayerReport;
import io.github.driftfire.model.math.Rng;
import io.github.driftfire.model.protocol.CloseCode;
import io.github.driftfire.model.protocol.Protocol;
import io.github.driftfire.model.protocol.Welcome;
import io.github.driftfire.model.state.Model;
import io.github.driftfire.model.wire.WireWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What players and spectators say, as it comes from the wire, until others read it. */
final class RoomChatTest {
    private static final int STAY = DiscGame.INPUT.pack(0, 1, 1);
    private static final int MESSAGES = 100_000;

    private final DiscGame game = new DiscGame();
    private final DiscRoom room = new DiscRoom(game, 8, 0);
    private final WireWriter out = new WireWriter(Protocol.MAX_CLIENT_FRAME_BYTES);

    private void say(DiscRoom.Player player, int channel, String text) {
        out.reset();
        CommonMessages.CHAT.frame(out, player.sequence, new ChatText(channel, text));
        assertFalse(out.failed(), "the text fits a frame");
        player.session().frame(out.bytes(), 0, out.size());
    }

    private void say(DiscRoom.Player player, String text) {
        say(player, ChatChannel.ROOM, text);
    }

    private void show(DiscRoom.Player player, int emote) {
        out.reset();
        CommonMessages.EMOTE.frame(out, player.sequence, emote);
        player.session().frame(out.bytes(), 0, out.size());
    }

    private DiscRoom.Player watch(String name) {
        return watch(name, TicketKind.SPECTATOR);
    }

    private DiscRoom.Player watch(String name, TicketKind kind) {
        String ticket = Objects.requireNonNull(room.room.reservations().reserve(kind, 1), "a place to watch");
        DiscRoom.Player spectator = room.redeem(name, ticket);
        room.ticks(3);
        return spectator;
    }

    private static List<String> chat(DiscRoom.Player player) {
        return player.feed.stream()
                .filter(event -> event.startsWith("chat ") || event.startsWith("emote ") || event.startsWith("notice "))
                .toList();
    }

    @Test
    void hasItsGoldenBytes() {
        CommonMessages.CHAT.frame(out, 0x1234, new ChatText(ChatChannel.TEAM, "hé"));
        assertEquals("04f01234010368c3a9", hex(), "chat");
        out.reset();
        CommonMessages.EMOTE.frame(out, 1, 7);
        assertEquals("04f1000107", hex(), "emote");
        out.reset();
        CommonMessages.VOTE.frame(out, 1, 300);
        assertEquals("04f20001012c", hex(), "vote");
    }

    private String hex() {
        return HexFormat.of().formatHex(out.bytes(), 0, out.size());
    }

    @Test
    void aTextReachesEverybodyInPrintableForm() {
        DiscRoom.Player ada = room.join("Ada");
        DiscRoom.Player bob = room.join("Bob");
        DiscRoom.Player eve = watch("Eve");
        say(ada, "  <b>hello</b>\u0000 \u202e the\u200bre ");
        room.ticks(3);
        List<String> expected = List.of("chat 0 <b>hello</b> there");
        assertEquals(expected, chat(ada), "what its speaker reads");
        assertEquals(expected, chat(bob), "what another reads");
        assertEquals(expected, chat(eve), "what a spectator reads");
    }

    @Test
    void aTextToTheTeamReachesTheTeamAlone() {
        DiscRoom.Player ada = room.join("Ada");
        DiscRoom.Player bob = room.join("Bob");
        DiscRoom.Player cem = room.join("Cem");
        DiscRoom.Player eve = watch("Eve");
        room.rules().players.team(0, 1);
        room.rules().players.team(1, 2);
        room.rules().players.team(2, 1);
        say(ada, ChatChannel.TEAM, "left flank");
        room.ticks(3);
        assertEquals(List.of("chat team 0 left flank"), chat(ada));
        assertEquals(List.of(), chat(bob), "what the other team reads");
        assertEquals(List.of("chat team 0 left flank"), chat(cem));
        assertEquals(List.of(), chat(eve), "what a spectator reads");
    }

    @Test
    void withoutATeamThereIsNoTextToTheTeam() {
        DiscRoom.Player ada = room.join("Ada");
        room.rules().players.team(0, 0);
        say(ada, ChatChannel.TEAM, "hello");
        room.tick();
        assertEquals(List.of("notice " + NoticeKind.NO_TEAM + " 0"), chat(ada));
    }

    @Test
    void whatASpectatorSaysReachesSpectatorsAlone() {
        DiscRoom.Player ada = room.join("Ada");
        DiscRoom.Player eve = watch("Eve");
        DiscRoom.Player zoe = watch("  Zo\u202eë ");
        say(zoe, ChatChannel.SPECTATORS, "behind the rock");
        say(ada, ChatChannel.SPECTATORS, "hello you");
        room.ticks(3);
        assertEquals(List.of("chat spectators 0 hello you"), chat(ada));
        List<String> expected = List.of("chat spectators 0 hello you", "chat spectators Zoë behind the rock");
        assertEquals(expected, chat(eve), "what another spectator reads");
        assertEquals(expected, chat(zoe), "what its speaker reads");
    }

    @ParameterizedTest
    @ValueSource(strings = {"04f000000000", "04f000000100", "04f1000001", "04f200000001", "04f30000000104"})
    void aSpectatorWhoSaysMoreThanThatIsClosed(String frame) {
        DiscRoom.Player ada = room.join("Ada");
        DiscRoom.Player eve = watch("Eve");
        byte[] bytes = HexFormat.of().parseHex(frame);
        eve.session().frame(bytes, 0, bytes.length);
        room.ticks(3);
        assertEquals(List.of(CloseCode.BAD_FRAME), eve.closes, "closes");
        assertEquals(List.of(), ada.closes, "closes of the other");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "04f0000003026869",
                "04f0000000036869",
                "04f00000000268690a",
                "04f00000",
                "04f1000008",
                "04f10000",
                "04f100000101",
                "04f2000001",
                "04f300000001",
                "04f40000"
            })
    void whatIsMalformedClosesThatSessionAlone(String frame) {
        DiscRoom.Player ada = room.join("Ada");
        DiscRoom.Player bob = room.join("Bob");
        byte[] bytes = HexFormat.of().parseHex(frame);
        bob.session().frame(bytes, 0, bytes.length);
        room.tick();
        assertEquals(List.of(CloseCode.BAD_FRAME), bob.closes, "closes");
        assertEquals(List.of(), ada.closes, "closes of the other");
        assertEquals(List.of(), chat(ada), "what the other reads");
    }

    @Test
    void aTextThatGrowsWhenItIsCleanedIsCutToWhatAFeedTakes() {
        DiscRoom.Player ada = room.join("Ada");
        say(ada, "\u3300".repeat(83));
        room.tick();
        assertEquals(
                List.of("chat 0 " + "\u30a2\u30d1\u30fc\u30c8".repeat(30).substring(0, 83)), chat(ada), "what is read");
        assertEquals(0, room.room.metrics().count(Counter.FEED_OVERFLOWS), "feeds that were lost");
    }

    @Test
    void aTextIsCutAt120Characters() {
        DiscRoom.Player ada = room.join("Ada");
        say(ada, "x".repeat(250));
        room.tick();
        assertEquals(List.of("chat 0 " + "x".repeat(120)), chat(ada), "what is read");
    }

    @Test
    void moreThanFourTextsAtOnceAreAnsweredByANotice() {
        DiscRoom.Player ada = room.join("Ada");
        DiscRoom.Player bob = room.join("Bob");
        for (int i = 0; i < 7; i++) {
            say(ada, "line " + i);
            room.tick();
        }
        assertEquals(List.of("chat 0 line 0", "chat 0 line 1", "chat 0 line 2", "chat 0 line 3"), chat(bob));
        assertTrue(chat(ada).contains("notice " + NoticeKind.TOO_FAST + " 10"), () -> "" + chat(ada));
        say(bob, "still here");
        room.tick();
        assertTrue(chat(ada).contains("chat 1 still here"), () -> "" + chat(ada));
        assertEquals(List.of(), ada.closes, "closes");
    }

    @Test
    void theSameTextInAnotherFormIsNotRepeated() {
        DiscRoom.Player ada = room.join("Ada");
        say(ada, "hello");
        say(ada, "you");
        say(ada, "H\u0415LLO!");
        room.tick();
        assertEquals(List.of("chat 0 hello", "chat 0 you", "notice " + NoticeKind.REPEATED + " 0"), sorted(chat(ada)));
    }

    /** Notices come before what is said in the same tick. */
    private static List<String> sorted(List<String> events) {
        return events.stream().sorted().toList();
    }

    @Test
    void theGameMayKeepATextBack() {
        DiscRoom.Player ada = room.join("Ada");
        DiscRoom.Player bob = room.join("Bob");
        game.passesChat = false;
        say(ada, "hello");
        room.tick();
        assertEquals(List.of(), chat(bob), "what another reads");
        assertEquals(List.of("notice " + NoticeKind.REFUSED + " 0"), chat(ada), "what its speaker reads");
    }

    @Test
    void aRoomPassesOnSoManyTextsASecond() {
        DiscRoom.Player ada = room.join("Ada");
        List<DiscRoom.Player> others = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            others.add(room.join("Eve"));
        }
        for (DiscRoom.Player player : others) {
            for (int i = 0; i < 4; i++) {
                say(player, "\u3300".repeat(30) + i);
            }
        }
        room.ticks(2);
        long texts =
                chat(ada).stream().filter(event -> event.startsWith("chat")).count();
        assertTrue(texts > 5 && texts <= 24, "texts of 28: " + texts);
        assertEquals(28 - texts, room.room.metrics().count(Counter.CHAT_REFUSED), "texts that were refused");
        assertEquals(0, room.room.metrics().count(Counter.FEED_OVERFLOWS), "feeds that were lost");
    }

    @Test
    void nothingIsSaidFromBehindAFirstScreen() {
        DiscRoom.Player spectator = watch("Eve");
        DiscRoom.Player background = watch("Mallory", TicketKind.BACKGROUND);
        say(background, ChatChannel.SPECTATORS, "hello");
        room.ticks(3);
        assertEquals(List.of(CloseCode.BAD_FRAME), background.closes);
        assertEquals(List.of(), chat(spectator));
        assertEquals(0, room.room.metrics().count(Counter.CHAT_TEXTS), "texts that were passed on");
    }

    @Test
    void nobodyIsReportedFromBehindAFirstScreen() {
        DiscRoom.Player ada = room.join("Ada");
        DiscRoom.Player spectator = watch("Eve");
        DiscRoom.Player background = watch("Mallory", TicketKind.BACKGROUND);
        for (DiscRoom.Player player : List.of(ada, spectator, background)) {
            out.reset();
            CommonMessages.REPORT.frame(out, player.sequence, new PlayerReport(0, PlayerReport.OTHER, "Ada"));
            player.session().frame(out.bytes(), 0, out.size());
        }
        room.ticks(3);
        assertEquals(List.of(CloseCode.BAD_FRAME), background.closes);
        assertEquals(List.of(), spectator.closes);
        assertEquals(List.of(), ada.closes);
    }

    @Test
    void spectatorsDoNotUseUpWhatPlayersMaySay() {
        DiscRoom.Player ada = room.join("Ada");
        List<DiscRoom.Player> spectators = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            spectators.add(watch("Eve"));
        }
        for (DiscRoom.Player spectator : spectators) {
            for (int i = 0; i < 4; i++) {
                say(spectator, ChatChannel.SPECTATORS, "line " + i);
            }
        }
        room.tick();
        say(ada, "hello");
        say(ada, ChatChannel.SPECTATORS, "hello you");
        room.ticks(3);
        assertEquals(24 + 1, room.room.metrics().count(Counter.CHAT_TEXTS), "texts that were passed on");
        assertEquals(List.of("chat 0 hello", "notice " + NoticeKind.BUSY + " 0"), sorted(chat(ada)));
    }

    @Test
    void textsThatNobodyReadsDoNotUseUpWhatOthersMaySay() {
        DiscRoom large = new DiscRoom(game, 16, 0);
        DiscRoom.Player ada = large.join("Ada");
        game.passesChat = false;
        for (int i = 0; i < 8; i++) {
            DiscRoom.Player other = large.join("Eve");
            for (int more = 0; more < 4; more++) {
                say(other, i == 0 ? "hello" : "\u200b\u202e ");
            }
        }
        large.tick();
        for (int i = 0; i < 4; i++) {
            say(ada, "kept back " + i);
        }
        large.tick();
        game.passesChat = true;
        assertEquals(0, large.room.metrics().count(Counter.CHAT_TEXTS), "texts that were passed on so far");
        for (int i = 0; i < 6; i++) {
            DiscRoom.Player other = large.join("Bob");
            for (int more = 0; more < 4; more++) {
                say(other, "line " + more);
            }
        }
        large.tick();
        assertEquals(24, large.room.metrics().count(Counter.CHAT_TEXTS), "texts that were passed on");
    }

    @Test
    void aRoomShowsSoManyEmotesASecond() {
        DiscRoom large = new DiscRoom(game, 20, 0);
        List<DiscRoom.Player> players = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            players.add(large.join("Ada"));
        }
        large.ticks(2);
        for (DiscRoom.Player player : players) {
            for (int i = 0; i < 3; i++) {
                show(player, i);
            }
        }
        large.tick();
        assertEquals(40, large.room.metrics().count(Counter.EMOTES), "emotes of 60 that were shown");
        assertEquals(20, large.room.metrics().count(Counter.CHAT_REFUSED), "emotes that were refused");
        large.ticks(2 * DiscGame.SETTINGS.tickRateHz());
        players.forEach(player -> show(player, 1));
        large.tick();
        assertEquals(60, large.room.metrics().count(Counter.EMOTES), "emotes two seconds later");
    }

    @Test
    void anEmoteReachesThoseWhoSeeTheAvatar() {
        game.startX = 100 * Model.SUB;
        game.startY = 100 * Model.SUB;
        DiscRoom.Player ada = room.join("Ada");
        DiscRoom.Player near = room.join("Near");
        game.startX = 1500 * Model.SUB;
        game.startY = 1500 * Model.SUB;
        DiscRoom.Player far = room.join("Far");
        DiscRoom.Player spectator = watch("Eve");
        room.ticks(4);
        show(ada, 5);
        room.ticks(3);
        String expected = "emote 0 at " + ada.replica.avatar() + ": 5";
        assertEquals(List.of(expected), chat(ada), "what it shows itself");
        assertEquals(List.of(expected), chat(near), "what a player near by sees");
        assertEquals(List.of(), chat(far), "what a player far away sees");
        assertEquals(List.of(expected), chat(spectator), "what a spectator sees who follows the leader");
    }

    @Test
    void aGameShowsEmotesOfItsBots() {
        DiscRoom filled = new DiscRoom(game, 2, 2);
        DiscRoom.Player ada = filled.join("Ada");
        filled.ticks(4);
        int bot = 2;
        String expected = "emote 2 at " + filled.rules().players.avatar(bot) + ": 3";
        filled.rules().context.emote(bot, 3);
        filled.rules().context.emote(0, 4);
        filled.ticks(2);
        assertEquals(
                List.of(expected),
                chat(ada),
                "what a person sees of a bot, and none that the game would show for a person");
        assertThrows(
                IllegalArgumentException.class,
                () -> filled.rules().context.emote(bot, CommonMessages.EMOTES),
                "emote 8");

        DiscRoom off = new DiscRoom(game, 2, 2, spec -> spec.chat(new ChatSettings(ChatMode.OFF, WordFilter.NONE)));
        DiscRoom.Player bob = off.join("Bob");
        off.ticks(4);
        off.rules().context.emote(bot, 3);
        off.ticks(2);
        assertEquals(List.of(), chat(bob), "in a room without emotes");
    }

    @Test
    void emotesBeyondTheLimitAreDropped() {
        DiscRoom.Player ada = room.join("Ada");
        room.ticks(2);
        for (int i = 0; i < 6; i++) {
            show(ada, i);
        }
        room.ticks(2);
        assertEquals(3, chat(ada).size(), () -> "emotes: " + chat(ada));
        assertEquals(List.of(), ada.closes, "closes");
    }

    @Test
    void aRoomCanHaveEmotesOnlyOrNeither() {
        DiscRoom emotes =
                new DiscRoom(game, 2, 0, spec -> spec.chat(new ChatSettings(ChatMode.EMOTES, WordFilter.NONE)));
        DiscRoom.Player ada = emotes.join("Ada");
        emotes.ticks(2);
        say(ada, "hello");
        show(ada, 1);
        emotes.tick();
        assertEquals(
                List.of("emote 0 at " + ada.replica.avatar() + ": 1", "notice " + NoticeKind.CHAT_OFF + " 0"),
                sorted(chat(ada)));
        assertEquals(Welcome.CHAT_EMOTES, Objects.requireNonNull(ada.welcome).chat());

        DiscRoom off = new DiscRoom(game, 2, 0, spec -> spec.chat(new ChatSettings(ChatMode.OFF, WordFilter.NONE)));
        DiscRoom.Player bob = off.join("Bob");
        off.ticks(2);
        say(bob, "hello");
        show(bob, 1);
        off.tick();
        assertEquals(
                List.of("notice " + NoticeKind.CHAT_OFF + " 0", "notice " + NoticeKind.CHAT_OFF + " 0"), chat(bob));
        assertEquals(List.of(), bob.closes, "closes");
    }

    @Test
    void wordsOfTheListAreReplacedInTextsAndNames() {
        ChatSettings settings = new ChatSettings(ChatMode.ON, new WordFilter(List.of("drat")));
        DiscRoom filtered = new DiscRoom(game, 4, 0, spec -> spec.chat(settings));
        DiscRoom.Player ada = filtered.join("Ada");
        DiscRoom.Player bob = filtered.join("D.R.A.T");
        assertTrue(ada.feed.stream().anyMatch(event -> event.startsWith("player 1 Pilot")), () -> "" + ada.feed);
        say(bob, "Oh DR\u00c4T, a drat\u0101!");
        filtered.tick();
        assertEquals(List.of("chat 1 Oh ****, a drat\u0101!"), chat(ada));
        assertTrue(chat(bob).contains("notice " + NoticeKind.FILTERED + " 0"), () -> "" + chat(bob));
        assertEquals(1, filtered.room.metrics().count(Counter.CHAT_FILTERED), "filtered texts");
    }

    @Test
    void aSpectatorWhoSaysSomethingCannotBeTakenForAnotherAndOneWhoIsSilentTakesNoName() {
        DiscRoom.Player ada = room.join("Ada");
        DiscRoom.Player eve = watch("Ad\u0430");
        DiscRoom.Player cem = watch("Ada");
        watch("Bob");
        DiscRoom.Player bob = room.join("Bob");
        say(eve, ChatChannel.SPECTATORS, "first");
        room.ticks(3);
        say(cem, ChatChannel.SPECTATORS, "second");
        room.ticks(3);
        say(eve, ChatChannel.SPECTATORS, "third");
        room.ticks(3);
        List<String> expected = List.of(
                "chat spectators Ad\u0430 2 first", "chat spectators Ada 3 second", "chat spectators Ad\u0430 2 third");
        assertEquals(expected, chat(cem));
        assertTrue(bob.feed.stream().anyMatch(event -> event.startsWith("player 1 Bob")), () -> "" + bob.feed);
        DiscRoom.Player next = room.join("Ada 2");
        assertTrue(next.feed.stream().anyMatch(event -> event.startsWith("player 2 Ada 2 2")), () -> "" + next.feed);
        eve.session().left();
        room.ticks(2);
        DiscRoom.Player later = room.join("Ada");
        assertTrue(later.feed.stream().anyMatch(event -> event.startsWith("player 3 Ada 2")), () -> "" + later.feed);
        assertEquals(List.of(), ada.closes);
    }

    /** Any bytes as texts, too long, too many, to any channel, before the hello, of spectators; and emotes, votes, reports. */
    @Test
    void hostileMessagesAffectTheirOwnSessionAlone() {
        Rng random = new Rng(9);
        game.records = false;
        DiscRoom.Player ada = room.join("Ada");
        ada.keepsFeed = true;
        int closed = 0;
        int sent = 0;
        while (sent < MESSAGES) {
            DiscRoom.Player hostile =
                    random.oneIn(20) ? room.silent() : random.oneIn(4) ? watch("Eve") : room.connect("Eve", null);
            hostile.keepsFeed = random.oneIn(10);
            if (!random.oneIn(10)) {
                room.tick();
            }
            int burst = random.oneIn(20) ? 200 : 1 + random.below(16);
            for (int i = 0; i < burst; i++) {
                byte[] frame = frame(random);
                hostile.session().frame(frame, 0, frame.length);
                sent++;
            }
            ada.input(STAY);
            room.tick();
            closed += hostile.closes.isEmpty() ? 0 : 1;
            hostile.session().left();
        }
        assertTrue(closed > 1_000, "hostile sessions that were closed: " + closed);
        assertEquals(List.of(), ada.closes, "closes of the other");
        assertEquals(0, room.room.metrics().count(Counter.FAILED_TICKS), "failed ticks");
        assertEquals(0, room.room.metrics().count(Counter.FAILED_CALLS), "failed calls");
        assertEquals(0, room.room.metrics().count(Counter.FEED_OVERFLOWS), "feeds that were lost");
        for (int tick = 0; tick < 100; tick++) {
            ada.input(STAY);
            room.tick();
        }
        say(ada, "still here");
        room.tick();
        assertTrue(ada.feed.contains("chat 0 still here"), "the other's text is passed on");
    }

    private byte[] frame(Rng random) {
        byte[] frame = new byte[4 + random.below(random.oneIn(8) ? 300 : 40)];
        for (int i = 4; i < frame.length; i++) {
            frame[i] = (byte) random.next();
        }
        if (random.oneIn(2) && frame.length > 8) {
            Arrays.fill(frame, 6, frame.length, (byte) "a\u0000<\u00e9".charAt(random.below(4)));
        }
        frame[0] = Protocol.MESSAGE;
        frame[1] = (byte) (0xf0 + (random.oneIn(2) ? 0 : random.below(5)));
        if (frame.length > 5 && random.below(8) > 0) {
            frame[4] = (byte) random.below(3);
            frame[5] = (byte) (frame.length - 6);
        }
        return frame;
    }
}
