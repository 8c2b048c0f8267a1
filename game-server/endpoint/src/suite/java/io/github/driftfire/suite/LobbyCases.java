package io.github.driftfire.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.driftfire.suite.RawWebSocket.Frame;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The lobby, from the list to a place in a room. The server has the rooms arena and duel, and the arena's modes of these names. */
public abstract class LobbyCases {
    private static final String SUBPROTOCOL = "Sec-WebSocket-Protocol: driftfire.lobby.v1\r\n";

    protected abstract Address server();

    private RawWebSocket enter(String name) throws IOException {
        RawWebSocket line = RawWebSocket.openLobby(server(), SUBPROTOCOL);
        line.send(RawWebSocket.TEXT, "{\"type\":\"enter\",\"name\":\"" + name + "\"}");
        read(line, "lobby");
        return line;
    }

    /** The next message of a type; others are passed over. */
    private static String read(RawWebSocket line, String type) throws IOException {
        String text = "";
        for (int i = 0; i < 20 && !type.equals(member(text, "type")); i++) {
            Frame frame = line.read();
            if (frame.opcode() == RawWebSocket.CLOSE) {
                throw new IOException("closed: " + frame.closeCode() + " " + frame.closeReason());
            }
            text = frame.text();
        }
        return text;
    }

    /** Of the outermost object, whose type comes last. */
    private static String member(String text, String name) {
        Matcher value = Pattern.compile(".*\"" + name + "\":\"([^\"]*)\".*").matcher(text);
        return value.matches() ? value.group(1) : "";
    }

    /** The answer to a hello with a ticket. */
    private Frame come(String room, String ticket) throws IOException {
        try (RawWebSocket line = RawWebSocket.open(server(), room)) {
            String hello = RawWebSocket.hello("Ann");
            line.send(RawWebSocket.TEXT, hello.substring(0, hello.length() - 1) + ",\"ticket\":\"" + ticket + "\"}");
            Frame answer = line.read();
            if (answer.opcode() == RawWebSocket.TEXT) {
                line.send(RawWebSocket.CLOSE, new byte[] {3, (byte) 0xe8});
            }
            return answer;
        }
    }

    @Test
    void aVisitorIsToldTheModesAndAnswered() throws IOException {
        try (RawWebSocket line = RawWebSocket.openLobby(server(), SUBPROTOCOL)) {
            line.send(RawWebSocket.TEXT, "{\"type\":\"enter\",\"name\":\"Ann\"}");
            String list = read(line, "lobby");
            assertTrue(list.contains("\"mode\":\"arena\"") && list.contains("\"mode\":\"duel\""), list);
            line.send(RawWebSocket.TEXT, "{\"type\":\"ping\",\"n\":7}");
            assertEquals("{\"n\":7,\"type\":\"pong\"}", read(line, "pong"));
        }
    }

    @Test
    void quickPlayGivesATicketThatWorksOnce() throws IOException {
        try (RawWebSocket line = enter("Ann")) {
            line.send(RawWebSocket.TEXT, "{\"type\":\"play\",\"mode\":\"duel\"}");
            String ticket = read(line, "ticket");

            Frame welcome = come(member(ticket, "room"), member(ticket, "ticket"));
            assertEquals(RawWebSocket.TEXT, welcome.opcode());
            Frame again = come(member(ticket, "room"), member(ticket, "ticket"));
            assertEquals(4018, again.closeCode());
        }
    }

    @Test
    void aSpectatorIsShownARoomWithoutASeat() throws IOException {
        try (RawWebSocket line = enter("Ann")) {
            line.send(RawWebSocket.TEXT, "{\"type\":\"watch\",\"room\":\"arena\"}");
            String ticket = read(line, "ticket");
            assertTrue(ticket.contains("\"watch\":true"), ticket);
            try (RawWebSocket seat = RawWebSocket.open(server(), member(ticket, "room"))) {
                String hello = RawWebSocket.hello("Ann");
                seat.send(
                        RawWebSocket.TEXT,
                        hello.substring(0, hello.length() - 1) + ",\"ticket\":\"" + member(ticket, "ticket") + "\"}");
                String welcome = seat.read().text();
                assertTrue(welcome.contains("\"player\":-1"), welcome);
                assertEquals(RawWebSocket.BINARY, seat.read().opcode());
                seat.send(RawWebSocket.TEXT, "{\"type\":\"watch\",\"player\":-2}");
                for (int snapshot = 0; snapshot < 4; snapshot++) {
                    assertEquals(RawWebSocket.BINARY, seat.read().opcode());
                }
                seat.send(RawWebSocket.CLOSE, new byte[] {3, (byte) 0xe8});
            }
        }
    }

