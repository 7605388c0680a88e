package io.github.autoscaleanalysis.wva.decision;

import io.github.autoscaleanalysis.wva.event.AnalyzerResult;
import io.github.autoscaleanalysis.wva.event.VariantCapacity;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** See {@link DecisionRule#largestClaim()}. */
enum LargestClaim implements DecisionRule {
    EACH_FOR_ITSELF,
    UNLESS_SHARED;

    @Override
    public Expectation expect(DecisionBasis basis) {
        ControlCycle cycle = basis.cycle();
        if (basis.decision().currentReplicas().isEmpty()) {
            return new Expectation.Undecided(
                    UnreplayableReason.NO_CURRENT_REPLICAS,
                    basis.decision().variant().name());
        }
        if (cycle.analyzers().isEmpty()) {
            return new Expectation.Undecided(UnreplayableReason.NO_ANALYZER_RESULT, "");
        }
        for (CycleGap gap : cycle.missing()) {
            if (gap.part() == CyclePart.ANALYZER_RESULT) {
                return new Expectation.Undecided(UnreplayableReason.ANALYZER_MISSING, gap.name());
            }
        }
        return largest(basis, basis.decision().currentReplicas().getAsInt());
    }

    private Expectation largest(DecisionBasis basis, int current) {
        List<Claim> claims = new ArrayList<>(basis.cycle().analyzers().size());
        int replicas = Integer.MIN_VALUE;
        int atLeast = Integer.MIN_VALUE;
        int atMost = Integer.MIN_VALUE;
        boolean change = false;
        for (AnalyzerResult result : basis.cycle().analyzers()) {
            double capacity = Capacities.perReplica(result, basis.decision().variant());
            if (!(capacity > 0)) {
                return new Expectation.Undecided(UnreplayableReason.NO_PER_REPLICA_CAPACITY, result.analyzer());
            }
            OptionalDouble required = result.capacity().required();
            OptionalDouble spare = result.capacity().spare();
            boolean up = required.isPresent() && required.getAsDouble() > 0;
            if (!up && (required.isEmpty() || spare.isEmpty())) {
                return new Expectation.Undecided(UnreplayableReason.NO_REQUIREMENT, result.analyzer());
            }
            Claim claim = up
                    ? more(result.analyzer(), current, required.getAsDouble() / capacity, basis.tolerance())
                    : fewer(result.analyzer(), current, spare.getAsDouble() / capacity, basis.tolerance());
            claims.add(claim);
            change |= claim.atLeast() != current || claim.atMost() != current;
            replicas = Math.max(replicas, claim.replicas());
            atLeast = Math.max(atLeast, claim.atLeast());
            atMost = Math.max(atMost, claim.atMost());
        }
        if (this == UNLESS_SHARED && change && variants(basis.cycle()) > 1) {
            return new Expectation.Undecided(UnreplayableReason.SEVERAL_VARIANTS, "");
        }
        ReplicaLimits limits = basis.limits();
        return new Expectation.Target(limits.clamp(replicas), limits.clamp(atLeast), limits.clamp(atMost), claims);
    }

    static Claim more(String analyzer, int current, double quotient, double tolerance) {
        double slack = slack(quotient, tolerance);
        return new Claim(
                analyzer,
                sum(current, Math.ceil(quotient)),
                sum(current, Math.max(0, Math.ceil(quotient - slack))),
                sum(current, Math.ceil(quotient + slack)));
    }

    static Claim fewer(String analyzer, int current, double quotient, double tolerance) {
        if (!(quotient > 0)) {
            return new Claim(analyzer, current, current, current);
        }
        double slack = slack(quotient, tolerance);
        return new Claim(
                analyzer,
                sum(current, -Math.floor(quotient)),
                sum(current, -Math.floor(quotient + slack)),
                sum(current, -Math.floor(Math.max(0, quotient - slack))));
    }

    // A quotient that is whole is so in the controller's arithmetic too; only one beside a whole number is in doubt.
    private static double slack(double quotient, double tolerance) {
        return quotient == Math.rint(quotient) ? 0 : tolerance;
    }

    private static int variants(ControlCycle cycle) {
        int most = cycle.decisions().size();
        for (AnalyzerResult result : cycle.analyzers()) {
            List<VariantCapacity> variants = result.variants();
            most = Math.max(most, variants.size());
        }
        return most;
    }

    // The cast of a double beyond the range of int gives the nearest int.
    private static int sum(int current, double change) {
        return (int) (current + change);
    }
}
