package io.github.driftfire.engine.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.driftfire.engine.chat.ChatMode;
import io.github.driftfire.engine.chat.ChatSettings;
import io.github.driftfire.engine.telemetry.Counter;
import io.github.driftfire.engine.text.WordFilter;
import io.github.driftfire.model.game.ChatChannel;
import io.github.driftfire.model.game.CommonMessages;
import io.github.driftfire.model.game.NoticeKind;
import io.github.driftfire.model.state.Model;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How much a room passes on of what is said and shown, and of whom. */
final class RoomChatRatesTest extends RoomChatFixture {
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
}
