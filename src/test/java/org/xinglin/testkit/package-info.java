/** What tests read aloud with: servers as real processes, clients, builders of synthetic people and readings. */
@NullMarked
package org.xinglin.testkit;

import org.jspecify.annotations.NullMarked;
