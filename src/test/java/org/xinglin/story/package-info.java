/**
 * The five programmes' stories (programmes.md, section 2), told over HTTP by the programs of several institutions, each with
 * tokens of its own. Each story has institutions that no other test counts.
 */
@NullMarked
package org.xinglin.story;

import org.jspecify.annotations.NullMarked;