    @Test
    void aPrivateRoomIsJoinedByItsCodeOnly() throws IOException, InterruptedException {
        try (RawWebSocket host = enter("Ann");
                RawWebSocket guest = enter("Bob")) {
            host.send(RawWebSocket.TEXT, "{\"type\":\"create\",\"mode\":\"duel\",\"maxPlayers\":2}");
            String room = read(host, "private");
            String ticket = read(host, "ticket");

            guest.send(RawWebSocket.TEXT, "{\"type\":\"join\",\"code\":\"222222\"}");
            assertEquals("There is no room with that code", member(read(guest, "refused"), "reason"));
            String code = member(room, "code").toLowerCase(Locale.ROOT);
            guest.send(RawWebSocket.TEXT, "{\"type\":\"join\",\"code\":\"" + code + "\"}");
            String guests = read(guest, "ticket");

            String name = member(ticket, "room");
            assertEquals(name, member(guests, "room"));
            assertEquals(4018, come(name, "AAAAAAAAAAAAAAAAAAAAAA").closeCode());
            assertEquals(RawWebSocket.TEXT, come(name, member(ticket, "ticket")).opcode());
            assertEquals(RawWebSocket.TEXT, come(name, member(guests, "ticket")).opcode());
            assertFalse(Health.get(server(), "/healthz").body().contains("private"));
            assertFalse(Health.get(server(), "/metrics").body().contains(name));
            host.send(RawWebSocket.TEXT, "{\"type\":\"close\"}");
            read(guest, "closed");
        }
    }

    @Test
    void whatBreaksTheProtocolClosesWithItsCode() throws IOException {
        try (RawWebSocket line = RawWebSocket.openLobby(server(), "")) {
            assertEquals(4002, line.read(RawWebSocket.CLOSE).closeCode());
        }
        try (RawWebSocket line = enter("Ann")) {
            line.send(RawWebSocket.BINARY, new byte[] {1});
            assertEquals(4000, line.read(RawWebSocket.CLOSE).closeCode());
        }
        try (RawWebSocket line = enter("Ann")) {
            line.send(RawWebSocket.TEXT, "[]");
            assertEquals(4001, line.read(RawWebSocket.CLOSE).closeCode());
        }
        try (RawWebSocket line = RawWebSocket.openLobby(server(), SUBPROTOCOL)) {
            assertEquals("4006 No enter arrived in time", close(line));
        }
    }

    @Test
    void aTextMayComeInFragmentsAndABinaryMessageMayNot() throws IOException {
        byte[] ping = "{\"type\":\"ping\",\"n\":7}".getBytes(StandardCharsets.UTF_8);
        try (RawWebSocket line = enter("Ann")) {
            line.sendRaw(RawWebSocket.frame(false, RawWebSocket.TEXT, Arrays.copyOf(ping, 10)));
            line.send(RawWebSocket.PING, "still here");
            line.sendRaw(RawWebSocket.frame(false, RawWebSocket.CONTINUATION, new byte[0]));
            line.sendRaw(
                    RawWebSocket.frame(true, RawWebSocket.CONTINUATION, Arrays.copyOfRange(ping, 10, ping.length)));
            assertEquals("still here", line.read(RawWebSocket.PONG).text());
            assertEquals("{\"n\":7,\"type\":\"pong\"}", read(line, "pong"));
        }
        try (RawWebSocket line = enter("Ann")) {
            ByteArrayOutputStream pieces = new ByteArrayOutputStream();
            pieces.writeBytes(RawWebSocket.frame(false, RawWebSocket.BINARY, new byte[] {1}));
            pieces.writeBytes(RawWebSocket.frame(false, RawWebSocket.CONTINUATION, new byte[] {2}));
            pieces.writeBytes(RawWebSocket.frame(true, RawWebSocket.CONTINUATION, new byte[] {3}));
            line.sendRaw(pieces.toByteArray());
            assertEquals(4000, line.read(RawWebSocket.CLOSE).closeCode());
        }
    }

    private static String close(RawWebSocket line) throws IOException {
        Frame close = line.read(RawWebSocket.CLOSE);
        return close.closeCode() + " " + close.closeReason();
    }

    /** By 403; where a container passes on what is no upgrade for it, by the page's 404. */
    @Test
    void aForeignPageIsRefused() {
        IOException refused = assertThrows(
                IOException.class,
                () -> RawWebSocket.openLobby(server(), SUBPROTOCOL + "Origin: https://evil.example\r\n")
                        .close());
        String answer = String.valueOf(refused.getMessage());
        assertTrue(answer.contains(" 403 ") || answer.contains(" 404 "), answer);
    }

    @Test
    void aFloodClosesItsOwnConnection() throws IOException {
        try (RawWebSocket bystander = enter("Ann");
                RawWebSocket line = enter("Eve")) {
            for (int i = 0; i < 40; i++) {
                line.send(RawWebSocket.TEXT, "{\"type\":\"leave\"}");
            }
            assertEquals("4007 Too many messages", close(line));
            bystander.send(RawWebSocket.TEXT, "{\"type\":\"ping\",\"n\":7}");
            assertEquals("{\"n\":7,\"type\":\"pong\"}", read(bystander, "pong"));
        }
    }
}
