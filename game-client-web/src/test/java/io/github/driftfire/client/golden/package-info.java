/**
 * The same golden files on both ends: {@link io.github.driftfire.client.golden.GoldenMain} is compiled to
 * {@code target/golden/golden.js} the way the client is, and {@link io.github.driftfire.client.golden.GoldenIT} runs it in
 * the browser.
 */
@NullMarked
package io.github.driftfire.client.golden;

import org.jspecify.annotations.NullMarked;
