/** Control messages, close codes, protocol version and model fingerprint. */
@NullMarked
package io.github.driftfire.model.protocol;

import org.jspecify.annotations.NullMarked;
