package io.github.driftfire.engine.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
import io.github.driftfire.model.protocol.Welcome;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What players and spectators say, as it comes from the wire, until others read it. */
final class RoomChatTest extends RoomChatFixture {
    private static final int STAY = DiscGame.INPUT.pack(0, 1, 1);

    private static final int MESSAGES = 100_000;

    private String hex() {
        return HexFormat.of().formatHex(out.bytes(), 0, out.size());
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
}
