# Lower and upper ends of the usual range on the 2/3 power: surveillance's own function. Run: Rscript lower.R > lower.csv
suppressMessages(library(surveillance))
f <- surveillance:::algo.farrington.threshold
cat("expected,log_error,dispersion,alpha,lower,upper\n")
for (m in c(0.02, 0.4, 1, 3.5, 12, 80, 1234.5)) for (s in c(0.01, 0.1, 0.5)) for (phi in c(1, 1.7, 6)) for (a in c(0.01, 0.05)) {
  r <- f(list(fit = m, se.fit = m * s), phi, alpha = 2 * a, skewness.transform = "2/3", y = 0)
  cat(paste(sprintf("%.17g", c(m, s, phi, a, r[1], r[2])), collapse = ","), "\n", sep = "")
}
