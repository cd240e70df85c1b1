package org.xinglin.access.registry;

/**
 * Something wrong in the operator's file.
 *
 * @param line beginning with 1
 * @param zh what is wrong, in Chinese
 * @param en the same in English
 */
record Mistake(int line, String zh, String en) {

    @Override
    public String toString() {
        return "第 " + line + " 行：" + zh + " | line " + line + ": " + en;
    }
}
