package io.github.autoscaleanalysis.wva.scaling;

import java.util.OptionalDouble;

/** The sums over time that an {@link Elasticity} is made of, from one walk along both series. */
final class Fit {

    static final int PERCENT = 100;

    private static final double NANOS_PER_SECOND = 1e9;

    final ExactIntegral under = new ExactIntegral();
    final ExactIntegral over = new ExactIntegral();
    final ExactIntegral relativeUnder = new ExactIntegral();
    final ExactIntegral relativeOver = new ExactIntegral();
    final ExactIntegral tooFew = new ExactIntegral();
    final ExactIntegral tooMany = new ExactIntegral();
    final ExactIntegral apart = new ExactIntegral();
    int demandChanges;
    int supplyChanges;

    Fit(StepSeries demand, StepSeries supply, long movementWindow) {
        StepPair pair = new StepPair(demand, supply);
        double lastDemand = 0;
        double lastSupply = 0;
        while (pair.next()) {
            if (pair.joined()) {
                demandChanges += lastDemand == pair.first() ? 0 : 1;
                supplyChanges += lastSupply == pair.second() ? 0 : 1;
            }
            lastDemand = pair.first();
            lastSupply = pair.second();
            add(lastDemand, lastSupply, pair.end() - pair.start());
        }
        StepPair movements = new StepPair(demand.movement(movementWindow), supply.movement(movementWindow));
        while (movements.next()) {
            apart.add(movements.first() == movements.second() ? 0 : 1, movements.end() - movements.start());
        }
    }

    private void add(double demand, double supply, long nanos) {
        double missing = Math.max(demand - supply, 0);
        double surplus = Math.max(supply - demand, 0);
        under.add(missing, nanos);
        over.add(surplus, nanos);
        tooFew.add(supply < demand ? 1 : 0, nanos);
        tooMany.add(supply > demand ? 1 : 0, nanos);
        // A demand next to nothing can make the ratio infinite; it says as little as no demand.
        if (demand > 0 && Double.isFinite(surplus / demand)) {
            relativeUnder.add(missing / demand, nanos);
            relativeOver.add(surplus / demand, nanos);
        }
    }

    OptionalDouble jitter() {
        return under.nanos() == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of((supplyChanges - demandChanges) / (under.nanos() / NANOS_PER_SECOND));
    }
}
