package org.linli.grid.restructuring.plan;

import org.linli.kit.problem.Text;

/** What is wrong with how the parts of a split, numbered from 1, cover the whole. */
sealed interface TilingFault {

    record Outside(int part, double squareMetres) implements TilingFault {}

    record Twice(int one, int other, double squareMetres) implements TilingFault {}

    record LeftOver(double squareMetres) implements TilingFault {}

    default Text text() {
        return switch (this) {
            case Outside(var part, var area) ->
                new Text("第 " + part + " 份超出 " + area + " 平方米", area + " m² of part " + part + " lie outside");
            case Twice(var one, var other, var area) ->
                new Text(
                        "第 " + one + " 与第 " + other + " 份重叠 " + area + " 平方米",
                        "parts " + one + " and " + other + " share " + area + " m²");
            case LeftOver(var area) -> new Text("遗漏 " + area + " 平方米", area + " m² are left over");
        };
    }
}
