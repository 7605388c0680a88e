package io.github.autoscaleanalysis.wva.decision;

import io.github.autoscaleanalysis.wva.event.AnalyzerResult;
import io.github.autoscaleanalysis.wva.event.VariantCapacity;
import io.github.autoscaleanalysis.wva.event.VariantId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Watches the per-replica capacities that the analyzers of one model estimate from cycle to cycle. */
final class EstimatorDrift {

    /** One analyzer's estimate of one variant. */
    private record Place(String analyzer, String variant) {}

    /** One estimate. */
    private record Estimate(long line, double capacity, double demand, String reason) {}

    /** Two analyzers that have taken each other's places, by a variant's estimates. */
    private record Swap(AnalyzerResult one, AnalyzerResult other, VariantId variant, double distance) {}

    private final DriftRules rules;
    private final Findings findings;
    private final Map<Place, Deque<Estimate>> latest = new HashMap<>();
    private final Map<Place, Double> jumps = new HashMap<>();
    private boolean lastWasSwapped;

    EstimatorDrift(DriftRules rules, Findings findings) {
        this.rules = rules;
        this.findings = findings;
    }

    /** Looks at the next cycle. */
    void add(ControlCycle cycle) {
        jumps.clear();
        if (lastWasSwapped) {
            // One of the two cycles has the right order; a second cycle that differs makes the new one right.
            lastWasSwapped = false;
            if (swap(cycle) != null) {
                latest.clear();
            }
        } else if (isSwapped(cycle)) {
            lastWasSwapped = true;
            return;
        }
        for (AnalyzerResult result : cycle.analyzers()) {
            for (VariantCapacity capacity : result.variants()) {
                if (capacity.perReplicaCapacity().orElse(0) > 0) {
                    add(cycle, result, capacity);
                }
            }
        }
    }

    /** The ratio by which an estimate jumped in the latest cycle; 1 where it did not. */
    double jump(String analyzer, VariantId variant) {
        return jumps.isEmpty() ? 1 : jumps.getOrDefault(new Place(analyzer, variant.name()), 1.0);
    }

    private void add(ControlCycle cycle, AnalyzerResult result, VariantCapacity capacity) {
        Place place = new Place(result.analyzer(), capacity.variant().name());
        Deque<Estimate> earlier = latest.computeIfAbsent(place, key -> new ArrayDeque<>(rules.lookBack() + 1));
        Estimate now = new Estimate(
                result.line(),
                capacity.perReplicaCapacity().orElse(0),
                result.capacity().demand().orElse(Double.NaN),
                capacity.reason().orElse(""));
        Estimate last = earlier.peekLast();
        if (last != null) {
            lookForJump(cycle, result, capacity.variant(), place, last, now);
            lookForDowngrade(cycle, result, capacity.variant(), last, now);
            if (isDriven(cycle, result, capacity.variant(), earlier, now)) {
                earlier.clear();
            }
        }
        earlier.addLast(now);
        if (earlier.size() > rules.lookBack()) {
            earlier.removeFirst();
        }
    }

    private void lookForJump(
            ControlCycle cycle, AnalyzerResult result, VariantId variant, Place place, Estimate last, Estimate now) {
        double ratio = now.capacity / last.capacity;
        if (Math.max(ratio, 1 / ratio) >= rules.jump()) {
            jumps.put(place, ratio);
            findings.add(
                    FindingKind.ESTIMATOR_JUMP,
                    cycle,
                    result.origin(),
                    variant,
                    result.analyzer(),
                    ratio,
                    moved(last, now));
        }
    }

    private void lookForDowngrade(
            ControlCycle cycle, AnalyzerResult result, VariantId variant, Estimate last, Estimate now) {
        if (now.reason.equals(last.reason)) {
            return;
        }
        int tiers = tiersDown(last.reason, now.reason);
        if (tiers > 0) {
            findings.add(
                    FindingKind.ESTIMATOR_DOWNGRADE,
                    cycle,
                    result.origin(),
                    variant,
                    result.analyzer(),
                    tiers,
                    last.reason + " → " + now.reason);
        }
    }

