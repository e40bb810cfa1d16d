package org.linli.evaluation.rule.expression;

import com.google.common.collect.ImmutableCollection;
import com.google.common.collect.ImmutableSet;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelValidationException;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import dev.cel.common.navigation.CelNavigableAst;
import dev.cel.common.navigation.CelNavigableExpr;
import dev.cel.common.types.CelType;
import dev.cel.common.types.CelTypeProvider;
import dev.cel.common.types.SimpleType;
import dev.cel.common.types.StructType;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Compiles CEL against one type of event, or against figures: names and types are checked, there are no loops, and no floating-point number
 * may come near a score.
 */
public final class ExpressionCompiler {

    private static final String EVENT = "event";
    private static final String FIGURES = "figures";

    /** What one expression may cost: values, fields and operations in it. */
    static final int MOST_STEPS = 100;

    private final EventTypes types;
    private final CelRuntime runtime =
            CelRuntimeFactory.standardCelRuntimeBuilder().build();

    public ExpressionCompiler(EventTypes types) {
        this.types = types;
    }

    public Expression<Boolean> bool(String text, CelType event) throws Rejected {
        return compile(text, new Variable(EVENT, event, types), SimpleType.BOOL, Boolean.class);
    }

    public Expression<String> string(String text, CelType event) throws Rejected {
        return compile(text, new Variable(EVENT, event, types), SimpleType.STRING, String.class);
    }

    public Expression<Long> integer(String text, CelType event) throws Rejected {
        return compile(text, new Variable(EVENT, event, types), SimpleType.INT, Long.class);
    }

    /** Over {@code figures}, whole numbers by name; each name exists. */
    public Expression<Long> overFigures(String text, Set<String> names) throws Rejected {
        var figures =
                StructType.create("org.linli.Figures", ImmutableSet.copyOf(names), name -> Optional.of(SimpleType.INT));
        return compile(text, new Variable(FIGURES, figures, new Alone(figures)), SimpleType.INT, Long.class);
    }

    private record Variable(String name, CelType type, CelTypeProvider types) {}

    private <T> Expression<T> compile(String text, Variable over, CelType result, Class<T> type) throws Rejected {
        try {
            var tree = CelCompilerFactory.standardCelCompilerBuilder()
                    .setStandardMacros(CelStandardMacro.HAS)
                    .setTypeProvider(over.types())
                    .addVar(over.name(), over.type())
                    .setResultType(result)
                    .build()
                    .compile(text)
                    .getAst();
            refuseFloatingPoint(tree);
            refuseWhatCostsTooMuch(tree);
            return new Expression<>(text, over.name(), type, runtime.createProgram(tree), pathsIn(tree, over.name()));
        } catch (CelValidationException | CelEvaluationException unusable) {
            throw new Rejected(String.valueOf(unusable.getMessage()));
        }
    }

    private static void refuseFloatingPoint(CelAbstractSyntaxTree tree) throws Rejected {
        if (tree.getTypeMap().containsValue(SimpleType.DOUBLE)) {
            throw new Rejected("floating-point numbers are not exact; use whole 1/100 points");
        }
    }

    /** There are no loops, so that an expression costs what it is long. */
    private static void refuseWhatCostsTooMuch(CelAbstractSyntaxTree tree) throws Rejected {
        var steps = CelNavigableAst.fromAst(tree).getRoot().allNodes().count();
        if (steps > MOST_STEPS) {
            throw new Rejected("takes %d steps; %d at most".formatted(steps, MOST_STEPS));
        }
    }

    private static List<String> pathsIn(CelAbstractSyntaxTree tree, String variable) {
        return CelNavigableAst.fromAst(tree)
                .getRoot()
                .allNodes()
                .filter(node -> !isOwnerOfField(node))
                .flatMap(node -> path(node.expr(), variable).stream())
                .distinct()
                .sorted()
                .toList();
    }

    private static boolean isOwnerOfField(CelNavigableExpr node) {
        return node.parent().filter(p -> p.getKind() == Kind.SELECT).isPresent();
    }

    /** The path of a field of the variable, however deep; nothing for any other expression. */
    private static Optional<String> path(CelExpr expression, String variable) {
        if (expression.getKind() != Kind.SELECT) {
            return Optional.empty();
        }
        var owner = expression.select().operand();
        var field = expression.select().field();
        return is(owner, variable) ? Optional.of(field) : path(owner, variable).map(above -> above + "." + field);
    }

    private static boolean is(CelExpr expression, String variable) {
        return expression.getKind() == Kind.IDENT && expression.ident().name().equals(variable);
    }

    /** The only structure that there is. */
    private record Alone(CelType type) implements CelTypeProvider {

        @Override
        public ImmutableCollection<CelType> types() {
            return ImmutableSet.of(type);
        }

        @Override
        public Optional<CelType> findType(String name) {
            return type.name().equals(name) ? Optional.of(type) : Optional.empty();
        }
    }

    /** An expression that cannot be used, and why. */
    public static final class Rejected extends Exception {

        Rejected(String reason) {
            super(reason);
        }
    }
}
