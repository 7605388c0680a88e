package io.github.autoscaleanalysis.scale.regression;

/**
 * What a fit weighs against its number of coefficients, for choosing among fits to the same rows. Coefficients are
 * counted with the intercept and without the variance, as statsmodels does.
 *
 * @param logLikelihood the logarithm of the likelihood, with normally distributed residuals and variance RSS / n
 * @param aic Akaike's criterion, 2 k − 2 log-likelihood; the smaller the better
 * @param bic the Bayesian criterion, k ln n − 2 log-likelihood; the smaller the better
 */
public record InformationCriteria(double logLikelihood, double aic, double bic) {}