    private boolean isDriven(
            ControlCycle cycle, AnalyzerResult result, VariantId variant, Deque<Estimate> earlier, Estimate now) {
        Estimate farthest = null;
        double largest = rules.driven();
        for (Estimate then : earlier) {
            double ratio = Math.max(now.capacity / then.capacity, then.capacity / now.capacity);
            if (ratio > largest && change(then.demand, now.demand) < rules.steadyDemand()) {
                largest = ratio;
                farthest = then;
            }
        }
        if (farthest == null) {
            return false;
        }
        findings.add(
                FindingKind.ESTIMATOR_DRIVEN,
                cycle,
                result.origin(),
                variant,
                result.analyzer(),
                now.capacity / farthest.capacity,
                moved(farthest, now) + " since line " + farthest.line + ", demand " + Findings.figure(farthest.demand)
                        + " → " + Findings.figure(now.demand));
        return true;
    }

    private boolean isSwapped(ControlCycle cycle) {
        Swap swap = swap(cycle);
        if (swap != null) {
            findings.add(
                    FindingKind.ANALYZERS_SWAPPED,
                    cycle,
                    swap.one.origin(),
                    swap.variant,
                    swap.one.analyzer(),
                    swap.distance,
                    "has the estimate of " + swap.other.analyzer() + " and the other way round");
        }
        return swap != null;
    }

    /** Two analyzers of the cycle that have taken each other's places. */
    private @Nullable Swap swap(ControlCycle cycle) {
        for (int i = 0; i < cycle.analyzers().size(); i++) {
            for (int j = i + 1; j < cycle.analyzers().size(); j++) {
                AnalyzerResult one = cycle.analyzers().get(i);
                AnalyzerResult other = cycle.analyzers().get(j);
                for (VariantCapacity capacity : one.variants()) {
                    double distance = swapDistance(one, other, capacity.variant());
                    if (distance > 1) {
                        return new Swap(one, other, capacity.variant(), distance);
                    }
                }
            }
        }
        return null;
    }

    /** How far both estimates are from their own last ones, if each is near the other's; else 1. */
    private double swapDistance(AnalyzerResult one, AnalyzerResult other, VariantId variant) {
        double mine = Capacities.perReplica(one, variant);
        Estimate myLast = mine > 0 ? last(one, variant) : null;
        if (myLast == null || ratio(mine, myLast.capacity) < rules.jump()) {
            return 1;
        }
        double others = Capacities.perReplica(other, variant);
        Estimate othersLast = others > 0 ? last(other, variant) : null;
        if (othersLast == null) {
            return 1;
        }
        double own = Math.min(ratio(mine, myLast.capacity), ratio(others, othersLast.capacity));
        double crossed = Math.max(ratio(mine, othersLast.capacity), ratio(others, myLast.capacity));
        return own >= rules.jump() && crossed < rules.jump()
                ? Math.max(ratio(mine, myLast.capacity), ratio(others, othersLast.capacity))
                : 1;
    }

    private @Nullable Estimate last(AnalyzerResult result, VariantId variant) {
        Deque<Estimate> earlier = latest.get(new Place(result.analyzer(), variant.name()));
        return earlier == null ? null : earlier.peekLast();
    }

    private static double ratio(double one, double other) {
        return Math.max(one / other, other / one);
    }

    /** The relative change; 0 from nothing to nothing, infinite from nothing to something. */
    private static double change(double before, double after) {
        return before == after ? 0 : Math.abs(after - before) / Math.abs(before);
    }

    private static String moved(Estimate last, Estimate now) {
        return "per-replica capacity " + Findings.figure(last.capacity) + " → " + Findings.figure(now.capacity)
                + (last.reason.equals(now.reason) ? "" : " (" + last.reason + " → " + now.reason + ")");
    }

    /** By how many tiers a reason like {@code T2-default} is worse than one of the same letter; 0 where not. */
    static int tiersDown(String before, String after) {
        int was = tier(before);
        int is = tier(after);
        return was < 0 || is < 0 || before.charAt(0) != after.charAt(0) ? 0 : Math.max(0, is - was);
    }

    private static int tier(String reason) {
        int end = 1;
        int tier = 0;
        while (end < reason.length() && end < 4 && reason.charAt(end) >= '0' && reason.charAt(end) <= '9') {
            tier = tier * 10 + reason.charAt(end) - '0';
            end++;
        }
        boolean named = end == reason.length() || (end < reason.length() && reason.charAt(end) == '-');
        return end > 1 && named && Character.isLetter(reason.charAt(0)) ? tier : -1;
    }
}
