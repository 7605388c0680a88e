package io.github.autoscaleanalysis.scale.regression;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

/** A rational number in lowest terms. */
record Fraction(BigInteger numerator, BigInteger denominator) {

    static final Fraction ZERO = of(BigInteger.ZERO, BigInteger.ONE);
    static final Fraction ONE = of(BigInteger.ONE, BigInteger.ONE);

    static Fraction of(double x) {
        BigDecimal exact = new BigDecimal(x);
        return exact.scale() > 0
                ? of(exact.unscaledValue(), BigInteger.TEN.pow(exact.scale()))
                : of(exact.toBigIntegerExact(), BigInteger.ONE);
    }

    Fraction plus(Fraction other) {
        return of(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    Fraction minus(Fraction other) {
        return plus(of(other.numerator.negate(), other.denominator));
    }

    Fraction times(Fraction other) {
        return of(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    Fraction over(Fraction other) {
        return times(of(other.denominator, other.numerator));
    }

    BigDecimal rounded() {
        return new BigDecimal(numerator).divide(new BigDecimal(denominator), new MathContext(60));
    }

    private static Fraction of(BigInteger dividend, BigInteger divisor) {
        BigInteger common = dividend.gcd(divisor).multiply(BigInteger.valueOf(divisor.signum()));
        return new Fraction(dividend.divide(common), divisor.divide(common));
    }
}
