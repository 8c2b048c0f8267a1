/**
 * The same golden files on both ends: {@link io.github.driftfire.client.golden.GoldenMain} is compiled to
 * {@code target/golden/golden.js} the way the client is, and {@link io.github.driftfire.client.golden.GoldenIT} runs it in
 * the browser.
 *
 * <pre>
 *  shared-model/src/test/resources/golden/*.txt ──► compared with ◄── golden.text(name), golden.feeds(hex)
 *  GoldenTexts on the JVM ────────────────────────► compared with ◄── golden.text(name)
 *  frames that a room sent, ReplicaTrace on the JVM ► compared with ◄ golden.replay(frames)     by the server's tests
 * </pre>
 *
 * <p>What is compiled here keeps to what TeaVM has.
 */
@NullMarked
package io.github.driftfire.client.golden;

import org.jspecify.annotations.NullMarked;
